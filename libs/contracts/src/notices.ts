import type { HistoryEntry } from './answers.js';
import type { InstantText } from './sentence.js';

/** `pending` is on its way, `nobody` had nobody to be told. */
export type NoticeOutcome = 'accepted' | 'bounced' | 'unknown' | 'suppressed' | 'rehearsed' | 'nobody' | 'pending';

/** A notice as the ledger has it: who was told what and when, and what became of it. Only `accepted` is proof. */
export interface NoticeItem {
  readonly notice: string;
  /** Null where nobody was there to be told. */
  readonly person: string | null;
  readonly openedAt: InstantText;
  readonly composedAt: InstantText;
  readonly items: number;
  readonly suppressed: number;
  readonly outcome: NoticeOutcome;
  readonly outcomeAt: InstantText | null;
  readonly messageId: string | null;
  /** How often a person has had it sent again. */
  readonly sentAgain: number;
}

/** One notice with its letter, as far as that was not erased. */
export interface NoticeView extends NoticeItem {
  readonly subject: string | null;
  readonly text: string | null;
  readonly told: readonly NoticeTold[];
  readonly history: readonly HistoryEntry[];
}

/** What a notice told, or left out and why. */
export interface NoticeTold {
  readonly fact: string;
  readonly kind: string | null;
  /** `obligation/…`, `task/…`, `impediment/…`, `escalation/…`. */
  readonly subject: string | null;
  /** The subject where it is an obligation. */
  readonly obligation: string | null;
  readonly suppressed: string | null;
}
