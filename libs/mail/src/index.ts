export type { Delivery } from './delivery.js';
export type { OutgoingMail, Sender } from './outgoing-mail.js';
export { isAddress } from './smtp/compose.js';
export { Mailer } from './smtp/mailer.js';
export { type SmtpLimits, smtpSettings } from './smtp/smtp-settings.js';
export type { MailboxAttachment, MailboxEntry, MailboxMessage, MailboxPage } from './sink/mailbox-message.js';
export { Mailbox } from './sink/mailbox.js';
export { startSink } from './sink/sink.js';
