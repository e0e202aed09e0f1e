import type { InstantText } from './sentence.js';

/** A notice as the ledger has it: who was told what and when, and what became of it. */
export interface NoticeItem {
  readonly notice: string;
  readonly person: string | null;
  readonly openedAt: InstantText;
  readonly composedAt: InstantText;
  readonly items: number;
  readonly suppressed: number;
  /** Null until it is known; only `accepted` is proof. */
  readonly outcome: string | null;
}
