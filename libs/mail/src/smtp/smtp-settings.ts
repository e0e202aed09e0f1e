import { Refusal } from '#domain';

/** Where letters are handed over, and how long to wait. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte (smtps). */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly password: string } | undefined;
  readonly tls: SmtpTls;
  readonly limits: SmtpLimits;
}

/** Whether the server's certificate is checked; `off` uses no encryption even if it is offered. */
export type SmtpTls = 'verified' | 'unverified' | 'off';

/** How long to wait, in milliseconds, and how much to do at once. */
export interface SmtpLimits {
  /** Until the connection stands and the server has greeted. */
  readonly connectMs: number;
  /** Until the server answers a command. Impatience here makes letters `unknown`; RFC 5321 asks for 5 to 10 minutes. */
  readonly answerMs: number;
  /** For one letter from beginning to end, waiting for a free connection included. A lease on it must be longer. */
  readonly sendMs: number;
  readonly connections: number;
}

/** What holds unless something else is asked for. */
export const SMTP_LIMITS: SmtpLimits = { connectMs: 20_000, answerMs: 300_000, sendMs: 600_000, connections: 4 };

/**
 * Reads `smtp://user:password@host:port` or `smtps://…`, with `?tls=unverified` or `?tls=off` for a server of one's own.
 * Refuses anything else in a sentence that does not repeat the URL, since it holds a password.
 */
export const smtpSettings = (url: string, limits: Partial<SmtpLimits> = {}): SmtpSettings => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !isWellFormed(parsed)) throw malformed();
  const secure = parsed.protocol === 'smtps:';
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (secure ? 465 : 587) : Number(parsed.port),
    secure,
    login: loginOf(parsed),
    tls: TLS[parsed.search] ?? 'verified',
    limits: { ...SMTP_LIMITS, ...limits },
  };
};

const TLS: Readonly<Record<string, SmtpTls>> = {
  '': 'verified',
  '?tls=verified': 'verified',
  '?tls=unverified': 'unverified',
  '?tls=off': 'off',
};

const isWellFormed = ({ protocol, hostname, port, pathname, search, hash, username, password }: URL): boolean =>
  (protocol === 'smtp:' || (protocol === 'smtps:' && search !== '?tls=off')) &&
  hostname !== '' &&
  port !== '0' &&
  (pathname === '' || pathname === '/') &&
  search in TLS &&
  hash === '' &&
  (username === '') === (password === '');

const loginOf = ({ username, password }: URL): SmtpSettings['login'] => {
  if (username === '') return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw malformed();
  }
};

const malformed = (): Refusal =>
  new Refusal('SMTP_URL_MALFORMED', {
    vi: 'SMTP_URL phải có dạng smtp://người_dùng:mật_khẩu@máy:cổng hoặc smtps://…, ký tự đặc biệt viết dạng %XX, có thể thêm ?tls=unverified hoặc (chỉ với smtp://) ?tls=off.',
    en: 'SMTP_URL must read smtp://user:password@host:port or smtps://…, special characters as %XX, optionally with ?tls=unverified or (smtp:// only) ?tls=off.',
  });
