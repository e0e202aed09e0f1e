import type { InstantText, Sentence } from './sentence.js';

export type EscalationStatus = 'proposed' | 'approved' | 'declined' | 'dispatched' | 'moot' | 'resolved';

/** What the asker may do to a case now. */
export type EscalationAct = 'decide' | 'dispatch';

/** One proposal to put an overdue obligation before somebody higher. */
export interface EscalationView {
  readonly case: string;
  readonly obligation: string;
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
