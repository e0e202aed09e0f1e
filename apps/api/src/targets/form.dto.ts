import { ApiProperty } from '@nestjs/swagger';
import type { FormHeadView, FormIndicatorView, FormRuleView, FormsView, FormView } from '#contracts';
import { CodeField, DayField } from '../http/fields.js';
import {
  NULLABLE,
  SentenceDto,
  ShowDay,
  ShowFlag,
  ShowList,
  ShowNumber,
  ShowSentence,
  ShowText,
  ShowTexts,
  ShowWord,
} from '../http/shown.js';
import { IndicatorDto } from './indicator.dto.js';

const KINDS: readonly FormRuleView['kind'][] = ['error', 'warning'];

export class FormPath {
  @CodeField({ vi: 'mã chế độ báo cáo', en: 'the code of the duty' }) duty: string;
}

export class FormQuery {
  @CodeField({ vi: 'mã đơn vị', en: 'the code of the unit', optional: true }) unit?: string;
  @DayField({ vi: 'ngày, dạng 2023-04-14; không ghi thì là hôm nay', en: 'a day; today if it is left out', optional: true }) day?: string;
}

export class FormHeadDto implements FormHeadView {
  @ShowText('The form and its version', { example: 'monthly/1' }) form: string;
  @ShowText('Code of its duty') duty: string;
  @ShowSentence('Name of the duty') dutyName: SentenceDto;
  @ShowNumber('Which version') version: number;
  @ShowDay('From when it holds') effectiveFrom: string;
  @ShowDay('Until when it holds', NULLABLE) effectiveTo: string | null;
}

export class FormsDto implements FormsView {
  @ShowList(() => FormHeadDto, 'All versions, duty by duty') forms: FormHeadDto[];
}

export class FormIndicatorDto implements FormIndicatorView {
  @ShowNumber('The number of its target') target: number;
  @ApiProperty({ type: () => IndicatorDto, description: 'The indicator, with how it is measured' }) indicator: IndicatorDto;
  @ShowText('The lead unit, which confirms what all report together') lead: string;
  @ShowSentence('Its name') leadName: SentenceDto;
  @ShowTexts('The units that report it') reporters: string[];
  @ShowDay('From when it is asked for; null where it is since the form holds', NULLABLE) from: string | null;
  @ShowDay('Until when; null where it is as long as the form holds', NULLABLE) to: string | null;
}

export class FormSectionDto {
  @ShowText('Its code') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowFlag('Whether it must be filled in') required: boolean;
}

export class FormRuleDto implements FormRuleView {
  @ShowText('Its code') code: string;
  @ShowWord(KINDS, 'Whether it keeps a report back or asks for a reason') kind: FormRuleView['kind'];
  @ShowSentence('What has to hold') sentence: SentenceDto;
}

export class FormDto extends FormHeadDto implements FormView {
  @ShowDay('The day for which it is shown') day: string;
  @ShowText('The unit for which it is shown; null for all', NULLABLE) unit: string | null;
  @ShowList(() => FormIndicatorDto, 'What is asked for, in the form’s order') indicators: FormIndicatorDto[];
  @ShowList(() => FormSectionDto, 'Parts in words') sections: FormSectionDto[];
  @ShowList(() => FormRuleDto, 'How the numbers of one sheet have to stand to each other') rules: FormRuleDto[];
}
