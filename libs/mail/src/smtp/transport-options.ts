import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import type { SmtpSettings } from './smtp-settings.js';

/** The settings in the sending library's words. */
export const transportOptions = ({ host, port, secure, login, tls, limits }: SmtpSettings): SMTPPoolOptions & { pool: true } => ({
  pool: true,
  host,
  port,
  secure,
  ...(login !== undefined && { auth: { user: login.user, pass: login.password } }),
  ignoreTLS: tls === 'off',
  // A password never leaves this machine in the clear because somebody has taken STARTTLS out of the server's answer.
  requireTLS: login !== undefined && tls !== 'off' && !isLoopback(host),
  tls: { rejectUnauthorized: tls !== 'unverified' },
  connectionTimeout: limits.connectMs,
  greetingTimeout: limits.connectMs,
  dnsTimeout: limits.connectMs,
  socketTimeout: limits.answerMs,
  maxConnections: limits.connections,
  // How often a letter not yet begun moves from a connection that turned out to be dead to a fresh one, before it is `deferred`.
  maxRequeues: 2,
  // A letter is what it is given, and reads no file and no page.
  disableFileAccess: true,
  disableUrlAccess: true,
});

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
