import type { AtMost } from '../at-most.js';

/** A piece of XML as it is met, names without their prefix. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Reads an attribute by its name, with or without prefix as it is written. */
export type Attributes = (name: string) => string | undefined;

/** What is not well formed. */
export class BrokenXml extends Error {}

/**
 * The pieces of a well-formed text, one pass and no look back, so that no text takes longer than its length. Throws `BrokenXml`, also of a
 * text that declares entities of its own: a workbook has none, and they unfold without end. Each piece is counted in `elements`.
 */
export function* xmlTokens(xml: string, elements: AtMost): Generator<XmlToken> {
  const open: string[] = [];
  for (let at = 0; at < xml.length;) {
    const less = xml.indexOf('<', at);
    const text = xml.slice(at, less < 0 ? xml.length : less);
    if (text !== '' && open.length > 0) yield { kind: 'text', text: unescaped(text) };
    if (less < 0) break;
    elements.add();
    const special = SPECIAL.find(({ begin }) => xml.startsWith(begin, less));
    if (special !== undefined) {
      const end = endOf(xml, less + special.begin.length, special.end);
      if (special.begin === '<![CDATA[') yield { kind: 'text', text: xml.slice(less + special.begin.length, end) };
      at = end + special.end.length;
      continue;
    }
    if (xml.startsWith('<!', less)) throw new BrokenXml('A document type.');
    const end = tagEnd(xml, less);
    yield* tag(xml.slice(less + 1, end), open);
    at = end + 1;
  }
  if (open.length > 0) throw new BrokenXml('It ends too early.');
}

const SPECIAL = [
  { begin: '<?', end: '?>' },
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
];

function* tag(inner: string, open: string[]): Generator<XmlToken> {
  if (inner.startsWith('/')) {
    const name = inner.slice(1).trim();
    if (open.pop() !== name) throw new BrokenXml('An end without a beginning.');
    yield { kind: 'close', name: localName(name) };
    return;
  }
  const empty = inner.endsWith('/');
  const name = NAME.exec(inner)?.[0];
  if (name === undefined) throw new BrokenXml('No name.');
  if (!empty) open.push(name);
  const written = inner.slice(name.length, empty ? -1 : undefined);
  yield { kind: 'open', name: localName(name), attributes: (wanted) => attributeOf(written, wanted), empty };
  if (empty) yield { kind: 'close', name: localName(name) };
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]*/u;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf = (written: string, wanted: string): string | undefined => {
  const attribute = new RegExp(ATTRIBUTE);
  for (let found = attribute.exec(written); found !== null; found = attribute.exec(written)) {
    const [, name, double, single] = found;
    if (name === wanted) return unescaped(double ?? single ?? '');
  }
  return undefined;
};

// Each begins where the one before ended: to look for the next further on would take the square of the time where none is.
const ATTRIBUTE = /\s*([^\s="'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

// A ">" may stand within the quotes of an attribute.
const tagEnd = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  throw new BrokenXml('A tag without end.');
};

const endOf = (xml: string, from: number, end: string): number => {
  const found = xml.indexOf(end, from);
  if (found < 0) throw new BrokenXml(`No ${end}`);
  return found;
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string => (text.includes('&') ? text.replace(ENTITY, meant) : text);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,8}));/g;

const meant = (_: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string => {
  if (name !== undefined) return NAMED[name] ?? UNKNOWN;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff ? UNKNOWN : String.fromCodePoint(code);
};

const UNKNOWN = '\ufffd';
