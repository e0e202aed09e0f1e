import type { DataValidation } from 'exceljs';
import type { AskedCell, Language } from '#domain';
import { SLOT_HEADS } from './columns.js';
import { NOT_YET_MARK, NUMBER_SLOTS, type Slot } from './slots.js';

/** What Excel lets be written into a slot, and what it says to whoever writes something else. */
export const validationOf = (slot: Slot, asked: AskedCell, language: Language): DataValidation => {
  if (NUMBER_SLOTS.has(slot)) return numeric(slot, asked, language);
  return slot === 'not_yet' ? marked(language) : wordsValidation(language, slot === 'reason' ? LONGEST_REASON : LONGEST_TEXT);
};

const numeric = (slot: Slot, asked: AskedCell, language: Language): DataValidation => ({
  ...{ type: 'decimal', operator: 'between', formulae: [-LARGEST, LARGEST], allowBlank: true },
  ...{ showErrorMessage: true, errorStyle: 'stop', ...NOT_A_NUMBER[language] },
  ...{ showInputMessage: true, promptTitle: SLOT_HEADS[slot][language], prompt: promptOf(slot, asked, language) },
});

const LARGEST = 1_000_000_000_000_000;

// Excel shows no more than 255 characters of a prompt.
const promptOf = (slot: Slot, { indicator, measurement: { parts } }: AskedCell, language: Language): string => {
  const part =
    parts !== undefined && slot in parts ? (parts as Readonly<Partial<Record<Slot, { vi: string; en: string }>>>)[slot] : undefined;
  const unit = indicator.unit?.name[language];
  const what = part?.[language] ?? indicator.name[language];
  return `${what}${part === undefined && unit !== undefined ? ` (${unit})` : ''}`.slice(0, 250);
};

const NOT_A_NUMBER = {
  vi: {
    errorTitle: 'Chỉ nhập số',
    error: 'Ô này chỉ nhận một số, không kèm chữ hay đơn vị tính. Nếu chưa có số liệu, hãy ghi ở cột “Lý do thiếu”.',
  },
  en: {
    errorTitle: 'Numbers only',
    error: 'A number is expected here, without words or a unit. If there is none, say why in “Why missing”.',
  },
} as const;

const marked = (language: Language): DataValidation => ({
  ...{ type: 'list', formulae: [`"${NOT_YET_MARK[language]}"`], allowBlank: true },
  ...{ showErrorMessage: true, errorStyle: 'stop', ...NOT_IN_LIST[language] },
});

const NOT_IN_LIST = {
  vi: { errorTitle: 'Chọn trong danh sách', error: 'Hãy chọn “chưa đến kỳ”, hoặc để trống.' },
  en: { errorTitle: 'Choose from the list', error: 'Choose “not yet”, or leave it empty.' },
} as const;

/** Of a cell that takes words. */
export const wordsValidation = (language: Language, longest: number): DataValidation => ({
  ...{ type: 'textLength', operator: 'lessThanOrEqual', formulae: [longest], allowBlank: true },
  ...{ showErrorMessage: true, errorStyle: 'stop', ...TOO_LONG[language] },
});

export const LONGEST_REASON = 2_000;
/** Excel keeps 32,767 characters in a cell, less what a text may gain on its way. */
export const LONGEST_TEXT = 30_000;

const TOO_LONG = {
  vi: { errorTitle: 'Quá dài', error: 'Hãy viết ngắn hơn; phần còn lại đưa vào tệp kèm theo.' },
  en: { errorTitle: 'Too long', error: 'Shorten it; put the rest into an attachment.' },
} as const;
