import type { OutboxRow } from '#eventsourcing';

/** What the outbox keeps of a letter: which one, and the how-manieth handing. Words and address stand in the log, where they can be erased. */
export interface MailEffect {
  readonly notice: string;
  readonly handing: number;
}

export const MAIL = 'mail';

/** The row that asks for a handing; asked for twice it is one. */
export const mailRow = (payload: MailEffect): OutboxRow => ({ id: `${MAIL}/${payload.notice}/${payload.handing}`, kind: MAIL, payload });
