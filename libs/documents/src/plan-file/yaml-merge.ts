import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { canonicalJson } from '#eventsourcing';

/** Writes what differs between two values into the document that held the first, and leaves all else in it as it is. */
export const mergeInto = (document: Document, before: unknown, after: unknown): void => {
  document.contents = merged(document, { node: document.contents, before, after });
};

interface Place {
  readonly node: unknown;
  readonly before: unknown;
  readonly after: unknown;
}

const merged = (document: Document, { node, before, after }: Place): Node => {
  if (same(before, after)) return node as Node;
  if (isMap(node) && isRecord(before) && isRecord(after)) return mergedMap(document, node, before, after);
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) return mergedList(document, node, before, after);
  if (isScalar(node) && !isRecord(after) && !Array.isArray(after)) {
    node.value = after;
    return node;
  }
  return document.createNode(after);
};

const mergedMap = (document: Document, map: YAMLMap, before: Record<string, unknown>, after: Record<string, unknown>): Node => {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[key], after[key])) continue;
    if (after[key] === undefined) map.delete(key);
    else map.set(key, merged(document, { node: map.get(key, true), before: before[key], after: after[key] }));
  }
  return map;
};

/** Entries are known again by their names, so that a list which lost one does not lose the comments of those behind it. */
const mergedList = (document: Document, list: YAMLSeq, before: readonly unknown[], after: readonly unknown[]): Node => {
  const left = before.map((entry, index) => ({ name: nameOf(entry), entry, node: list.items[index] }));
  list.items = after.map((entry) => {
    const place = left.findIndex(({ name }) => name === nameOf(entry));
    if (place < 0) return document.createNode(entry);
    const [old] = left.splice(place, 1);
    return merged(document, { node: old!.node, before: old!.entry, after: entry });
  });
  return list;
};

// A form goes by its duty and what it asks for by the indicator: a version that takes the place of another keeps its remarks.
const NAMES = ['code', 'number', 'indicator', 'duty'];

const nameOf = (entry: unknown): string => {
  const name = isRecord(entry) ? NAMES.find((key) => key in entry) : undefined;
  return canonicalJson(name === undefined ? entry : (entry as Record<string, unknown>)[name]);
};

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
