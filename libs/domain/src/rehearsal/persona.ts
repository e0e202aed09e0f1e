import type { Instant } from '#eventsourcing';
import { laterOf, type LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, workingDayBefore, type WorkingCalendar } from '../calendar/working-calendar.js';
import { addMinutes, atLocalTime } from '../calendar/zone.js';
import type { DelegationForm } from '../org/delegation.js';
import type { Absence } from '../org/person.js';
import type { Role } from '../org/role.js';
import type { Seat, SeatRef } from '../org/seat.js';
import { chance, pick } from './chance.js';
import type { FigurePersona } from './figures.js';
import type { TaskPersona } from './task-persona.js';

/** How somebody behaves in a rehearsal; an invented person, never a real one. */
export type Behaviour =
  /** Hands in so many working days before the last day. */
  | { readonly kind: 'punctual'; readonly workingDaysBefore: number }
  /** Hands in during the last hours of the last day. */
  | { readonly kind: 'last_minute' }
  | { readonly kind: 'late'; readonly workingDays: number }
  | { readonly kind: 'silent' }
  /** Punctual, but each first version is sent back. */
  | { readonly kind: 'returned_once' };

/** A behaviour, or lots drawn for each report by these weights. */
export type UnitPersona = Behaviour | { readonly kind: 'mixed'; readonly weights: Readonly<Record<Behaviour['kind'], number>> };

/** What a manager does about a case that is put to him, and after how many working days. */
export interface ManagerPersona {
  readonly decision: 'approve' | 'decline' | 'defer' | 'silent';
  readonly afterWorkingDays: number;
}

export interface Managers extends ManagerPersona {
  /** Managers who behave otherwise, by their role; deputies are played as whom they stand in for unless `deputy` says so. */
  readonly roles?: Readonly<Partial<Record<Role, ManagerPersona>>>;
  /** How a deputy decides when the decision has passed on to him. */
  readonly deputy?: ManagerPersona;
}

/** A seat whose holder is away, both days included. */
export interface AbsencePersona extends Absence {
  readonly seat: SeatRef;
}

/** A written grant by which the holder of one seat decides in the name of the holder of another. */
export interface DelegationPersona extends Absence {
  readonly principal: SeatRef;
  readonly delegate: SeatRef;
  readonly form: DelegationForm;
}

/** A unit that finds its accepted report of one period wrong, and corrects one indicator so many working days after the acceptance. */
export interface CorrectionPersona {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly indicator: string;
  readonly afterWorkingDays: number;
}

/** How the compiled report comes about, each step so many working days after the one before. */
export interface CompilingPersona {
  readonly reviewAfterWorkingDays: number;
  readonly signAfterWorkingDays: number;
  /** How long the compiling office waits with the next edition after something new was accepted, so that one edition carries several. */
  readonly reviseAfterWorkingDays: number;
}

export interface Personas {
  readonly units: Readonly<Record<string, UnitPersona>>;
  readonly otherUnits: UnitPersona;
  readonly finance: { readonly reviewAfterWorkingDays: number };
  readonly managers: Managers;
  /** Tasks that are given, and how their leads go about them. */
  readonly tasks?: readonly TaskPersona[];
  /** Indicators whose invented course is told; the others draw lots. */
  readonly figures?: readonly FigurePersona[];
  readonly corrections?: readonly CorrectionPersona[];
  readonly compiling?: CompilingPersona;
  readonly absences?: readonly AbsencePersona[];
  readonly delegations?: readonly DelegationPersona[];
  /** Who holds which seat. Without it every seat is held by an invented person named after it. */
  readonly seats?: readonly Seat[];
  /** So many hours all acts keep away from whatever falls due, for clocks that run fast; see `keptAway`. None if not said. */
  readonly keepAwayHours?: number;
}

/** Each step on the next working day; what comes late is gathered for a week. */
export const USUAL_COMPILING: CompilingPersona = { reviewAfterWorkingDays: 1, signAfterWorkingDays: 1, reviseAfterWorkingDays: 5 };

/** Invented: most units are punctual, some wait for the last hours, a few are late, are sent something back, or stay silent. */
export const USUAL_PERSONAS: Personas = {
  units: {},
  otherUnits: { kind: 'mixed', weights: { punctual: 62, last_minute: 20, late: 9, returned_once: 6, silent: 3 } },
  finance: { reviewAfterWorkingDays: 1 },
  managers: { decision: 'approve', afterWorkingDays: 1 },
};

/** What this unit does about this report; lots are drawn from the seed. */
export const behaviourOf = (persona: UnitPersona, words: readonly (string | number)[]): Behaviour => {
  if (persona.kind !== 'mixed') return persona;
  const weights = Object.entries(persona.weights) as [Behaviour['kind'], number][];
  let left = chance(...words, 'behaviour') * weights.reduce((sum, [, weight]) => sum + weight, 0);
  const kind = weights.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'punctual';
  switch (kind) {
    case 'punctual':
      return { kind, workingDaysBefore: pick(1, 5, ...words, 'before') };
    case 'late':
      return { kind, workingDays: pick(1, 8, ...words, 'late') };
    case 'last_minute':
    case 'silent':
    case 'returned_once':
      return { kind };
  }
};

/** When a report is handed in under this behaviour, never before its period has opened; nothing when it is not handed in at all. */
export const handsInAt = (
  behaviour: Behaviour,
  { lastDay, opensAt }: { readonly lastDay: LocalDay; readonly opensAt: Instant },
  calendar: WorkingCalendar,
  words: readonly (string | number)[],
): Instant | undefined => {
  const during = (day: LocalDay, from: '08:30' | '16:00', minutes: number): Instant =>
    laterOf(addMinutes(atLocalTime(day, from, calendar.zone), pick(0, minutes, ...words, 'minute')), addMinutes(opensAt, 60));
  switch (behaviour.kind) {
    case 'punctual':
      return during(workingDayBefore(calendar, lastDay, behaviour.workingDaysBefore), '08:30', 480);
    case 'returned_once':
      return during(workingDayBefore(calendar, lastDay, 3), '08:30', 480);
    case 'last_minute':
      return during(lastDay, '16:00', 479);
    case 'late':
      return during(workingDayAfter(calendar, lastDay, behaviour.workingDays), '08:30', 480);
    case 'silent':
      return undefined;
  }
};
