import { ApiProperty } from '@nestjs/swagger';
import type {
  ComplianceBasisNames,
  ComplianceCell,
  ComplianceEvidence,
  CompliancePeriod,
  ComplianceTallyView,
  ComplianceUnit,
  ComplianceView,
  JudgementView,
  MeasureTallyView,
  ScoringRuleView,
  UnitComplianceView,
} from '#contracts';
import { AsOfDto, AsOfField } from '../as-of/as-of.dto.js';
import { CodeField, DayField, WordField } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import {
  NULLABLE,
  SentenceDto,
  ShowDay,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowSentence,
  ShowText,
  ShowTexts,
  ShowWord,
} from '../http/shown.js';

const Duty = () => CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', optional: true });
const From = () => DayField({ vi: 'ngày cuối từ ngày, ví dụ 2023-01-01', en: 'the first last day, such as 2023-01-01', optional: true });
const To = () => DayField({ vi: 'ngày cuối đến ngày, ví dụ 2023-06-30', en: 'the last last day, such as 2023-06-30', optional: true });
const Format = () =>
  WordField({ vi: 'định dạng: json, csv', en: 'json or csv; by default as Accept says', words: ['json', 'csv'], optional: true });

export class UnitPath {
  @CodeField({ vi: 'mã đơn vị', en: 'the code of a unit', example: 'Q3-PKT' }) unit: string;
}

export class UnitComplianceQuery {
  @Duty() duty?: string;
  @From() from?: string;
  @To() to?: string;
  @AsOfField() asOf?: string;
  @Format() format?: 'json' | 'csv';
}

export class ComplianceQuery extends PageQuery {
  @Duty() duty?: string;
  @From() from?: string;
  @To() to?: string;
  @CodeField({ vi: 'mã đơn vị', en: 'the code of a unit', optional: true }) unit?: string;
  @AsOfField() asOf?: string;
  @Format() format?: 'json' | 'csv';
}

class BandCountDto {
  @ShowText('The band of the rule') band: string;
  @ShowNumber('How many fell into it') count: number;
}

export class MeasureTallyDto implements MeasureTallyView {
  @ShowNumber('Handed in on time') onTime: number;
  @ShowNumber('Handed in late') late: number;
  @ShowNumber('Closed as missing') missing: number;
  @ShowNumber('Overdue, and not closed') overdue: number;
  @ShowNumber('Working days late, of all together') workingDaysLate: number;
  @ShowText('Handed in of owed, in percent', NULLABLE) completeness: string | null;
  @ShowText('On time of owed, in percent', NULLABLE) timeliness: string | null;
  @ShowList(() => BandCountDto, 'How many fell into each band of the rule') bands: BandCountDto[];
  @ShowText('The mean of their points', NULLABLE) score: string | null;
}

const ShowMeasure = (description: string) => ApiProperty({ type: () => MeasureTallyDto, description });

export class ComplianceTallyDto implements ComplianceTallyView {
  @ShowNumber('Owed and judged: handed in, missing or overdue') owed: number;
  @ShowNumber('Excused: in no share') excused: number;
  @ShowNumber('With time left: in no share') pending: number;
  @ShowNumber('Sent back at least once') returned: number;
  @ShowNumber('How often in all') timesReturned: number;
  @ShowMeasure('By the first submission') first: MeasureTallyDto;
  @ShowMeasure('By the submission that counts') counted: MeasureTallyDto;
}

const ShowTally = (description: string) => ApiProperty({ type: () => ComplianceTallyDto, description });

const VERDICTS = ['on_time', 'late', 'missing', 'overdue', 'pending', 'excused'] as const;

export class JudgementDto implements JudgementView {
  @ShowWord(VERDICTS, 'The verdict') verdict: (typeof VERDICTS)[number];
  @ShowSentence('The same in words') verdictName: SentenceDto;
  @ShowNumber('Working days from the last day to the receipt') workingDaysLate: number;
}

export class ComplianceCellDto implements ComplianceCell {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowText('Code of the duty') duty: string;
  @ShowText('The period') period: string;
  @ShowDay('The last day on which it is on time') lastDay: string;
  @ApiProperty({ type: () => JudgementDto, description: 'By the first submission' }) first: JudgementDto;
  @ApiProperty({ type: () => JudgementDto, description: 'By the submission that counts' }) counted: JudgementDto;
  @ShowInstant('When the first version was received', NULLABLE) firstReceivedAt: string | null;
  @ShowNumber('How often it was sent back') timesReturned: number;
}

export class ComplianceEvidenceDto extends ComplianceCellDto implements ComplianceEvidence {
  @ShowTexts('Ids of the events on which its line rests') events: string[];
}

export class CompliancePeriodDto implements CompliancePeriod {
  @ShowText('Code of the duty') duty: string;
  @ShowSentence('Its name') dutyName: SentenceDto;
  @ShowText('The period') period: string;
  @ShowSentence('The same in words') periodName: SentenceDto;
  @ShowTally('What all of it comes to') tally: ComplianceTallyDto;
}

export class ComplianceUnitDto implements ComplianceUnit {
  @ShowText('The unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowTally('What all of its obligations come to') tally: ComplianceTallyDto;
  @ShowList(() => ComplianceCellDto, 'Its obligations') cells: ComplianceCellDto[];
}

class BasisNamesDto implements ComplianceBasisNames {
  @ShowSentence('The first measure') first: SentenceDto;
  @ShowSentence('The second measure') counted: SentenceDto;
}

class BandDto {
  @ShowText('The band') code: string;
  @ShowSentence('In words') name: SentenceDto;
  @ShowNumber('Late by at most so many working days', NULLABLE) upToWorkingDays: number | null;
  @ShowText('Its points') points: string;
}

export class ScoringRuleDto implements ScoringRuleView {
  @ShowText('The rule and its version') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowList(() => BandDto, 'Its bands') bands: BandDto[];
  @ShowSentence('What it counts, and whose it is') note: SentenceDto;
}

class ComplianceHeadDto {
  @ApiProperty({ type: () => AsOfDto, description: 'What it rests on' }) asOf: AsOfDto;
  @ApiProperty({ type: () => BasisNamesDto, description: 'What the two measures go by' }) basis: BasisNamesDto;
  @ApiProperty({ type: () => ScoringRuleDto, description: 'By which points are given' }) rule: ScoringRuleDto;
  @ShowTally('What all of it comes to') total: ComplianceTallyDto;
  @ShowList(() => CompliancePeriodDto, 'By duty and period') periods: CompliancePeriodDto[];
}

export class ComplianceDto extends ComplianceHeadDto implements ComplianceView {
  @ShowList(() => ComplianceUnitDto, 'The units of this page') units: ComplianceUnitDto[];
  @ShowNumber('How many units there are on all pages') unitCount: number;
  @ShowNumber('Where the next page begins', NULLABLE) nextOffset: number | null;
}

export class UnitComplianceDto extends ComplianceHeadDto implements UnitComplianceView {
  @ShowText('The unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowList(() => ComplianceEvidenceDto, 'The obligations behind the numbers') obligations: ComplianceEvidenceDto[];
}
