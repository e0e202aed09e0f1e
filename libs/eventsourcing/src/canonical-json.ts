/**
 * One text for one value: keys sorted, no white space, every text in NFC, what is undefined left out.
 *
 * What is hashed is stored, so the same fact must always become the same bytes. NFC, because a keyboard may send `ế` as one
 * character or as three, and both are the same name to a reader.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`An event holds texts, finite numbers, booleans, null, lists and plain objects, not ${describe(value)}.`);
};

/** The value as it will be read back from the log; who folds a fresh event and who folds it later must see the same. */
export const asStored = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;

/** Free text as the log keeps it. PostgreSQL knows no NUL and UTF-8 no lone surrogate; the replacement character says that something stood there. */
export const storedText = (text: string): string => text.normalize('NFC').replaceAll(UNSTORABLE, '\uFFFD');

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const canonicalObject = (object: Record<string, unknown>): string => {
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key.normalize('NFC'))}:${canonicalJson(object[key])}`);
  return `{${members.join(',')}}`;
};

// By prototype's constructor name, not identity: a value may come from another realm, as it does under a test runner.
const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (prototype as object).constructor.name === 'Object';
};

const describe = (value: unknown): string => {
  if (typeof value === 'object') return `a ${value?.constructor.name}`;
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
};
