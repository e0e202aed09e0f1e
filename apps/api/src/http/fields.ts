import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { type Bilingual, isLocalDay } from '#domain';

/*
 * The kinds of value that a request may hold. Each is said once: to the program that checks it, to the API's document, and in both
 * languages to the person who sends something else.
 */

export interface FieldOptions {
  /** What is expected here, to stand behind "Cần" and "Expected:". */
  readonly vi: string;
  readonly en: string;
  readonly optional?: boolean;
  readonly example?: string | number;
}

/** The sentence of a field, as it travels with each of its checks. */
export interface FieldContext {
  readonly sentence: Bilingual;
}

export const TextField = ({ max, ...options }: FieldOptions & { readonly max: number }): PropertyDecorator =>
  applyDecorators(
    field(options, { type: String, minLength: 1, maxLength: max }, (check) => [
      IsString(check),
      Matches(/\S/, check),
      MaxLength(max, check),
    ]),
    ValidateBy({ name: KEEPABLE, validator: { validate: isKeepable, defaultMessage: () => KEEPABLE } }, { context: NOT_KEEPABLE }),
  );

/** A name for programs: of a unit, a duty, a period, a person. */
export const CodeField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String, maxLength: 100 }, (check) => [IsString(check), Matches(CODE, check)]);

export const DayField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String, format: 'date' }, (check) => [
    ValidateBy({ name: 'isLocalDay', validator: { validate: isDay, defaultMessage: () => 'isLocalDay' } }, check),
  ]);

/** A moment that somebody saw on a clock, with its offset: `2023-04-14T16:00:00+07:00`. */
export const InstantField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String, format: 'date-time' }, (check) => [
    ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage: () => 'isInstant' } }, check),
  ]);

/** A moment, or a day where its end is meant. */
export const MomentField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String }, (check) => [
    ValidateBy({ name: 'isMoment', validator: { validate: isMoment, defaultMessage: () => 'isMoment' } }, check),
  ]);

/** SHA-256 as 64 hexadecimal digits. */
export const DigestField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String, pattern: '^[0-9a-f]{64}$' }, (check) => [IsString(check), Matches(/^[0-9a-f]{64}$/, check)]);

/** A number that is a number: what only looks like one, `"1"` or `true`, is refused. */
export const NumberField = ({ min, max, usual, ...options }: FieldOptions & Bounds): PropertyDecorator =>
  field(options, { type: 'integer', minimum: min, maximum: max, ...(usual !== undefined && { default: usual }) }, (check) => [
    IsInt(check),
    Min(min, check),
    Max(max, check),
  ]);

/** A number in a query, where everything is text. */
export const QueryNumberField = (options: FieldOptions & Bounds): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    NumberField(options),
  );

export const WordField = ({ words, usual, ...options }: FieldOptions & Words): PropertyDecorator =>
  field(options, { type: String, enum: [...words], ...(usual !== undefined && { default: usual }) }, (check) => [IsIn(words, check)]);

/** A list of words, one at least, in a body. */
export const WordListField = ({ words, ...options }: FieldOptions & Words): PropertyDecorator =>
  field(options, { type: String, enum: [...words], isArray: true }, (check) => [
    IsArray(check),
    ArrayMinSize(1, check),
    ArrayMaxSize(words.length, check),
    IsIn(words, { ...check, each: true }),
  ]);

/** Words with commas between, in a query. */
export const WordsField = ({ words, ...options }: FieldOptions & Words): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    field(options, { type: String, description: `${options.en}; with commas between` }, (check) => [
      IsArray(check),
      ArrayMaxSize(words.length, check),
      IsIn(words, { ...check, each: true }),
    ]),
  );

/** `true` or `false`, in a query. */
export const FlagField = (options: FieldOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    field(options, { type: Boolean }, (check) => [IsBoolean(check)]),
  );

export const CodesField = ({
  least = 1,
  max,
  ...options
}: FieldOptions & { readonly least?: number; readonly max: number }): PropertyDecorator =>
  field(options, { type: [String], maxItems: max }, (check) => [
    IsArray(check),
    ArrayMinSize(least, check),
    ArrayMaxSize(max, check),
    IsString({ ...check, each: true }),
    Matches(CODE, { ...check, each: true }),
  ]);

export const PartField = ({ of, ...options }: FieldOptions & { readonly of: () => new () => object }): PropertyDecorator =>
  applyDecorators(
    Type(of),
    // Swagger takes only a function of the name "type" for one that gives a class; any other it takes for the class.
    field(options, { type: () => of() }, (check) => [IsObject(check), ValidateNested(check)]),
  );

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly usual?: number;
}

interface Words {
  readonly words: readonly string[];
  readonly usual?: string;
}

const isDay = (value: unknown): boolean => typeof value === 'string' && isLocalDay(value);

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isLocalDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

const isMoment = (value: unknown): boolean => isDay(value) || isInstant(value);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The check of a text which the log could keep only in other words, so that no digest would be of what was sent. */
export const KEEPABLE = 'isKeepable';

// With the flag u, only a surrogate without its other half is one.
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

const isKeepable = (value: unknown): boolean => typeof value !== 'string' || !UNKEEPABLE.test(value);

const NOT_KEEPABLE: FieldContext = {
  sentence: {
    vi: 'Văn bản có ký tự NUL (U+0000) hoặc nửa cặp surrogate (U+D800 đến U+DFFF) nên không lưu nguyên văn được. Hãy bỏ các ký tự đó.',
    en: 'The text holds the character NUL (U+0000) or half a surrogate pair (U+D800 to U+DFFF) and cannot be kept as it is. Take them out.',
  },
};

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u;

const field = (
  { vi, en, optional = false, example }: FieldOptions,
  shape: ApiPropertyOptions,
  checks: (options: ValidationOptions) => PropertyDecorator[],
): PropertyDecorator => {
  const context: FieldContext = { sentence: { vi: `Cần ${vi}.`, en: `Expected: ${en}.` } };
  const shown = { description: en, ...shape, ...(example !== undefined && { example }) } as ApiPropertyOptions;
  return applyDecorators(
    optional ? ApiPropertyOptional(shown) : ApiProperty(shown),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...checks({ context }),
  );
};
