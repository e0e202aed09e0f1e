import type {
  ActView,
  BasisView,
  CompilationView,
  DeltaView,
  EditionItem,
  EditionVerification,
  EditionView,
  ExplainedInputView,
  ExplanationView,
  FigureNature,
  FigureView,
  RollupAnnexes,
  RollupAnswer,
  RollupAssessment,
  RollupItem,
  RollupOwing,
  RollupPage,
  RollupRow,
  RollupSection,
  RollupStage,
  RollupView,
  TaskCount,
  TaskResult,
} from '#contracts';
import { TASK_RESULT_NAMES } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActDto } from '../access/me.dto.js';
import { AsOfDto, AsOfField, ShowAsOf } from '../as-of/as-of.dto.js';
import { AnswerDto, HistoryEntryDto } from '../http/answer.dto.js';
import { CodeField, WordsField } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import {
  NULLABLE,
  SentenceDto,
  ShowDay,
  ShowFlag,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowSentence,
  ShowText,
  ShowTexts,
  ShowWord,
} from '../http/shown.js';
import { CarriedImpedimentsDto } from '../impediments/impediment.dto.js';
import { COLUMNS } from './inputs.js';
import { STAGES } from './stages.js';

const NATURES: readonly FigureNature[] = ['estimate', 'actual', 'mixed'];
const ASSESSMENTS: readonly RollupAssessment[] = ['met', 'exceeded', 'expected', 'at_risk', 'missed', 'not_yet', 'unjudged'];
const STATUSES: readonly RollupOwing['status'][] = ['accepted', 'under_review', 'returned', 'owed', 'excused', 'closed_missing'];
const TIMELINESS: readonly RollupOwing['timeliness'][] = ['on_time', 'late', 'missing', 'excused', 'pending'];
const VERDICTS: readonly EditionVerification['verdict'][] = ['same', 'other_rules', 'differs', 'unknown'];
const RESULTS = Object.keys(TASK_RESULT_NAMES) as readonly TaskResult[];

export class RollupAnswerDto extends AnswerDto implements RollupAnswer {
  @ShowText('rollup/{duty}/{period}/{unit}') rollup: string;
  @ShowText('Of a draft: the digest by which it is reviewed, signed and issued', { required: false }) digest?: string;
  @ShowNumber('Of an issue: the number of the edition', { required: false }) edition?: number;
}

export class RollupItemDto implements RollupItem {
  @ShowText('Code of the duty') duty: string;
  @ShowText('The period') period: string;
  @ShowText('The office that compiles') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowWord(STAGES, 'What it waits for') stage: RollupStage;
  @ShowSentence('The same in words') stageName: SentenceDto;
  @ShowNumber('The last edition; 0 before the first') edition: number;
  @ShowInstant('When the reports are cut off', NULLABLE) cutOffAt: string | null;
  @ShowText('Number of the document of the last edition', NULLABLE) documentNumber: string | null;
  @ShowInstant('When the last edition was issued', NULLABLE) issuedAt: string | null;
  @ShowNumber('How many units had handed in nothing at the cut-off') missing: number;
  @ShowNumber('Its version, for If-Match') version: number;
}

export class RollupPageDto extends PageDto implements RollupPage {
  @ShowAsOf() asOf: AsOfDto | null;
  @ShowList(() => RollupItemDto, 'The rollups of this page, the latest cut-off first') items: RollupItemDto[];
}

class FigureDto implements FigureView {
  @ShowText('A decimal', { example: '5558.25' }) value: string;
  @ShowWord(NATURES, 'How sure it is') nature: FigureNature;
}

class WithoutFigureDto {
  @ShowText('Code of the unit') unit: string;
  @ShowText('Why it gives none') reason: string;
}

class SaidDto {
  @ShowText('Code of the unit') unit: string;
  @ShowText('What it wrote') text: string;
}

class YearOnYearDto {
  @ShowWord(['percent', 'points'], 'In what') in: 'percent' | 'points';
  @ShowText('A decimal') value: string;
}

const ShowFigure = (description: string): PropertyDecorator => ApiProperty({ type: () => FigureDto, nullable: true, description });

