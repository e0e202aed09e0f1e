import { calendarOf, holdersOf, localDayOf, type Role, seatName, type SeatRef } from '#domain';
import type { Instant } from '#eventsourcing';
import { readPersonas } from '../../../apps/cli/src/read-personas.js';
import { readPlan } from '../../../apps/cli/src/read-plan.js';
import type { Rulebook } from './histories.js';

const PLAN = 'seeds/district3-2023.yaml';

/** The plan that a demonstration lives by unless told otherwise. */
export const plan = readPlan(PLAN);

export const personas = readPersonas('seeds/personas-district3.yaml', plan);

export const rulebook: Rulebook = { calendar: calendarOf(plan), policies: plan.policies };

/** How long it may take until the office stands: its year up to then is rehearsed into the log, which takes minutes on a busy machine. */
export const OPENING_MS = 300_000;

/** The unit that owed an obligation from the beginning. */
export const unitOf = (obligation: string): string => obligation.split('/')[1]!;

/** Who holds a seat of the demonstration. */
export const holder = (unit: string, role: Role, at: Instant): string => {
  const seat: SeatRef = { unit, role };
  return (personas.seats && holdersOf(personas.seats, seat, localDayOf(at, plan.zone))[0]) ?? seatName(seat);
};
