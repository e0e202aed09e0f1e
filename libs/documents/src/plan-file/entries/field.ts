import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { type Bilingual, isLocalDay } from '#domain';

/*
 * The kinds of value that a file may hold. Each says in both languages what the value is and what is expected there, since
 * class-validator's own messages are English and speak to programmers; a fault is told from these words alone.
 */

/** What a field is, and what may stand there. It travels with class-validator's constraints as their context. */
export interface FieldContext {
  readonly label: Bilingual;
  readonly expected: Bilingual;
  /** Whether it is a text, so that what looks like a number or like true and false must stand in quotation marks. */
  readonly isText?: true;
  /** Of a list: whether one entry is as it should be; the fault then names the entry. */
  readonly accepts?: (entry: unknown) => boolean;
  /** Of a nested part: the classes it may be. */
  readonly holds?: readonly EntryClass[];
}

export type EntryClass = new () => object;

/** Whether this key must stand there though its value may be null. */
export const isNullable = (entry: EntryClass, key: string): boolean =>
  Reflect.getMetadata(NULLABLE, entry.prototype as object, key) === true;

/** A text with something in it. */
export const Text = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.text, isText: true }, (options) => [IsString(options), Matches(/\S/, options)]);

/** A name for programs, which becomes part of a stream's name and of addresses. */
export const Code = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.code, isText: true }, (options) => [IsString(options), Matches(CODE, options)]);

export const Day = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.day, isText: true }, (options) => [
    IsString(options),
    Matches(DAY, options),
    check('isLocalDay', (value) => typeof value === 'string' && isLocalDay(value), options),
  ]);

export const TimeOfDay = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.time, isText: true }, (options) => [IsString(options), Matches(TIME, options)]);

export const TimesOfDay = (vi: string, en: string): PropertyDecorator =>
  list({ label: { vi, en }, expected: WORDS.times, accepts: (entry) => typeof entry === 'string' && TIME.test(entry) }, (each) => [
    IsString(each),
    Matches(TIME, each),
  ]);

export const TimeZone = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.zone, isText: true }, (options) => [
    IsString(options),
    check('isKnownZone', isKnownZone, options),
  ]);

/** A file beside this one: never one elsewhere on the machine. */
export const FileBeside = (vi: string, en: string, ending: 'yaml' | 'txt'): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.file(ending) }, (options) => [
    IsString(options),
    Matches(new RegExp(`^[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*\\.${ending}$`), options),
  ]);

export const Decimal = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.decimal, isText: true }, (options) => [
    IsString(options),
    Matches(/^-?\d+(\.\d+)?$/, options),
  ]);

export const Whole = (vi: string, en: string, min: number, max: number): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.whole(min, max) }, (options) => [IsInt(options), Min(min, options), Max(max, options)]);

export const Flag = (vi: string, en: string): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.flag }, (options) => [IsBoolean(options)]);

export const OneOf = (vi: string, en: string, words: readonly (string | number | boolean)[]): PropertyDecorator =>
  field({ label: { vi, en }, expected: WORDS.oneOf(words) }, (options) => [IsIn([...words], options)]);

/** Some of these words, each once. */
export const SomeOf = (vi: string, en: string, words: readonly (string | number)[], most = words.length): PropertyDecorator =>
  list({ label: { vi, en }, expected: WORDS.someOf(words), accepts: (entry) => words.includes(entry as string) }, (each, whole) => [
    IsIn([...words], each),
    ArrayMinSize(1, whole),
    ArrayMaxSize(most, whole),
    ArrayUnique(whole),
  ]);

export const Texts = (vi: string, en: string): PropertyDecorator =>
  list({ label: { vi, en }, expected: WORDS.texts, accepts: (entry) => typeof entry === 'string' && /\S/.test(entry) }, (each) => [
    IsString(each),
    Matches(/\S/, each),
  ]);

export const Codes = (vi: string, en: string, least = 0): PropertyDecorator =>
  list(
    { label: { vi, en }, expected: WORDS.codes(least), accepts: (entry) => typeof entry === 'string' && CODE.test(entry) },
    (each, whole) => [IsString(each), Matches(CODE, each), ArrayMinSize(least, whole)],
  );

/** A group of keys of its own. */
export const Part = (vi: string, en: string, entry: EntryClass): PropertyDecorator => part(vi, en, [entry], () => entry);

/** A group of keys whose `kind` says which keys it has. `unknown` is what it is read as when `kind` says nothing known. */
export const PartByKind = (vi: string, en: string, kinds: Readonly<Record<string, EntryClass>>, unknown: EntryClass): PropertyDecorator =>
  part(vi, en, Object.values(kinds), (value) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind]! : unknown;
  });

export const Parts = (vi: string, en: string, entry: EntryClass, least = 0): PropertyDecorator =>
  list(
    { label: { vi, en }, expected: WORDS.parts(least), accepts: isGroup, holds: [entry] },
    (each, whole) => [IsObject(each), ValidateNested(each), ArrayMinSize(least, whole)],
    () => entry,
  );

