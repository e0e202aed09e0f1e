import { ApiProperty } from '@nestjs/swagger';
import type { IndicatorView, MeasurementView } from '#contracts';
import { NULLABLE, SentenceDto, ShowDay, ShowFlag, ShowList, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

const COMPARATORS: readonly IndicatorView['comparator'][] = ['eq', 'gte', 'gt', 'lt', 'range', 'assigned_externally', 'qualitative'];
const FIGURES: readonly MeasurementView['figure'][] = ['value', 'ratio', 'reduction', 'weighted', 'words'];
const ACROSS_UNITS: readonly MeasurementView['acrossUnits'][] = ['sum', 'ratio', 'weighted_mean', 'min', 'max', 'lead', 'none'];
const ACROSS_PERIODS: readonly MeasurementView['acrossPeriods'][] = [
  ...(['sum', 'cumulative', 'latest', 'ratio'] as const),
  ...(['weighted_mean', 'min', 'max', 'none'] as const),
];
const EVALUATIONS: readonly MeasurementView['evaluation'][] = ['at_least', 'more_than', 'at_most', 'less_than', 'judged'];
const PARTS = ['numerator', 'denominator', 'weight'] as const;
export const CLASSIFICATIONS = ['restricted'];

export class AssignedDto {
  @ShowText('The document by which the value was set') document: string;
  @ShowDay('Its day') documentDay: string;
}

export class MeasurementPartDto {
  @ShowWord(PARTS, 'Which number') part: (typeof PARTS)[number];
  @ShowSentence('What it is') name: SentenceDto;
}

export class MeasuredFieldDto {
  @ShowText('Its code') code: string;
  @ShowSentence('Its name') name: SentenceDto;
}

export class MeasurementDto implements MeasurementView {
  @ShowWord(FIGURES, 'What a unit enters') figure: MeasurementView['figure'];
  @ShowWord(ACROSS_UNITS, 'How units are put together') acrossUnits: MeasurementView['acrossUnits'];
  @ShowWord(ACROSS_PERIODS, 'How periods are put together') acrossPeriods: MeasurementView['acrossPeriods'];
  @ShowWord(EVALUATIONS, 'When the target is met') evaluation: MeasurementView['evaluation'];
  @ShowSentence('The same in words') evaluationText: SentenceDto;
  @ShowSentence('How it is entered and added up, in words') text: SentenceDto;
  @ShowList(() => MeasurementPartDto, 'The numbers that a unit enters; empty where it enters one') parts: MeasurementPartDto[];
  @ShowText('What a quotient is multiplied by', NULLABLE) factor: string | null;
  @ShowFlag('Whether the numerator is counted in the denominator') share: boolean;
  @ShowFlag('Whether it is measured once a year only') yearly: boolean;
  @ShowList(() => MeasuredFieldDto, 'What it is measured for each of; empty where it is measured once') fields: MeasuredFieldDto[];
  @ShowNumber('Places after the point in print') places: number;
}

export class IndicatorDto implements IndicatorView {
  @ShowText('Its code', { example: 'T1' }) code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'The unit of measure' }) unit: SentenceDto | null;
  @ShowWord(COMPARATORS, 'How the value is compared, as worded') comparator: IndicatorView['comparator'];
  @ShowText('A decimal; null where there is none yet', NULLABLE) value: string | null;
  @ShowText('The upper end of a range', NULLABLE) upperValue: string | null;
  @ShowSentence('The value as it is worded, or that it is still to come') valueText: SentenceDto;
  @ApiProperty({ type: () => AssignedDto, nullable: true, description: 'By which document a value was set that the plan left open' })
  assigned: AssignedDto | null;
  @ApiProperty({ type: () => MeasurementDto, nullable: true, description: 'How it is entered, added up and judged' })
  measurement: MeasurementDto | null;
  @ShowWord(CLASSIFICATIONS, 'Null where everybody may see it', NULLABLE) classification: 'restricted' | null;
}
