import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '#eventsourcing';
import type { Sight } from '#domain';
import type { Agendas } from './agendas.js';
import { each } from './each.js';

export interface ReconcilingParts {
  readonly desk: {
    scopes(): Promise<ReadonlyMap<string, readonly string[]>>;
    reckon(of: { readonly scope: string; readonly at: Instant }): Promise<Sight>;
  };
  readonly looks: { all(): Promise<readonly Look[]> };
  readonly agendas: Pick<Agendas, 'poke' | 'prepare' | 'stateOf'>;
  /** The real instant, by the database's clock. */
  readonly now: () => Promise<Instant>;
  /** By how much an agenda may oversleep before it is woken; a minute. */
  readonly toleranceMs?: number;
  /** How long to wait for the agendas that were mended to look again; half a minute. */
  readonly patienceMs?: number;
}

export interface Look {
  readonly scope: string;
  readonly lookedAt: Instant;
  readonly nextWakeAt: Instant;
}

/** What was found wrong, and mended. */
export interface Reconciled {
  /** Agendas there have to be. */
  readonly scopes: number;
  /** Temporal knows no such workflow. */
  readonly missing: readonly string[];
  /** It has ended, though there is something to watch. */
  readonly closed: readonly string[];
  /** It sleeps, or would sleep, past the instant at which there is something to do. */
  readonly asleep: readonly string[];
  /** Of these, how many have looked since; fewer than were mended when no worker serves them. */
  readonly lookedAgain: number;
}

type Wrong = 'missing' | 'closed' | 'asleep';

/**
 * Compares the agendas there are in Temporal with those there have to be by the log, and starts or wakes what is wrong. An agenda that has
 * looked within the tolerance is awake, whatever it says; so a second run finds nothing.
 */
export const reconcile = async (parts: ReconcilingParts): Promise<Reconciled> => {
  const { desk, looks, agendas, now, patienceMs = 30_000 } = parts;
  await agendas.prepare();
  const [scopes, seen, at] = [
    [...(await desk.scopes()).keys()],
    new Map((await looks.all()).map((look) => [look.scope, look])),
    await now(),
  ];
  const found: Record<Wrong, string[]> = { missing: [], closed: [], asleep: [] };
  await each(scopes, async (scope) => {
    const wrong = await whatIsWrong(parts, { scope, look: seen.get(scope), at });
    if (wrong === undefined) return;
    await agendas.poke(scope);
    found[wrong].push(scope);
  });
  const mended = Object.values(found).flat();
  const lookedAgain = await whoLookedSince(looks, { mended, at, patienceMs });
  return { scopes: scopes.length, missing: found.missing.sort(), closed: found.closed.sort(), asleep: found.asleep.sort(), lookedAgain };
};

interface Question {
  readonly scope: string;
  readonly look: Look | undefined;
  readonly at: Instant;
}

const whatIsWrong = async (parts: ReconcilingParts, question: Question): Promise<Wrong | undefined> => {
  const state = await parts.agendas.stateOf(question.scope);
  if (state === undefined) return 'missing';
  if (state === 'closed') return 'closed';
  return (await isAsleep(parts, question)) ? 'asleep' : undefined;
};

const isAsleep = async ({ desk, toleranceMs = 60_000 }: ReconcilingParts, { scope, look, at }: Question): Promise<boolean> => {
  if (look === undefined) return true;
  const now = Date.parse(at);
  if (Date.parse(look.lookedAt) > now - toleranceMs) return false;
  const wakesAt = Date.parse(look.nextWakeAt);
  if (wakesAt < now - toleranceMs) return true;
  const sight = await desk.reckon({ scope, at });
  return wakesAt > (isDue(sight) ? now : Date.parse(sight.nextWakeAt)) + toleranceMs;
};

const isDue = ({ openings, recalculations, reminders, overdue, escalations }: Sight): boolean =>
  [openings, recalculations, reminders, overdue, escalations].some((commands) => commands.length > 0);

const whoLookedSince = async (
  looks: ReconcilingParts['looks'],
  { mended, at, patienceMs }: { readonly mended: readonly string[]; readonly at: Instant; readonly patienceMs: number },
): Promise<number> => {
  const until = performance.now() + patienceMs;
  for (;;) {
    const since = new Set((await looks.all()).filter(({ lookedAt }) => lookedAt >= at).map(({ scope }) => scope));
    const looked = mended.filter((scope) => since.has(scope)).length;
    if (looked === mended.length || performance.now() > until) return looked;
    await wait(200);
  }
};
