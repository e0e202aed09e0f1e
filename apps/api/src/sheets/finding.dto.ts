import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { EntryValueView, FindingView, SavedEntryView } from '#contracts';
import { NULLABLE, SentenceDto, ShowFlag, ShowInstant, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

const KINDS = ['error', 'warning', 'note'] as const;
export const CELL = 'kind: value, ratio, weighted, words, missing or not_yet, and what belongs to it; numbers are decimals as text';

export const ShowValue = (description: string, more: Partial<ApiPropertyOptions> = {}): PropertyDecorator =>
  ApiProperty({ ...ANYTHING, description, ...more } as ApiPropertyOptions);
const ANYTHING = { oneOf: [{ type: 'object', additionalProperties: true }, { type: 'string' }, { type: 'boolean' }] };

export class SavedEntryDto implements SavedEntryView {
  @ShowText('Its key', { example: 'T03:estimate' }) key: string;
  @ShowValue(`What stands in it; of a cell its ${CELL}; null where it was emptied`, NULLABLE) value: EntryValueView | null;
  @ShowNumber('To be named by who changes it') revision: number;
  @ShowText('Who saved it') savedBy: string;
  @ShowText('His name; null once he was erased', NULLABLE) savedByName: string | null;
  @ShowInstant('When') savedAt: string;
  @ShowFlag('Whether the receiving office wrote it for the unit') onBehalf: boolean;
}

export class FindingDto implements FindingView {
  @ShowText('The rule and the cell; a reason is given under it', { example: 'not_falling:T03:estimate' }) id: string;
  @ShowWord(KINDS, 'An error keeps the sheet back, a warning asks for a reason, a note says something') kind: (typeof KINDS)[number];
  @ShowText('The cell; null where it speaks of the sheet', NULLABLE) cell: string | null;
  @ShowSentence('In words') sentence: SentenceDto;
}
