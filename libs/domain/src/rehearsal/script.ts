import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, workingDayBefore } from '../calendar/working-calendar.js';
import { addMinutes, atLocalTime, localDayOf, type LocalTime } from '../calendar/zone.js';
import type { Role } from '../org/role.js';
import { pick } from './chance.js';
import { keptAway } from './keep-away.js';
import {
  type Behaviour,
  behaviourOf,
  type CorrectionPersona,
  handsInAt,
  type ManagerPersona,
  type Managers,
  type Personas,
} from './persona.js';

/** What has to be known of an obligation to say what its persons do about it. */
export interface ScriptedReport {
  readonly duty: string;
  readonly period: string;
  readonly opensAt: Instant;
  /** The last day by which the report is judged. */
  readonly lastDay: LocalDay;
}

export interface ScriptOptions {
  readonly unit: string;
  readonly rules: Rules;
  readonly personas: Personas;
  readonly seed: number;
}

export type Review = { readonly kind: 'accept' } | { readonly kind: 'return'; readonly reason: string };

/** Who is asked for a decision: the approver of a level in his role, or somebody in his place. */
export interface Decider {
  readonly role: Role;
  readonly deputy: boolean;
}

export type ScriptedDecision =
  | { readonly kind: 'approve'; readonly at: Instant }
  | { readonly kind: 'decline'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'defer'; readonly at: Instant; readonly until: LocalDay; readonly reason: string };

const DEFERRED_WORKING_DAYS = 3;
const ACKNOWLEDGED_AFTER_MINUTES = 90;

const managerOf = (managers: Managers, { role, deputy }: Decider): ManagerPersona =>
  (deputy ? managers.deputy : undefined) ?? managers.roles?.[role] ?? managers;

/**
 * What the persons of one unit's reports do, and when: the same for a rehearsal in memory and for persons who act on a running
 * demonstration. Nothing here depends on anything but the words it is given.
 */
export class Script {
  constructor(private readonly options: ScriptOptions) {}

  /** When the unit hands in its first version; nothing when it stays silent. */
  handsInAt(report: ScriptedReport): Instant | undefined {
    const { calendar } = this.options.rules;
    return this.#away(handsInAt(this.#behaviour(report), report, calendar, this.#lots(report)));
  }

  /** When the unit hands in again what was returned. */
  mendsAt(returnedAt: Instant): Instant {
    return this.#workingDaysAfter(returnedAt, 1, '14:30');
  }

  /** When the unit finds out that an accepted report is wrong. */
  correctsAt(acceptedAt: Instant, { afterWorkingDays }: CorrectionPersona): Instant {
    return this.#workingDaysAfter(acceptedAt, afterWorkingDays, '09:30');
  }

  reviewsAt(receivedAt: Instant): Instant {
    return this.#workingDaysAfter(receivedAt, this.options.personas.finance.reviewAfterWorkingDays, '10:00');
  }

  /** What the reviewer makes of a version. */
  review(report: ScriptedReport, version: number): Review {
    const isSentBack = version === 1 && this.#behaviour(report).kind === 'returned_once';
    return isSentBack ? { kind: 'return', reason: 'Diễn tập: số liệu chưa đầy đủ' } : { kind: 'accept' };
  }

  /** What the manager who is asked does about a case, and when; nothing when he stays silent. */
  decision(of: Decider, askedAt: Instant): ScriptedDecision | undefined {
    const { decision, afterWorkingDays } = managerOf(this.options.personas.managers, of);
    if (decision === 'silent') return undefined;
    const at = this.#workingDaysAfter(askedAt, afterWorkingDays, '14:00');
    switch (decision) {
      case 'approve':
        return { kind: decision, at };
      case 'decline':
        return { kind: decision, at, reason: 'Diễn tập: chờ thêm' };
      case 'defer':
        return { kind: decision, at, until: this.#dayAfter(at, DEFERRED_WORKING_DAYS), reason: 'Diễn tập: đơn vị hẹn nộp' };
    }
  }

  /** When the head of the unit says that he has the document. */
  acknowledgesAt(dispatchedAt: Instant): Instant {
    return this.#away(addMinutes(dispatchedAt, ACKNOWLEDGED_AFTER_MINUTES))!;
  }

  /** Under which number a case is sent out. */
  dispatch(escalation: string): { readonly documentNumber: string; readonly channel: string } {
    return { documentNumber: `DT-${pick(1, 9999, this.options.seed, escalation)}`, channel: 'e-office' };
  }

  /** When what is missing is closed as missing, the year's books being closed on that day. */
  closesAt(closesOn: LocalDay): Instant {
    const { calendar } = this.options.rules;
    return this.#away(atLocalTime(workingDayBefore(calendar, closesOn, 1), '16:30', calendar.zone))!;
  }

  #behaviour(report: ScriptedReport): Behaviour {
    const { personas, unit } = this.options;
    return behaviourOf(personas.units[unit] ?? personas.otherUnits, this.#lots(report));
  }

  #lots({ duty, period }: ScriptedReport): readonly (string | number)[] {
    return [this.options.seed, this.options.unit, duty, period];
  }

  #workingDaysAfter(instant: Instant, workingDays: number, time: LocalTime): Instant {
    const { calendar } = this.options.rules;
    return this.#away(atLocalTime(workingDayAfter(calendar, localDayOf(instant, calendar.zone), workingDays), time, calendar.zone))!;
  }

  #dayAfter(instant: Instant, workingDays: number): LocalDay {
    const { calendar } = this.options.rules;
    return workingDayAfter(calendar, localDayOf(instant, calendar.zone), workingDays);
  }

  #away(planned: Instant | undefined): Instant | undefined {
    const { personas, rules } = this.options;
    return planned && keptAway(planned, personas.keepAwayHours ?? 0, rules);
  }
}