class RollupRowDto implements RollupRow {
  @ShowNumber('Number of the target') target: number;
  @ShowText('Code of the indicator') indicator: string;
  @ShowText('Code of the field it is measured in', NULLABLE) field: string | null;
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'Its name' }) fieldName: SentenceDto | null;
  @ShowText('The indicator it is a part of', NULLABLE) partOf: string | null;
  @ShowSentence('Its name') name: SentenceDto;
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'Its unit of measure' }) measure: SentenceDto | null;
  @ShowNumber('How many places are printed') places: number;
  @ShowText('How the plan compares') planComparator: string;
  @ShowText('The value of the plan', NULLABLE) planValue: string | null;
  @ShowText('The upper value of a range', NULLABLE) planUpperValue: string | null;
  @ShowFigure('Of the period') current: FigureDto | null;
  @ShowFigure('From the beginning of the year') cumulative: FigureDto | null;
  @ShowText('The same period of the year before, cumulative', NULLABLE) lastYear: string | null;
  @ShowText('In percent of the plan', NULLABLE) percentOfPlan: string | null;
  @ShowText('Percentage points above the plan', NULLABLE) pointsToPlan: string | null;
  @ApiProperty({ type: () => YearOnYearDto, nullable: true, description: 'Against the year before' }) yearOnYear: YearOnYearDto | null;
  @ShowWord(ASSESSMENTS, 'How it stands to the target') assessment: RollupAssessment;
  @ShowText('The unit that leads it') lead: string;
  @ShowTexts('Units that say it cannot be measured yet') notYet: string[];
  @ShowList(() => WithoutFigureDto, 'Units that handed in without a figure') withoutFigure: WithoutFigureDto[];
  @ShowTexts('Units of whom no report has been accepted') missing: string[];
  @ShowList(() => SaidDto, 'What units say of it, where it is told in words') words: SaidDto[];
  @ShowNumber('How many units gave a figure') contributors: number;
}

