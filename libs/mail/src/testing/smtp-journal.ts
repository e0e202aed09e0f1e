import { appendFileSync } from 'node:fs';

/** A letter whose text and final dot came whole. */
export interface HandedOver {
  readonly kind: 'message';
  readonly connection: number;
  /** `<…@…>` */
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Whether the server has taken it upon itself. Somebody for whom two with one Message-ID were taken has got it twice. */
  readonly taken: boolean;
  /** What the sender was told; null if the connection was cut, or nothing was said, instead. */
  readonly answer: number | null;
  /** The whole letter. */
  readonly source: string;
}

export interface Connected {
  readonly kind: 'connection';
  readonly connection: number;
}

export type JournalEntry = HandedOver | Connected;

/** What a scripted server has seen, in memory and, as lines of JSON, in a file if one is given. Written before the answer is. */
export class SmtpJournal {
  readonly entries: JournalEntry[] = [];

  constructor(private readonly file: string | undefined) {}

  note(entry: JournalEntry): void {
    this.entries.push(entry);
    if (this.file !== undefined) appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  get messages(): readonly HandedOver[] {
    return this.entries.filter((entry) => entry.kind === 'message');
  }

  get connections(): number {
    return this.entries.filter(({ kind }) => kind === 'connection').length;
  }
}

/** Reads a journal's file, also while it is being written. */
export const readSmtpJournal = (text: string): readonly JournalEntry[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalEntry);
