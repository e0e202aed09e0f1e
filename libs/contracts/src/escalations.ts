import type { EscalationAnswer, HistoryEntry } from './answers.js';
import type { DayText, InstantText, Sentence } from './sentence.js';

export type EscalationStatus =
  'proposed' | 'approved' | 'declined' | 'withdrawn' | 'dispatched' | 'acknowledged' | 'moot' | 'resolved' | 'escalated_further' | 'closed';

/** What the asker may do to a case now. */
export type EscalationAct =
  | 'propose_escalation'
  | 'amend_escalation'
  | 'withdraw_escalation'
  | 'decide_escalation'
  | 'dispatch_escalation'
  | 'acknowledge_escalation'
  | 'close_escalation';

/** One proposal to put before somebody higher what is overdue. */
export interface EscalationView {
  readonly case: string;
  /** What it is about, by its stream: `obligation/…`, `task/…`, `impediment/…`. */
  readonly subject: string;
  readonly title: Sentence;
  readonly unit: string;
  readonly unitName: Sentence;
  readonly level: number;
  readonly attempt: number;
  readonly status: EscalationStatus;
  readonly addressee: string;
  readonly approver: string;
  /** The unit in which the approver sits. */
  readonly approverUnit: string;
  /** With whom the decision lies now. */
  readonly decider: CaseDecider;
  /** More time was given until the end of this day. */
  readonly deferredUntil: DayText | null;
  /** Whoever was asked has let his term pass. */
  readonly unanswered: boolean;
  readonly proposedBy: string;
  readonly proposedAt: InstantText;
  readonly version: number;
  readonly may: readonly EscalationAct[];
}

/** A seat, or a deputy for it. */
export interface CaseDecider {
  readonly kind: 'approver' | 'deputy' | 'fallback';
  readonly unit: string;
  readonly role: string;
  /** The deputy; null where whoever holds the seat decides. */
  readonly person: string | null;
  readonly since: InstantText;
}

export type ManagerChoice =
  'approve' | 'approve_with_changes' | 'decline' | 'extend' | 'waive' | 'reassign' | 'explain' | 'compile_without';

/** A case with all that is needed to decide on it. `GET /api/escalations/{case}` */
export interface DossierView extends EscalationView {
  readonly owed: Sentence;
  /** The sentence by which its date explains itself. */
  readonly deadline: Sentence;
  readonly lastDay: DayText;
  readonly workingDaysOverdue: number;
  readonly standing: Sentence;
  /** Each notice that told of it, the latest first. */
  readonly notices: readonly DossierNotice[];
  /** The unit's record by duty, over the last periods that fell due. */
  readonly record: readonly DutyRecordView[];
  /** What the compiled report lacks without it. */
  readonly gap: Sentence | null;
  /** The letter as it would go out or has gone out; null for the unit itself as long as nothing has gone out. */
  readonly letter: LetterView | null;
  readonly choices: readonly ChoiceView[];
  /** The other cases about the same matter. */
  readonly others: readonly OtherCase[];
  readonly history: readonly HistoryEntry[];
}

export interface DossierNotice {
  readonly notice: string;
  readonly person: string | null;
  readonly personName: string | null;
  readonly composedAt: InstantText;
  /** Null while it is on its way. */
  readonly outcome: string | null;
}

export interface DutyRecordView {
  readonly duty: string;
  readonly name: Sentence;
  readonly periods: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly excused: number;
  readonly outstanding: number;
  readonly returned: number;
}

export interface LetterView extends Sentence {
  /** Whether somebody has put it in words; until then it is drawn up from what is known. */
  readonly written: boolean;
}

export interface ChoiceView {
  readonly choice: ManagerChoice;
  readonly label: Sentence;
  readonly effect: Sentence;
}

export interface OtherCase {
  readonly case: string;
  readonly level: number;
  readonly attempt: number;
  readonly status: EscalationStatus;
}

/** `POST /api/escalations` */
export interface ProposalInput {
  readonly subject: string;
  /** By default the one that is next. */
  readonly level?: number;
  readonly reason?: string;
  /** The letter; by default it is drawn up. */
  readonly draft?: string;
}

/** `POST /api/escalations/{case}/decisions` */
export interface DecisionInput {
  readonly choice: ManagerChoice;
  /** Why; for `explain`, what is asked. */
  readonly reason?: string;
  /** For `approve_with_changes`. */
  readonly letter?: string;
  /** For `extend` and `explain`: the last day. */
  readonly until?: DayText;
  /** For `reassign`: the unit that owes it from now on. */
  readonly unit?: string;
}

/** `POST /api/escalations/decisions`: the same choice for many cases; each has its own outcome. */
export interface BulkDecisionInput extends Omit<DecisionInput, 'letter'> {
  readonly cases: readonly string[];
}

/** What a choice has done, and where: to the case, or to the report it is about. */
export interface DecisionAnswer extends EscalationAnswer {
  readonly choice: ManagerChoice;
}

export interface BulkDecisionAnswer {
  readonly outcomes: readonly DecisionOutcome[];
}

/** What became of one case of many. */
export interface DecisionOutcome {
  readonly case: string;
  readonly status: 'done' | 'refused';
  /** Of what is done. */
  readonly version: number | null;
  readonly position: string | null;
  /** Of what is refused. */
  readonly code: string | null;
  readonly sentence: Sentence | null;
}

/** `POST /api/escalations/{case}/hand-overs` */
export interface HandOverInput {
  readonly unit: string;
  readonly role: string;
}

/** `POST /api/escalations/{case}/amendments` */
export interface AmendmentInput {
  readonly draft: string;
}

/** `POST /api/escalations/{case}/withdrawals` */
export interface WithdrawalInput {
  readonly reason: string;
}

/** `POST /api/escalations/{case}/closings` */
export interface ClosingInput {
  /** The explanation is accepted; left out where the case is resolved already. */
  readonly outcome?: 'explained';
}

/** `POST /api/escalations/{case}/declines` */
export interface DeclineInput {
  readonly reason: string;
}

/** `POST /api/escalations/{case}/dispatches` */
export interface DispatchInput {
  /** Number and sign of the document. */
  readonly documentNumber: string;
  readonly channel: string;
}
