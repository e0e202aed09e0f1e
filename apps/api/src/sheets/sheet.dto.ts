import { ApiProperty } from '@nestjs/swagger';
import type { CellValueView, ChecksView, PreviousView, SheetCellView, SheetContentView, SheetView } from '#contracts';
import { AnswerDto } from '../http/answer.dto.js';
import { SentenceDto, ShowDay, ShowFlag, ShowList, ShowNumber, ShowSentence, ShowText, ShowTexts, ShowWord } from '../http/shown.js';
import { IndicatorDto } from '../targets/indicator.dto.js';
import { CELL, FindingDto, SavedEntryDto } from './finding.dto.js';

const NATURES = ['estimate', 'actual'] as const;

const ShowMap = (description: string): PropertyDecorator => ApiProperty({ type: 'object', additionalProperties: true, description });
export class ProgressDto {
  @ShowText('Code of the task') task: string;
  @ShowNumber('How far it is, in percent') percent: number;
  @ShowText('In words') text: string;
}

export class SheetContentDto implements SheetContentView {
  @ShowText('The form and its version', { example: 'monthly/1' }) form: string;
  @ShowMap(`By the key of each cell: ${CELL}`) cells: Record<string, CellValueView>;
  @ShowMap('By the code of each section: its text') sections: Record<string, string>;
  @ShowList(() => ProgressDto, 'Progress of tasks') tasks: ProgressDto[];
  @ShowTexts('Difficulties that are raised with it') impediments: string[];
  @ShowTexts('Files that go with it') attachments: string[];
  @ShowMap('By the id of each warning: why it was let stand') reasons: Record<string, string>;
}

export class PreviousDto implements PreviousView {
  @ShowText('The period', { example: '2023-03' }) period: string;
  @ShowWord(NATURES, 'An estimate, or the actual figure') nature: (typeof NATURES)[number];
  @ShowMap(CELL) value: CellValueView;
}

export class FieldOfCellDto {
  @ShowText('Its code') code: string;
  @ShowSentence('Its name') name: SentenceDto;
}

export class SheetCellDto implements SheetCellView {
  @ShowText('The key of the cell', { example: 'T03:estimate' }) cell: string;
  @ShowNumber('Number of the target') target: number;
  @ApiProperty({ type: () => IndicatorDto, description: 'What it asks for, with the target’s value' }) indicator: IndicatorDto;
  @ApiProperty({ type: () => FieldOfCellDto, nullable: true, description: 'Of which field' }) field: FieldOfCellDto | null;
  @ShowList(() => PreviousDto, 'What the unit said before, oldest first') previous: PreviousDto[];
  @ApiProperty({ type: () => PreviousDto, nullable: true, description: 'The same period of the year before' }) lastYear: PreviousDto | null;
  @ApiProperty({ type: () => SavedEntryDto, nullable: true, description: 'What stands in the draft' }) saved: SavedEntryDto | null;
}

export class SheetSectionDto {
  @ShowText('Its code') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowFlag('Whether it has to be written') required: boolean;
}

export class SheetDto implements SheetView {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowText('The form and its version', { example: 'monthly/1' }) form: string;
  @ShowText('The unit it is asked of') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowText('Code of the duty') duty: string;
  @ShowSentence('Its name') dutyName: SentenceDto;
  @ShowText('The period') period: string;
  @ShowSentence('The period in words') periodName: SentenceDto;
  @ShowDay('By which the form tells who reports what') day: string;
  @ShowList(() => SheetCellDto, 'The cells that are asked for') cells: SheetCellDto[];
  @ShowList(() => SheetSectionDto, 'The parts that are written in words') sections: SheetSectionDto[];
  @ShowList(() => SavedEntryDto, 'Every entry of the draft') entries: SavedEntryDto[];
  @ShowNumber('Version of the draft; 0 where nothing is written yet') version: number;
  @ShowTexts('Who has prepared what stands in it: none of them signs it') preparers: string[];
  @ShowList(() => FindingDto, 'What there is to say about it now') findings: FindingDto[];
  @ShowFlag('Whether nothing stands in the way of handing it in') ready: boolean;
}

export class ChecksDto implements ChecksView {
  @ShowList(() => FindingDto, 'What there is to say') findings: FindingDto[];
  @ShowTexts('Ids of those that still keep it from being handed in') open: string[];
}

export class DraftAnswerDto extends AnswerDto {
  @ShowText('draft/{unit}/{duty}/{period}') draft: string;
}
