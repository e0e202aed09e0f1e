import type { TargetsView, TargetView } from '#contracts';
import { NULLABLE, SentenceDto, ShowList, ShowNumber, ShowSentence, ShowText, ShowTexts, ShowWord } from '../http/shown.js';
import { CLASSIFICATIONS, IndicatorDto } from './indicator.dto.js';

export class TargetDto implements TargetView {
  @ShowNumber('Its number in the plan') number: number;
  @ShowText('The group it stands in') group: string;
  @ShowText('The section that lists it') section: string;
  @ShowSentence('The plan’s words, and a translation') text: SentenceDto;
  @ShowText('The lead unit; null where the plan names none', NULLABLE) leadUnit: string | null;
  @ShowText('Who might lead; our reasoning, not the plan’s', NULLABLE) suggestedLead: string | null;
  @ShowWord(CLASSIFICATIONS, 'Null where everybody may see it', NULLABLE) classification: 'restricted' | null;
  @ShowList(() => IndicatorDto, 'By what it is measured') indicators: IndicatorDto[];
  @ShowTexts('Notes on the plan’s text') notes: string[];
}

export class TargetsDto implements TargetsView {
  @ShowList(() => TargetDto, 'In the order of their numbers') targets: TargetDto[];
  @ShowSentence('Said to everybody in the same words') note: SentenceDto;
}
