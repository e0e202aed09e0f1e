import type { ChecksInput, EntriesInput, EntryInput, SheetInput } from '#contracts';
import { BLANK_SHEET, type Sheet } from '#domain';
import { EntriesField, SheetField, YesOrNoField } from './sheet-fields.js';

export class EntriesBody implements EntriesInput {
  @EntriesField() entries: EntryInput[];
  @YesOrNoField({ vi: 'true nếu nhập thay đơn vị', en: 'whether the receiving office writes it for the unit' }) onBehalf?: boolean;
}

export class ChecksBody implements ChecksInput {
  @SheetField() sheet?: SheetInput;
}

/** The sheet as it was sent; what was left out of it is empty. */
export const sheetOfInput = (input: SheetInput): Sheet => ({ ...BLANK_SHEET, ...input });
