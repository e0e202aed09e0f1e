import type { SequencedEvent } from './event.js';

/**
 * A table that follows the log: a named reader whose rows and whose place in the log are written in one transaction.
 *
 * `handle` gets a batch in the order of `seq`, and what it needs to write with; the kind of the latter is the business of
 * whoever keeps the tables. It may be given events again after a rebuild, but into an empty table.
 */
export interface Projection<Transaction> {
  readonly name: string;
  /** The tables it alone writes; a rebuild makes them anew. */
  readonly tables: readonly string[];
  readonly handle: (events: readonly SequencedEvent[], transaction: Transaction) => Promise<void>;
}

/** Where readers have got to. */
export interface Checkpoints<Transaction> {
  /** The `seq` of the last event this reader has handled; 0 at the beginning. */
  seqOf(name: string): Promise<number>;

  /**
   * Moves the checkpoint first, then does the work, in one transaction. Answers false, and works nothing, when the checkpoint
   * no longer stands at `from`: another runner was there first.
   */
  advance(
    name: string,
    move: { readonly from: number; readonly to: number },
    work: (transaction: Transaction) => Promise<void>,
  ): Promise<boolean>;
}