class RollupOwingDto implements RollupOwing {
  @ShowText('Code of the unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowText('The stream of its report') obligation: string;
  @ShowWord(STATUSES, 'How it stands') status: RollupOwing['status'];
  @ShowWord(TIMELINESS, 'Whether it was on time') timeliness: RollupOwing['timeliness'];
  @ShowNumber('How many working days late') workingDaysLate: number;
  @ShowDay('Its last day') lastDay: string;
  @ShowInstant('When its first version came in', NULLABLE) firstReceivedAt: string | null;
  @ShowNumber('How often it was returned') timesReturned: number;
}

class BasisDto implements BasisView {
  @ShowText('The stream of the report') obligation: string;
  @ShowNumber('Its version') version: number;
  @ShowText('SHA-256 of its content', NULLABLE) digest: string | null;
}

class RollupSectionDto implements RollupSection {
  @ShowText('Its code') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowList(() => SaidDto, 'What each unit wrote') contributions: SaidDto[];
}

export class CompilationDto implements CompilationView {
  @ShowText('SHA-256 of its canonical bytes, restricted rows among them') digest: string;
  @ShowText('The version of the rules of compiling') rules: string;
  @ShowText('The form and its version') form: string;
  @ShowList(() => RollupRowDto, 'The summary table') rows: RollupRowDto[];
  @ShowList(() => RollupOwingDto, 'How the reports of the period stand') owing: RollupOwingDto[];
  @ShowList(() => WithoutFigureDto, 'Units that are left out, and why') excluded: WithoutFigureDto[];
  @ShowList(() => RollupSectionDto, 'What is told in words') sections: RollupSectionDto[];
  @ShowList(() => BasisDto, 'The versions it rests on') basis: BasisDto[];
}

class DeltaCauseDto {
  @ShowText('The stream of the report') obligation: string;
  @ShowText('Its unit') unit: string;
  @ShowNumber('The version before', NULLABLE) from: number | null;
  @ShowNumber('The version now', NULLABLE) to: number | null;
}

class DeltaDto implements DeltaView {
  @ShowText('Code of the indicator') indicator: string;
  @ShowText('Code of the field', NULLABLE) field: string | null;
  @ShowText('The column') column: string;
  @ShowText('What stood there before', NULLABLE) from: string | null;
  @ShowText('What stands there now', NULLABLE) to: string | null;
  @ShowList(() => DeltaCauseDto, 'The reports by whose versions it came') because: DeltaCauseDto[];
}

class ConfirmedDto {
  @ShowText('Code of the indicator') indicator: string;
  @ShowText('The figure that was confirmed') value: string;
  @ShowText('By whom') confirmedBy: string;
}

export class EditionItemDto implements EditionItem {
  @ShowNumber('Its number') edition: number;
  @ShowText('SHA-256 of its canonical bytes') digest: string;
  @ShowText('The version of the rules of compiling') rules: string;
  @ShowText('The form and its version') form: string;
  @ShowText('Number of the document') documentNumber: string;
  @ShowText('Who issued it') issuedBy: string;
  @ShowInstant('When') issuedAt: string;
  @ShowText('Who signed it', NULLABLE) signedBy: string | null;
  @ShowTexts('Units that hold it') recipients: string[];
  @ShowInstant('When it was recalled', NULLABLE) recalledAt: string | null;
}

export class EditionsDto {
  @ShowList(() => EditionItemDto, 'The editions in their order') editions: EditionItemDto[];
}

class EditionVerificationDto implements EditionVerification {
  @ShowFlag('Whether its kept bytes have its digest') kept: boolean;
  @ShowWord(VERDICTS, 'What comes of its reports, compiled again by today’s rules: the same bytes, or not')
  verdict: EditionVerification['verdict'];
  @ShowText('The rules by which it was compiled') rules: string;
  @ShowText('Those of today: where they differ, a difference is no fault') rulesToday: string;
}

export class EditionDto extends EditionItemDto implements EditionView {
  @ApiProperty({ type: () => CompilationDto, description: 'As it was issued' }) compilation: CompilationDto;
  @ShowList(() => DeltaDto, 'Which figures are others than in the edition before') deltas: DeltaDto[];
  @ApiProperty({ type: () => EditionVerificationDto, description: 'Whether it is what its reports make of it' })
  verification: EditionVerificationDto;
}

class TaskCountDto implements TaskCount {
  @ShowWord(RESULTS, 'How these tasks stand') result: TaskResult;
  @ShowSentence('The same in words') resultName: SentenceDto;
  @ShowNumber('How many') count: number;
  @ShowTexts('Their codes') tasks: string[];
}

class RollupAnnexesDto implements RollupAnnexes {
  @ApiProperty({ type: () => CarriedImpedimentsDto, description: 'Difficulties, by the level that can solve them' })
  impediments: CarriedImpedimentsDto;
  @ShowList(() => TaskCountDto, 'How the tasks of the authority stand') tasks: TaskCountDto[];
}

export class RollupDto extends RollupItemDto implements RollupView {
  @ApiProperty({ type: () => CompilationDto, nullable: true, description: 'What would be compiled now, for who reads all reports' })
  draft: CompilationDto | null;
  @ShowText('The digest that was put before the Office last', NULLABLE) draftedDigest: string | null;
  @ShowList(() => DeltaDto, 'What is another figure now than in the last edition') deltas: DeltaDto[];
  @ShowTexts('Units without an accepted report now') missingUnits: string[];
  @ShowTexts('Units without which the finance head lets it be compiled') recordedMissing: string[];
  @ShowList(() => RollupOwingDto, 'How the reports stand; to a unit its own') owing: RollupOwingDto[];
  @ShowList(() => ConfirmedDto, 'Figures that their lead units have confirmed') confirmed: ConfirmedDto[];
  @ShowList(() => EditionItemDto, 'The editions that the asker may read') editions: EditionItemDto[];
  @ApiProperty({ type: () => RollupAnnexesDto, nullable: true, description: 'What is listed beside the figures' })
  annexes: RollupAnnexesDto | null;
  @ShowList(() => HistoryEntryDto, 'What happened, in order') history: HistoryEntryDto[];
  @ShowList(() => ActDto, 'What the asker may do') may: ActView[];
}

class ExplainedInputDto implements ExplainedInputView {
  @ShowText('Code of the unit') unit: string;
  @ShowText('The period it is of') period: string;
  @ShowText('Code of the field', NULLABLE) field: string | null;
  @ShowText('The stream of the report') obligation: string;
  @ShowNumber('Its version') version: number;
  @ShowText('SHA-256 of its content', NULLABLE) digest: string | null;
  @ShowWord(['estimate', 'actual'], 'How sure it is') nature: 'estimate' | 'actual';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Its numbers, by their names' })
  figure: Record<string, string>;
  @ShowText('Who prepared it') preparedBy: string;
  @ShowText('Who signed it') submittedBy: string;
  @ShowText('Who accepted it') acceptedBy: string;
  @ShowInstant('When it came in') receivedAt: string;
}

export class ExplanationDto implements ExplanationView {
  @ShowText('Code of the indicator') indicator: string;
  @ShowWord(COLUMNS, 'The column') column: ExplanationView['column'];
  @ShowFigure('The figure') result: FigureDto | null;
  @ShowSentence('How it was reckoned') rule: SentenceDto;
  @ShowList(() => ExplainedInputDto, 'What it was reckoned from') inputs: ExplainedInputDto[];
  @ShowTexts('Units that are missing') missing: string[];
  @ShowList(() => SentenceDto, 'What was assumed') assumed: SentenceDto[];
}

export class RollupListQuery extends PageQuery {
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', optional: true }) duty?: string;
  @CodeField({ vi: 'kỳ báo cáo', en: 'a period', optional: true }) period?: string;
  @CodeField({ vi: 'mã đơn vị tổng hợp', en: 'the office that compiles', optional: true }) unit?: string;
  @WordsField({ vi: `giai đoạn: ${STAGES.join(', ')}`, en: `one or more of ${STAGES.join(', ')}`, words: STAGES, optional: true })
  stage?: string[];
  @AsOfField() asOf?: string;
}
