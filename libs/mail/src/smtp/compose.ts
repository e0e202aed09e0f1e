import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from '../outgoing-mail.js';

/** A letter as the sending library wants it. The envelope is said outright, so that no name or comma in a header adds a recipient. */
export const compose = ({ messageId, from, to, subject, text, html, ics, headers, inReplyTo, date }: OutgoingMail): SendMailOptions => ({
  envelope: { from: from.address, to: [to] },
  messageId,
  from,
  to: { name: '', address: to },
  subject,
  text,
  html,
  headers: { ...headers },
  ...(inReplyTo !== undefined && { inReplyTo, references: inReplyTo }),
  ...(date !== undefined && { date: new Date(date) }),
  ...(ics !== undefined && {
    attachments: [{ filename: ics.name, content: ics.content, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }],
  }),
});

/** One plain address, and nothing that could be read as two or end a command. */
export const isAddress = (text: string): boolean => /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/.test(text);
