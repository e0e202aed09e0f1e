import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Deadline } from '../duty/deadline.js';
import type { Duty } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Instant } from '#eventsourcing';
import type { EscalationCase } from '../escalation/escalation.js';
import type { KnownObligation } from '../obligation/obligation.js';

/** What is known of one unit when its agenda is looked at. */
export interface Agenda {
  readonly unit: string;
  /** False when the unit is no more: its agenda retires with its last obligation. */
  readonly unitExists: boolean;
  /** The unit's deadlines by the rules and the calendar of today. */
  readonly schedule: readonly Deadline[];
  /** The obligations that have ever been opened for the unit. */
  readonly opened: ReadonlySet<string>;
  readonly items: readonly AgendaItem[];
  readonly rules: Rules;
}

export interface Rules {
  readonly duties: readonly Duty[];
  readonly policies: readonly Policy[];
  readonly calendar: WorkingCalendar;
  /** When each duty was last said to be otherwise than before, by its code. */
  readonly dutiesChangedAt?: ReadonlyMap<string, Instant>;
}

/** One obligation that is not settled, with the escalation cases of its current due date. */
export interface AgendaItem {
  readonly id: string;
  readonly obligation: KnownObligation;
  readonly cases: readonly EscalationCase[];
}

/** One item, looked at. `today` is the local day of `now`. */
export interface ItemQuestion {
  readonly item: AgendaItem;
  readonly policy: Policy;
  readonly rules: Rules;
  readonly schedule: readonly Deadline[];
  readonly today: LocalDay;
  readonly now: Instant;
}
