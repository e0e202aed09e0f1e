import { setTimeout as pause } from 'node:timers/promises';
import { localDayOf } from '#domain';
import type { Instant } from '#eventsourcing';
import type { Act, ActingCast } from './acts.js';
import { type CompilingCast, oneNumberAtATime } from './compiling-acts.js';
import { type OfficeApi, RequestRefused } from './office-api.js';
import { PendingReports } from './pending-reports.js';
import { PendingRollups } from './pending-rollups.js';

export interface LivingOnNews {
  readonly acted: (act: Act, at: Instant) => void;
  readonly refused: (act: Act, refusal: RequestRefused) => void;
  /** The API cannot be reached for now; said once until it answers again. */
  readonly away: (error: unknown) => void;
}

export interface LivingOn {
  readonly api: OfficeApi;
  readonly cast: ActingCast;
  readonly compiling: CompilingCast;
  /** The letters of the authority in the number of a document. */
  readonly sign: string;
  readonly zone: string;
  readonly news: LivingOnNews;
  readonly signal: AbortSignal;
}

/** How long between two looks at what stands open: at most, and at least. */
const LONGEST_WAIT_MS = 1_000;
const SHORTEST_WAIT_MS = 50;

/** How many act at the same moment. */
const AT_ONCE = 6;

/**
 * Lets the persons act, each at his time, until it is asked to stop. All it knows it reads from the API at each look, so it may be
 * stopped and started again at any time.
 */
export const liveOn = async ({ api, cast, compiling, sign, zone, news, signal }: LivingOn): Promise<void> => {
  const reports = new PendingReports(api);
  const rollups = new PendingRollups(api, sign);
  const givenUp = new Set<string>();
  let away = false;
  while (!signal.aborted) {
    try {
      const { domainAt: now, speed } = await api.clock();
      const today = localDayOf(now, zone);
      const reader = cast.reader(today);
      const lives = [
        ...(await reports.read(reader)).map((each) => cast.ofReport(each)),
        ...(await api.escalations(reader)).map((each) => cast.ofCase(each)),
        ...(await rollups.read(reader, today)).map((each) => compiling.ofRollup(each, now)),
      ].filter(([first]) => first !== undefined && !givenUp.has(first.key));
      const due = oneNumberAtATime(lives)
        .filter(([first]) => first!.at <= now)
        .sort(([a], [b]) => (a!.at < b!.at ? -1 : 1));
      const giveUp = ({ key, about }: Act): void => {
        givenUp.add(key);
        rollups.forget(about);
      };
      await actAll(due, { api, news, now, giveUp, signal });
      away = false;
      const next = lives.filter(([first]) => first!.at > now).map(([first]) => Date.parse(first!.at) - Date.parse(now));
      const waitMs = due.length > 0 || speed === 0 ? 0 : Math.min(...next) / speed;
      await wait(
        due.length > 0 ? SHORTEST_WAIT_MS : Math.max(SHORTEST_WAIT_MS, Math.min(LONGEST_WAIT_MS, waitMs || LONGEST_WAIT_MS)),
        signal,
      );
    } catch (error) {
      if (signal.aborted) return;
      if (!away) news.away(error);
      away = true;
      await wait(LONGEST_WAIT_MS, signal);
    }
  }
};

interface Acting extends Pick<LivingOn, 'api' | 'news' | 'signal'> {
  readonly now: Instant;
  readonly giveUp: (act: Act) => void;
}

/** What is about one obligation is done in the order of its time; what is about different ones may be done at the same moment. */
const actAll = async (lives: readonly (readonly Act[])[], acting: Acting): Promise<void> => {
  const waiting = byObligation(lives);
  const worker = async (): Promise<void> => {
    for (let about = waiting.shift(); about !== undefined; about = waiting.shift())
      for (const acts of about) if (!acting.signal.aborted) await actOne(acts, acting);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const byObligation = (lives: readonly (readonly Act[])[]): (readonly (readonly Act[])[])[] => {
  const groups = new Map<string, (readonly Act[])[]>();
  for (const acts of lives) {
    const about = acts[0]!.about;
    groups.set(about, [...(groups.get(about) ?? []), acts]);
  }
  return [...groups.values()];
};

/** One after the other. What is refused stays undone: what stands open has then changed, or never will allow it. */
const actOne = async (acts: readonly Act[], { api, news, now, giveUp }: Acting): Promise<void> => {
  for (const act of acts)
    try {
      await api.carryOut(act);
      news.acted(act, now);
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      giveUp(acts[0]!);
      return news.refused(act, error);
    }
};

const wait = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal }).catch(() => undefined);