/** Groups of keys, of each of which more is asked than its single keys can say. */
export const PartsThat = (
  vi: string,
  en: string,
  entry: EntryClass,
  { accepts, expected }: Required<Pick<FieldContext, 'accepts' | 'expected'>>,
): PropertyDecorator =>
  list(
    { label: { vi, en }, expected, accepts: (each) => isGroup(each) && accepts(each), holds: [entry] },
    (each, whole) => [
      IsObject(each),
      check('fitsTogether', (value) => isGroup(value) && accepts(value), each),
      ValidateNested(each),
      ArrayMinSize(1, whole),
    ],
    () => entry,
  );

/** The key may be left out; it may not be left empty. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** The key must stand there, but may say null: nobody knows yet, or there is none. */
export const OrNull =
  (): PropertyDecorator =>
  (target, key): void => {
    ValidateIf((_, value) => value !== null)(target, key);
    Reflect.defineMetadata(NULLABLE, true, target, key);
  };

const part = (vi: string, en: string, holds: readonly EntryClass[], typeOf: (value: unknown) => EntryClass): PropertyDecorator =>
  field(
    { label: { vi, en }, expected: WORDS.part, holds },
    (options) => [IsObject(options), ValidateNested(options)],
    (value) => typeOf(value),
  );

type TypeOf = (value: unknown) => EntryClass;

const field =
  (context: FieldContext, checks: (options: ValidationOptions) => PropertyDecorator[], typeOf?: TypeOf): PropertyDecorator =>
  (target, key) => {
    for (const decorate of checks({ context })) decorate(target, key);
    if (typeOf) Type((help) => typeOf((help?.object as Record<PropertyKey, unknown> | undefined)?.[key]))(target, key);
    JSONSchema({ description: `${context.label.vi} / ${context.label.en}` })(target, key as string);
  };

const list = (
  context: FieldContext,
  checks: (each: ValidationOptions, whole: ValidationOptions) => PropertyDecorator[],
  typeOf?: TypeOf,
): PropertyDecorator => field(context, (options) => [IsArray(options), ...checks({ ...options, each: true }, options)], typeOf);

// A check without a message of its own would lose its context on the way through class-validator.
const check = (name: string, validate: (value: unknown) => boolean, options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);

const NULLABLE = Symbol('nullable');
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
// Days of three centuries: no plan reaches farther, and a schedule must not be asked for a thousand years.
const DAY = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isKnownZone = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false; // Intl has no other way to say that it does not know a zone
  }
};

const WORDS = {
  text: { vi: 'một đoạn chữ không để trống', en: 'a text that is not empty' },
  code: { vi: 'một mã gồm chữ không dấu, số, “.”, “_”, “-”', en: 'a code of plain letters, digits, “.”, “_”, “-”' },
  day: { vi: 'một ngày có thật viết dạng năm-tháng-ngày như 2023-04-14', en: 'a day that exists, written year-month-day as in 2023-04-14' },
  time: { vi: 'giờ trong ngày viết dạng 08:00', en: 'a time of day written as 08:00' },
  times: { vi: 'một danh sách giờ viết dạng 08:00', en: 'a list of times written as 08:00' },
  zone: { vi: 'tên múi giờ IANA như Asia/Ho_Chi_Minh', en: 'an IANA time zone such as Asia/Ho_Chi_Minh' },
  decimal: { vi: 'một số thập phân trong dấu nháy như "33.5"', en: 'a decimal in quotation marks such as "33.5"' },
  flag: { vi: 'true hoặc false', en: 'true or false' },
  texts: { vi: 'một danh sách đoạn chữ', en: 'a list of texts' },
  part: { vi: 'một nhóm gồm các khóa', en: 'a group of keys' },
  file: (ending: string) => ({
    vi: `tên một tệp .${ending} đặt cạnh tệp này, không kèm thư mục`,
    en: `the name of a .${ending} file beside this one, without a folder`,
  }),
  whole: (min: number, max: number) => ({ vi: `một số nguyên từ ${min} đến ${max}`, en: `a whole number from ${min} to ${max}` }),
  oneOf: (words: readonly (string | number | boolean)[]) =>
    words.length === 1
      ? { vi: `“${words[0]}”`, en: `“${words[0]}”` }
      : { vi: `một trong: ${words.join(', ')}`, en: `one of: ${words.join(', ')}` },
  someOf: (words: readonly (string | number)[]) => ({
    vi: `một danh sách không trùng, chọn trong: ${words.join(', ')}`,
    en: `a list without repetition of some of: ${words.join(', ')}`,
  }),
  codes: (least: number) => ({
    vi: `một danh sách mã${least > 0 ? `, ít nhất ${least}` : ''}`,
    en: `a list of codes${least > 0 ? `, at least ${least}` : ''}`,
  }),
  parts: (least: number) => ({
    vi: `một danh sách các nhóm khóa${least > 0 ? `, ít nhất ${least}` : ''}`,
    en: `a list of groups of keys${least > 0 ? `, at least ${least}` : ''}`,
  }),
};
