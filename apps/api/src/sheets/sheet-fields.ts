import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import type { EntryInput } from '#contracts';
import { type Bilingual, BLANK_SHEET, isEntry, isRecord, isSheet } from '#domain';

const MOST_ENTRIES = 500;
/** Of each list: what a sheet names is looked up. */
const MOST_NAMED = 200;

/** A sheet in a body; what is left out of it is empty. */
export const SheetField = (): PropertyDecorator =>
  checked({
    ...{ name: 'isSheet', validate: isSheetInput, optional: true, shape: { type: 'object', additionalProperties: true } },
    expected: {
      vi: `form (ví dụ monthly/1) và cells, sections, tasks, impediments, attachments, reasons; số ghi dạng chuỗi, ví dụ "33.5"; mỗi danh sách không quá ${MOST_NAMED} mục`,
      en: `form (such as monthly/1) and cells, sections, tasks, impediments, attachments, reasons; numbers as text, such as "33.5"; no list longer than ${MOST_NAMED}`,
    },
  });

/** Entries of a draft in a body. */
export const EntriesField = (): PropertyDecorator =>
  checked({
    ...{ name: 'isEntries', validate: areEntries, optional: false },
    shape: { type: 'array', items: { type: 'object', additionalProperties: true } },
    expected: {
      vi: `từ 1 đến ${MOST_ENTRIES} mục khác nhau, mỗi mục gồm key, value (null để xóa) và basedOn (0 nếu chưa có gì)`,
      en: `1 to ${MOST_ENTRIES} different entries, each with key, value (null empties it) and basedOn (0 where it was empty)`,
    },
  });

/** `true` or `false` in a body, or nothing. */
export const YesOrNoField = (expected: Bilingual): PropertyDecorator =>
  checked({ name: 'isYesOrNo', validate: (value) => typeof value === 'boolean', optional: true, shape: { type: Boolean }, expected });

/** `true` in a body, or nothing. */
export const TrueField = (expected: Bilingual): PropertyDecorator =>
  checked({ name: 'isTrue', validate: (value) => value === true, optional: true, shape: { type: Boolean }, expected });

interface Checked {
  readonly name: string;
  readonly validate: (value: unknown) => boolean;
  readonly optional: boolean;
  readonly shape: object;
  readonly expected: Bilingual;
}

const checked = ({ name, validate, optional, shape, expected }: Checked): PropertyDecorator => {
  const sentence = { vi: `Cần ${expected.vi}.`, en: `Expected: ${expected.en}.` };
  return applyDecorators(
    ApiProperty({ ...shape, required: !optional, description: expected.en }),
    ...(optional ? [IsOptional()] : []),
    ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, { context: { sentence } }),
  );
};

const isSheetInput = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).every((member) => member === 'form' || Object.hasOwn(BLANK_SHEET, member)) &&
  isSheet({ ...BLANK_SHEET, ...value }) &&
  Object.values(value).every((list) => !Array.isArray(list) || list.length <= MOST_NAMED);

const areEntries = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_ENTRIES &&
  value.every(isEntryInput) &&
  new Set(value.map(({ key }) => key)).size === value.length;

const isEntryInput = (value: unknown): value is EntryInput => {
  if (!isRecord(value)) return false;
  const { key, value: of, basedOn, ...more } = value;
  const isRevision = typeof basedOn === 'number' && Number.isInteger(basedOn) && basedOn >= 0;
  return typeof key === 'string' && isRevision && Object.keys(more).length === 0 && (of === null || isEntry(key, of));
};
