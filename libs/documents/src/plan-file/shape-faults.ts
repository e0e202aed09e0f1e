import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Bilingual } from '#domain';
import { UnknownAnchor } from './entries/anchor-entry.js';
import { UnknownCovered } from './entries/covered-entry.js';
import type { EntryClass, FieldContext } from './entries/field.js';
import { UnknownOverlap } from './entries/overlap-entry.js';
import type { PathFault } from './file-fault.js';
import { nearest } from './nearest.js';

/** What of a file's shape is wrong: keys that are missing or unknown, values that are not of their kind. */
export const shapeFaults = (value: unknown, entry: EntryClass): PathFault[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [
      fault(
        'not_a_group',
        [],
        'Tệp phải là một nhóm các khóa, như “plan:”, “units:”.',
        'The file must be a group of keys such as “plan:”, “units:”.',
      ),
    ];
  const hidden = keysOfObjects(value);
  if (hidden.length > 0) return hidden;
  const instance = plainToInstance(entry, value);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  return errors.flatMap((error) => faultsOf(error, []));
};

const faultsOf = (error: ValidationError, above: PathFault['path']): PathFault[] => {
  const path = [...above, Array.isArray(error.target) ? Number(error.property) : error.property];
  const constraints = Object.keys(error.constraints ?? {});
  if (constraints.includes('whitelistValidation')) return unknownKey(error, path);
  const own = constraints.length > 0 ? wrongValue(error, path) : [];
  // Below a value that is not what it should be, there is nothing to be said that makes sense.
  return own.length > 0 ? own : (error.children ?? []).flatMap((child) => faultsOf(child, path));
};

const wrongValue = ({ property, value, contexts }: ValidationError, path: PathFault['path']): PathFault[] => {
  const context = Object.values(contexts ?? {})[0] as FieldContext | undefined;
  // A constraint without context is a mistake of ours; the value is refused all the same, never let through.
  const { accepts, ...field } = context ?? UNTOLD;
  const { label, expected } = field;
  if (value === undefined)
    return [
      fault(
        'missing_key',
        path,
        `Thiếu “${property}” (${label.vi}): cần ${expected.vi}.`,
        `“${property}” (${label.en}) is missing: it needs ${expected.en}.`,
      ),
    ];
  const wrongEntries = Array.isArray(value) && accepts ? [...value.keys()].filter((index) => !accepts(value[index])) : [];
  if (Array.isArray(value) && wrongEntries.length > 0)
    return wrongEntries.map((index) => notExpected([...path, index], field, `${property}[${index}]`, value[index]));
  return [notExpected(path, field, property, value)];
};

const notExpected = (path: PathFault['path'], { label, expected, isText }: FieldContext, name: string, value: unknown): PathFault => {
  const found = describe(value);
  const quoted = isText && (typeof value === 'number' || typeof value === 'boolean');
  return fault(
    'wrong_value',
    path,
    `“${name}” (${label.vi}) cần ${expected.vi}; ở đây là ${found.vi}${quoted ? ', hãy đặt trong dấu nháy' : ''}.`,
    `“${name}” (${label.en}) needs ${expected.en}; this is ${found.en}${quoted ? ', put it in quotation marks' : ''}.`,
  );
};

const unknownKey = (error: ValidationError, path: PathFault['path']): PathFault[] => {
  const entry = (error.target as object).constructor as EntryClass;
  // Of a part whose kind is not known, the kind is the fault; what its other keys should be can't be said.
  if (UNKNOWN_KINDS.includes(entry)) return [];
  const known = keysOf(entry);
  const like = nearest(error.property, known);
  return [
    fault(
      'unknown_key',
      path,
      `Không có khóa “${error.property}” ở đây; ${like ? `có phải là “${like}”?` : `các khóa được dùng: ${known.join(', ')}.`}`,
      `There is no key “${error.property}” here; ${like ? `did you mean “${like}”?` : `the keys are: ${known.join(', ')}.`}`,
    ),
  ];
};

const UNTOLD: FieldContext = {
  label: { vi: 'khóa này', en: 'this key' },
  expected: { vi: 'một giá trị khác', en: 'another value' },
};

const UNKNOWN_KINDS: readonly EntryClass[] = [UnknownAnchor, UnknownCovered, UnknownOverlap];

const keysOf = (entry: EntryClass): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(entry, '', true, false)
      .map(({ propertyName }) => propertyName),
  ),
];

/** Keys that every object has, `constructor`, `toString`: class-transformer passes over them without a word, and so would we. */
const keysOfObjects = (value: unknown, path: PathFault['path'] = []): PathFault[] => {
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, isList ? Number(key) : key];
    return !isList && key in Object.prototype
      ? fault('unknown_key', at, `Không có khóa “${key}” ở đây.`, `There is no key “${key}” here.`)
      : keysOfObjects(member, at);
  });
};

const describe = (value: unknown): Bilingual => {
  if (value === null) return { vi: 'để trống', en: 'empty' };
  if (Array.isArray(value))
    return value.length === 0 ? { vi: 'một danh sách rỗng', en: 'an empty list' } : { vi: 'một danh sách', en: 'a list' };
  if (typeof value === 'object') return { vi: 'một nhóm khóa', en: 'a group of keys' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return typeof value === 'string' ? { vi: `“${short}”`, en: `“${short}”` } : { vi: short, en: short };
};

const LONGEST_QUOTE = 40;

const fault = (code: string, path: PathFault['path'], vi: string, en: string): PathFault => ({
  severity: 'fault',
  code,
  path,
  sentence: { vi, en },
});
