import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A whole number within bounds, both included. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined => {
    const value = Number(text);
    return /^\d{1,9}$/.test(text) && value >= least && value <= most ? value : undefined;
  };

/** An address of one of these protocols, with a host. */
export const addressOf =
  (...protocols: readonly string[]) =>
  (text: string): string | undefined => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && url.hostname !== '' && protocols.includes(url.protocol.slice(0, -1)) ? text : undefined;
  };

/** Where a page is reached: no query, and no slash at the end, so that paths can be put behind it. */
export const pageAddress = (text: string): string | undefined => {
  const url = addressOf('http', 'https')(text);
  return url === undefined || /[?#]/.test(url) ? undefined : url.replace(/\/+$/, '');
};

/** A name or number of a machine, without a port. */
export const host = (text: string): string | undefined =>
  /^[A-Za-z0-9.-]+$/.test(text) || /^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*$/.test(text) ? text : undefined;

export const hostAndPort = (text: string): string | undefined => {
  const [, port = ''] = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):(\d+)$/.exec(text) ?? [];
  return wholeNumber(1, 65_535)(port) === undefined ? undefined : text;
};

export const absolutePath = (text: string, folder: string): string => resolve(folder, text);

export const word =
  <Word extends string>(...words: readonly Word[]) =>
  (text: string): Word | undefined =>
    words.find((candidate) => candidate === text);

/** Letters and signs that can be typed and seen, and no space. */
export const visibleText = (text: string): string | undefined => (/^[\x21-\x7e]+$/.test(text) ? text : undefined);

/** How much faster than the wall's a demonstration's clock runs. */
export const speed = (text: string): number | undefined => {
  const value = Number(text);
  return /^\d{1,5}(\.\d{1,3})?$/.test(text) && value > 0 && value <= 86_400 ? value : undefined;
};

const LEAST_KEY_BYTES = 32;

/** The bytes of a key: base64url, not shorter than the hash it is used with. */
export const key = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length >= LEAST_KEY_BYTES ? new Uint8Array(bytes) : undefined;
};

export const keyInFile = (text: string, folder: string): Uint8Array | undefined => {
  try {
    return key(readFileSync(resolve(folder, text), 'utf8').trim());
  } catch {
    return undefined;
  }
};

/** Who a letter is from. */
export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** `Tên <address@host>`, or an address alone. A name that could smuggle in a header is none. */
export const mailSender = (text: string): MailSender | undefined => {
  const [, name = '', address = ''] = /^(?:([^<>"\r\n]*?)\s*<([^<>]+)>|)$/.exec(text.includes('<') ? text : `<${text}>`) ?? [];
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address) ? { name, address } : undefined;
};

/** Whether each unit has an agenda of its own, or all units below one of a kind share that one's. */
export type AgendaScopeSetting = { readonly kind: 'unit' } | { readonly kind: 'subtree'; readonly of: string };

export const agendaScope = (text: string): AgendaScopeSetting | undefined => {
  if (text === 'unit') return { kind: 'unit' };
  const [, of] = /^subtree:([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  return of === undefined ? undefined : { kind: 'subtree', of };
};

/** What a worker may do: all of it in one process, or each part in its own. */
export const WORKER_PARTS = ['log', 'router', 'agendas', 'notices', 'delivery', 'exports'] as const;
export type WorkerPart = (typeof WORKER_PARTS)[number];

export const workerParts = (text: string): ReadonlySet<WorkerPart> | undefined => {
  const named = text.split(',').map((part) => part.trim());
  const known = named.filter((part): part is WorkerPart => (WORKER_PARTS as readonly string[]).includes(part));
  return known.length === named.length ? new Set(known) : undefined;
};
