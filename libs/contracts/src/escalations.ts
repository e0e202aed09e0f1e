import type { InstantText, Sentence } from './sentence.js';

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
  readonly unit: string;
  readonly unitName: Sentence;
  readonly level: number;
  readonly attempt: number;
  readonly status: EscalationStatus;
  readonly addressee: string;
  readonly approver: string;
  /** The unit in which the approver sits. */
  readonly approverUnit: string;
  readonly proposedBy: string;
  readonly proposedAt: InstantText;
  readonly version: number;
  readonly may: readonly EscalationAct[];
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
