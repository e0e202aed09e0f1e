import { CLOCK_STREAM, DEMONSTRATION_STREAM, type DemonstrationBegun, type Personas, type Plan, rehearse, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { fillDemonstration } from '../../../apps/cli/src/fill-demonstration.js';
import { sha256 } from '../../../apps/cli/src/sha256.js';
import type { OfficeLog } from '../log/office-log.js';
import { StartFailure } from '../start-failure.js';

export interface DemonstrationWanted {
  readonly plan: Plan;
  readonly personas: Personas;
  readonly seed: number;
  /** Until when the log is filled; undefined when whatever is there will do. */
  readonly at: Instant | undefined;
  readonly usualAt: Instant;
  readonly progress: (done: number, of: number) => void;
}

export interface DemonstrationReady {
  /** How many events the fill has; undefined when the log was filled before, and life simply goes on. */
  readonly filled: number | undefined;
  /** Where the clock stands; it runs on from here when the worker first polls. */
  readonly standsAt: Instant;
  readonly begun: DemonstrationBegun['data'];
}

/**
 * Fills an empty log with a rehearsal, or takes up one that was broken off; a log that was filled goes on from where its clock stood.
 * In each case the clock stands still afterwards: what ran on while nothing was there to run it, has not been lived.
 */
export const prepareDemonstration = async (log: OfficeLog, wanted: DemonstrationWanted): Promise<DemonstrationReady> => {
  const begun = await begunIn(log);
  demandSame(begun, wanted, (await log.times.read()).anchor?.domainAt);
  const until = begun?.until ?? wanted.at ?? wanted.usualAt;
  // The clock is set when the fill is whole, so a log without one was broken off.
  const whole = (await log.store.read(CLOCK_STREAM)).length > 0;
  const filled = whole ? undefined : await fill(log, wanted, until);
  const { domainAt } = await log.clock.run(0, until);
  await log.settle();
  return { filled, standsAt: domainAt, begun: begun ?? (await begunIn(log))! };
};

const fill = (log: OfficeLog, { plan, personas, seed, progress }: DemonstrationWanted, until: Instant): Promise<number> =>
  fillDemonstration(log, { rehearsal: rehearse({ plan, personas, seed, until, digestOf: sha256 }), personas, progress });

/** What the log's first event says; undefined of an empty log. Refuses a log of real work. */
const begunIn = async ({ store }: OfficeLog): Promise<DemonstrationBegun['data'] | undefined> => {
  const [first] = await store.read(DEMONSTRATION_STREAM);
  if (first !== undefined) return first.data as DemonstrationBegun['data'];
  if ((await store.readLog({ after: 0, limit: 1 })).length === 0) return undefined;
  throw new StartFailure({
    vi: 'Nhật ký này đã có dữ liệu thật; npm start chỉ chạy diễn tập. Hãy dùng npm run serve cho dữ liệu thật, hoặc một cơ sở dữ liệu trống (DATABASE_URL hoặc DUNGHAN_DATA khác).',
    en: 'This log holds real data, and npm start runs demonstrations only. Use npm run serve for real work, or an empty database (another DATABASE_URL or DUNGHAN_DATA).',
  });
};

const demandSame = (
  begun: DemonstrationBegun['data'] | undefined,
  { at, plan: { zone } }: DemonstrationWanted,
  standsAt: Instant | undefined,
): void => {
  if (begun === undefined || at === undefined || at === begun.until) return;
  const now = standsAt ?? begun.until;
  throw new StartFailure({
    vi: `Cuộc diễn tập trong thư mục này bắt đầu từ ${writeInstant(begun.until, zone)} và đã đến ${writeInstant(now, zone)}; không thể bắt đầu lại từ ${writeInstant(at, zone)}. Hãy bỏ --at để chạy tiếp, hoặc đặt DUNGHAN_DATA trỏ đến thư mục mới.`,
    en: `The demonstration in this folder began at ${writeInstant(begun.until, zone)} and has come to ${writeInstant(now, zone)}; it cannot begin anew at ${writeInstant(at, zone)}. Leave --at out to go on, or name a new folder in DUNGHAN_DATA.`,
  });
};
