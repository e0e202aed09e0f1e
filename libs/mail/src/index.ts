export type { Delivery } from './delivery.js';
export type { OutgoingMail, Sender } from './outgoing-mail.js';
export { isAddress } from './smtp/compose.js';
export { Mailer } from './smtp/mailer.js';
export { SMTP_LIMITS, type SmtpLimits, type SmtpSettings, smtpSettings, type SmtpTls } from './smtp/smtp-settings.js';
export type { MailboxAttachment, MailboxEntry, MailboxMessage, MailboxPage, MailboxQuestion } from './sink/mailbox-message.js';
export { Mailbox } from './sink/mailbox.js';
export { type Sink, type SinkOptions, startSink } from './sink/sink.js';
