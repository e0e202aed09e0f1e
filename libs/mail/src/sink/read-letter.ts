import type { Instant } from '#eventsourcing';
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import type { MailboxAttachment, MailboxEntry, MailboxMessage } from './mailbox-message.js';
import type { LetterId } from './letter-id.js';

/** A letter's line in a list, from the beginning of its file. */
export const readEntry = async (id: LetterId, beginning: Buffer): Promise<MailboxEntry> => {
  const end = beginning.indexOf('\r\n\r\n');
  return entryOf(id, await simpleParser(end === -1 ? beginning : beginning.subarray(0, end + 4)));
};

/** A letter with its text and attachments. */
export const readMessage = async (id: LetterId, source: Buffer): Promise<MailboxMessage> => {
  const mail = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true });
  return {
    ...entryOf(id, mail),
    from: addressesOf(mail.from),
    text: mail.text ?? '',
    html: mail.html === false ? undefined : mail.html,
    attachments: mail.attachments.map(attachmentOf),
  };
};

const entryOf = (id: LetterId, mail: ParsedMail): MailboxEntry => ({
  id,
  messageId: mail.messageId ?? '',
  to: addressesOf(mail.to),
  subject: mail.subject ?? '',
  date: (mail.date ?? new Date(Number(id.slice(0, 13)))).toISOString() as Instant,
  possibleDuplicate: mail.headers.has('x-possible-duplicate'),
});

const addressesOf = (said: AddressObject | AddressObject[] | undefined): string =>
  [said ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .join(', ');

const attachmentOf = ({ filename, contentType, size, content }: Attachment): MailboxAttachment => ({
  name: filename ?? '',
  contentType,
  size,
  content: contentType === 'text/calendar' ? content.toString('utf8') : undefined,
});
