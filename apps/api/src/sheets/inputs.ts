import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import type { ChecksInput, EntriesInput, EntryInput, SheetInput } from '#contracts';
import { isEntry, isSheet, type Sheet } from '#domain';

const MOST_ENTRIES = 500;

/** A sheet in a body; what is left out of it is empty. */
export const SheetField = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: true, description: `the sheet: ${SHEET.en}` }),
    IsOptional(),
    ValidateBy(
      { name: 'isSheet', validator: { validate: isSheetInput, defaultMessage: () => 'isSheet' } },
      { context: { sentence: EXPECTED_SHEET } },
    ),
  );

const ENTRIES = {
  vi: `từ 1 đến ${MOST_ENTRIES} mục khác nhau, mỗi mục gồm key, value (null để xóa) và basedOn (0 nếu chưa có gì)`,
  en: `1 to ${MOST_ENTRIES} different entries, each with key, value (null empties it) and basedOn (0 where it was empty)`,
};
const EXPECTED_SHEET = { vi: `Cần ${SHEET.vi}.`, en: `Expected: ${SHEET.en}.` };
const EXPECTED_ENTRIES = { vi: `Cần ${ENTRIES.vi}.`, en: `Expected: ${ENTRIES.en}.` };

const EntriesField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: ENTRIES.en }),
    ValidateBy(
      { name: 'isEntries', validator: { validate: areEntries, defaultMessage: () => 'isEntries' } },
      { context: { sentence: EXPECTED_ENTRIES } },
    ),
  );

const FlagInBody = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Boolean, description }),
    IsOptional(),
    ValidateBy(
      { name: 'isFlag', validator: { validate: (value) => typeof value === 'boolean', defaultMessage: () => 'isFlag' } },
      { context: { sentence: EXPECTED_FLAG } },
    ),
  );

/** `true`, or left out. */
export const TrueField = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Boolean, enum: [true], description }),
    IsOptional(),
    ValidateBy(
      { name: 'isTrue', validator: { validate: (value) => value === true, defaultMessage: () => 'isTrue' } },
      { context: { sentence: EXPECTED_TRUE } },
    ),
  );

export class EntriesBody implements EntriesInput {
  @EntriesField() entries: EntryInput[];
  @FlagInBody('whether the receiving office writes it for the unit') onBehalf?: boolean;
}

export class ChecksBody implements ChecksInput {
  @SheetField() sheet?: SheetInput;
}

/** The sheet as it was sent. */
export const sheetOfInput = (input: SheetInput): Sheet => ({ ...EMPTY, ...input });

const EMPTY = { cells: {}, sections: {}, tasks: [], impediments: [], attachments: [], reasons: {} };

const isSheetInput = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((member) => member === 'form' || member in EMPTY) &&
  isSheet({ ...EMPTY, ...value });

const areEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_ENTRIES &&
  value.every(isEntryInput) &&
  new Set(value.map(({ key }: EntryInput) => key)).size === value.length;

const isEntryInput = (value: unknown): value is EntryInput => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, value: of, basedOn, ...more } = value as Record<string, unknown>;
  const isRevision = typeof basedOn === 'number' && Number.isInteger(basedOn) && basedOn >= 0;
  return typeof key === 'string' && isRevision && Object.keys(more).length === 0 && (of === null || isEntry(key, of));
};

const SHEET = {
  vi: 'form (ví dụ monthly/1) và cells, sections, tasks, impediments, attachments, reasons; số ghi dạng chuỗi, ví dụ "33.5"',
  en: 'form (such as monthly/1) and cells, sections, tasks, impediments, attachments, reasons; numbers as text, such as "33.5"',
};
const EXPECTED_FLAG = { vi: 'Cần true hoặc false.', en: 'Expected: true or false.' };
const EXPECTED_TRUE = { vi: 'Cần true, hoặc bỏ trống.', en: 'Expected: true, or nothing.' };
