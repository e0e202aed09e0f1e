import type { Instant } from '#eventsourcing';
import type { AgendaActs } from '#domain';
import { districtsPlan } from '../support/districts-plan.js';
import { DeskInMemory } from './desk-in-memory.js';

/** One course of an agenda whose history is kept, and replayed with every later version of its workflow. */
export interface Case {
  readonly name: string;
  readonly activities: () => AgendaActs;
  /** Pokes while it runs, so many real milliseconds after its start. */
  readonly pokedAfterMs?: readonly number[];
  /** It is recorded where the server suggests to continue as new after a few events. */
  readonly continues?: true;
}

const UNIT = 'Q3-P-11';
/** A domain day in so many real seconds: timers then are short, and everything else is as in life. */
const SECONDS_A_DAY = 2;

const live = (from: Instant, until: Instant): AgendaActs =>
  new DeskInMemory({ plan: districtsPlan(), unit: UNIT, from, until, speed: 86_400 / SECONDS_A_DAY });

const BROKEN = { failures: 5 };

/** An agenda whose looks, and then whose reminders, fail for a while. */
const failing = (acts: AgendaActs): AgendaActs => {
  let [looks, reminders] = [0, 0];
  return {
    openObligations: (commands) => acts.openObligations(commands),
    recalculateDueDates: (commands) => acts.recalculateDueDates(commands),
    markOverdue: (commands) => acts.markOverdue(commands),
    proposeEscalations: (commands) => acts.proposeEscalations(commands),
    look: (of) => (looks++ < BROKEN.failures ? Promise.reject(new Error('The database is away.')) : acts.look(of)),
    remind: (commands) => (reminders++ < BROKEN.failures ? Promise.reject(new Error('The database is away.')) : acts.remind(commands)),
  };
};

/** An agenda of which somebody else is first at its first reminders, and whose rules refuse one. */
const disturbed = (acts: AgendaActs): AgendaActs => {
  let reminders = 0;
  return {
    look: (of) => acts.look(of),
    openObligations: (commands) => acts.openObligations(commands),
    recalculateDueDates: (commands) => acts.recalculateDueDates(commands),
    markOverdue: (commands) => acts.markOverdue(commands),
    proposeEscalations: (commands) => acts.proposeEscalations(commands),
    remind: async (commands) => {
      if (++reminders === 1) return { recorded: 0, again: true, refused: [] };
      const outcome = await acts.remind(commands);
      return reminders === 2 ? { ...outcome, refused: [{ subject: commands[0]!.data.obligation, code: 'STEP_PASSED' }] } : outcome;
    },
  };
};

const startOfApril: Instant = '2023-03-31T17:00:00.000Z';
const beforeItIsDue: Instant = '2023-04-14T05:00:00.000Z';
const startOfMay: Instant = '2023-04-30T17:00:00.000Z';

export const cases: readonly Case[] = [
  { name: 'a-month-with-reminders', activities: () => live(startOfApril, beforeItIsDue) },
  { name: 'overdue-and-escalation', activities: () => live('2023-04-12T00:00:00.000Z', startOfMay) },
  { name: 'pokes', activities: () => live('2023-04-10T00:00:00.000Z', beforeItIsDue), pokedAfterMs: [500, 1_500, 1_500, 4_000] },
  { name: 'faults', activities: () => failing(live('2023-04-10T00:00:00.000Z', startOfMay)) },
  { name: 'disturbed', activities: () => disturbed(live('2023-04-03T00:00:00.000Z', beforeItIsDue)) },
  { name: 'continues', activities: () => live(startOfApril, startOfMay), continues: true },
];
