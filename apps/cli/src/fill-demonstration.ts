import {
  DEMONSTRATION_STREAM,
  type DemonstrationBegun,
  demonstrationOf,
  type Personas,
  Refusal,
  type Rehearsal,
  type RehearsedEvent,
} from '#domain';
import { type AppendRequest, type Event, type Fact, freshFacts, type InlineRow, type InlineTable } from '#eventsourcing';
import { inlineTables } from '#postgres';
import type { Log } from './open-log.js';

/** The part of a log that filling it needs. */
export type Fillable = Pick<Log, 'store' | 'settle'>;

const BATCH = 500;

/**
 * Lets a rehearsed year stand in the log. Only an empty log takes it, or the same demonstration that was broken off: what is there
 * already is found again by its identity, and the rest follows. Answers with the number of events of the demonstration.
 */
export const fillDemonstration = async (
  log: Fillable,
  {
    rehearsal,
    personas,
    progress,
  }: { readonly rehearsal: Rehearsal; readonly personas: Personas; readonly progress: (done: number, of: number) => void },
): Promise<number> => {
  const events = demonstrationOf(rehearsal, personas);
  await log.settle();
  await demandPlaceFor(events[0]!.event as DemonstrationBegun, log);
  const rows = new Rows(inlineTables);
  let done = 0;
  for (const batch of batches(events)) {
    const answers = await log.store.appendMany(batch.map((request) => ({ ...request, inline: rows.after(request) })));
    const lost = answers.findIndex(({ status }) => status === 'conflict' || status === 'key_reused');
    if (lost >= 0) throw somebodyElse(batch[lost]!.stream);
    done += batch.reduce((sum, request) => sum + request.events.length, 0);
    progress(done, events.length);
  }
  await log.settle();
  return events.length;
};

const demandPlaceFor = async ({ data }: DemonstrationBegun, { store }: Fillable): Promise<void> => {
  const [first] = await store.readLog({ after: 0, limit: 1 });
  if (first === undefined) return;
  if (first.stream !== DEMONSTRATION_STREAM)
    throw new Refusal('LOG_NOT_EMPTY', {
      vi: 'Nhật ký này đã có dữ liệu thật; diễn tập không được ghi vào. Hãy dùng một cơ sở dữ liệu trống (DATABASE_URL hoặc DUNGHAN_DATA khác).',
      en: 'This log holds real data, and no rehearsal is written into it. Use an empty database (another DATABASE_URL or DUNGHAN_DATA).',
    });
  const begun = first.data as DemonstrationBegun['data'];
  if (begun.rehearsal === data.rehearsal) return;
  throw new Refusal('ANOTHER_DEMONSTRATION', {
    vi: `Nhật ký này đang giữ một cuộc diễn tập khác (${begun.plan}, năm ${begun.year}, hạt giống ${begun.seed}). Hãy dùng một cơ sở dữ liệu trống.`,
    en: `This log holds another demonstration (${begun.plan}, ${begun.year}, seed ${begun.seed}). Use an empty database.`,
  });
};

/** Requests for one call: a stream stands in a call once, and a request has one actor and one instant. */
function* batches(events: readonly RehearsedEvent[]): Generator<AppendRequest[]> {
  let batch = new Map<string, AppendRequest>();
  for (const { stream, version, event, actor, recordedAt } of events) {
    const open = batch.get(stream);
    if (open !== undefined && open.actor === actor && open.recordedAt === recordedAt) {
      batch.set(stream, { ...open, events: [...open.events, event] });
      continue;
    }
    if (open !== undefined || batch.size >= BATCH) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(stream, { stream, expectedVersion: version - 1, events: [event], actor, recordedAt });
  }
  if (batch.size > 0) yield [...batch.values()];
}

/** The inline rows of streams that grow, without reading them back. */
class Rows {
  private readonly facts = new Map<string, Fact[]>();

  constructor(private readonly tables: readonly InlineTable[]) {}

  after({ events, ...appending }: AppendRequest): readonly InlineRow[] {
    const tables = this.tables.filter(({ handles }) => handles(appending.stream));
    if (tables.length === 0) return [];
    const facts = [...(this.facts.get(appending.stream) ?? []), ...freshFacts<Event>(events, appending)];
    this.facts.set(appending.stream, facts);
    return tables.map(({ table, row }) => ({ table, row: row(facts) }));
  }
}

const somebodyElse = (stream: string): Refusal =>
  new Refusal('DEMONSTRATION_DISTURBED', {
    vi: `Dòng sự kiện ${stream} trong nhật ký không khớp cuộc diễn tập này. Hãy dùng một cơ sở dữ liệu trống.`,
    en: `The stream ${stream} of this log is not this rehearsal's. Use an empty database.`,
  });
