import type { EntryClass } from './entries/field.js';
import { type FileFault, type PathFault, writePath } from './file-fault.js';
import { readText } from './file-text.js';
import { shapeFaults } from './shape-faults.js';
import { readYaml, type YamlSource } from './yaml-source.js';

/** Gives faults that know their path the line on which it stands. */
export type Located = (faults: readonly PathFault[]) => FileFault[];

export type EntriesReading<T> =
  | { readonly status: 'read'; readonly value: T; readonly at: Located }
  | { readonly status: 'faulty'; readonly faults: readonly FileFault[] };

/** Reads a YAML file of the shape of a class. Never throws for what stands in it. */
export const readEntries = <T extends object>(
  source: string | Uint8Array,
  entry: EntryClass,
  file: FileFault['file'],
): EntriesReading<T> => {
  const whole = { severity: 'fault', file, path: '', line: 1, column: 1 } as const;
  const text = readText(source);
  if (text.status === 'refused') return { status: 'faulty', faults: [{ ...whole, code: text.code, sentence: text.sentence }] };
  const yaml = readYaml(text.text);
  if (yaml.status === 'faulty') return { status: 'faulty', faults: yaml.faults.map((fault) => ({ ...whole, ...fault, code: 'syntax' })) };
  const at = locatedIn(yaml.source, file);
  const faults = at(shapeFaults(yaml.source.value, entry));
  // The classes have just said that the value is of this shape.
  return faults.length > 0 ? { status: 'faulty', faults } : { status: 'read', value: yaml.source.value as T, at };
};

const locatedIn =
  (yaml: YamlSource, file: FileFault['file']): Located =>
  (faults) =>
    faults.map(({ path, ...fault }) => ({ ...fault, file, path: writePath(path), ...yaml.locate(path) }));
