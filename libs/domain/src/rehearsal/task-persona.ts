import type { LocalDay } from '../calendar/local-day.js';

/** How the lead of a task behaves in a rehearsal. */
export type TaskBehaviour =
  /** Receives it, tells of its progress, and has it done some days before its date. */
  | 'punctual'
  | 'late'
  /** Asks for more time, and is done by then. */
  | 'extended'
  /** Its completion is rejected once. */
  | 'sent_back'
  /** Never says a word. */
  | 'silent';

/** A task of the plan as the finance office of a rehearsal proposes it; invented, where the plan names no lead and no day. */
export interface TaskPersona {
  readonly task: string;
  readonly lead: string;
  readonly coordinators: readonly string[];
  readonly proposedOn: LocalDay;
  readonly lastDay: LocalDay;
  readonly product: string;
  readonly behaviour: TaskBehaviour;
}
