import type { Instant } from '#eventsourcing';
import type { AgendaText } from './agenda-text.js';
import type { DutyView } from './duty-view.js';
import type { AgendaPlan } from './plan-agenda.js';

/** What a look at an agenda's units answers: what is due, as commands, how their duties stand, and when to look next, a real instant. */
export interface Sight extends Pick<AgendaPlan, 'openings' | 'recalculations' | 'reminders' | 'overdue' | 'escalations'> {
  /** None of the units is there any more, and nothing they owed is open. */
  readonly retired: boolean;
  readonly duties: readonly DutyView[];
  /** Obligations that could not be planned; the others go on. */
  readonly alarms: AgendaPlan['setAside'];
  /** At least one second and at most 31 days after the look. */
  readonly nextWakeAt: Instant;
  readonly text: AgendaText;
}

/** A look at which nothing is due and nothing stands open. */
export const NOTHING_DUE = {
  openings: [],
  recalculations: [],
  reminders: [],
  overdue: [],
  escalations: [],
  duties: [],
  alarms: [],
} as const satisfies Partial<Sight>;

/** What became of one kind of act. */
export interface ActOutcome {
  /** Streams to which something was added; what was on record already is not counted. */
  readonly recorded: number;
  /** Somebody was first at one of the streams: look again. */
  readonly again: boolean;
  readonly refused: readonly { readonly subject: string; readonly code: string }[];
}

/** What an agenda does: one look, then each kind of act for all it is due for. Each may be asked twice. */
export interface AgendaActs {
  look(of: { readonly scope: string; readonly at: Instant }): Promise<Sight>;
  openObligations(commands: Sight['openings']): Promise<ActOutcome>;
  recalculateDueDates(commands: Sight['recalculations']): Promise<ActOutcome>;
  remind(commands: Sight['reminders']): Promise<ActOutcome>;
  markOverdue(commands: Sight['overdue']): Promise<ActOutcome>;
  proposeEscalations(commands: Sight['escalations']): Promise<ActOutcome>;
}
