import { ApiProperty } from '@nestjs/swagger';
import type {
  BulkDecisionAnswer,
  ChoiceView,
  DecisionAnswer,
  DecisionOutcome,
  DossierNotice,
  DossierView,
  DutyRecordView,
  LetterView,
  ManagerChoice,
  OtherCase,
} from '#contracts';
import { MANAGER_CHOICES } from '#domain';
import { EscalationAnswerDto, HistoryEntryDto } from '../http/answer.dto.js';
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
  ShowWord,
} from '../http/shown.js';
import { CASE_STATUSES, EscalationDto } from './escalation.dto.js';

class DossierNoticeDto implements DossierNotice {
  @ShowText('Id of the notice') notice: string;
  @ShowText('Who was told; null where nobody was there', NULLABLE) person: string | null;
  @ShowText('His name', NULLABLE) personName: string | null;
  @ShowInstant('When it was composed') composedAt: string;
  @ShowText('What became of it; null while it is on its way', NULLABLE) outcome: string | null;
}

class DutyRecordDto implements DutyRecordView {
  @ShowText('Code of the duty') duty: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowNumber('How many periods were looked at') periods: number;
  @ShowNumber('On time') onTime: number;
  @ShowNumber('Late') late: number;
  @ShowNumber('Closed as missing') missing: number;
  @ShowNumber('Excused') excused: number;
  @ShowNumber('Due, and not handed in') outstanding: number;
  @ShowNumber('Sent back at least once') returned: number;
}

class LetterDto extends SentenceDto implements LetterView {
  @ShowFlag('Whether somebody has put it in words') written: boolean;
}

class ChoiceDto implements ChoiceView {
  @ShowWord(MANAGER_CHOICES, 'The choice') choice: ManagerChoice;
  @ShowSentence('What it is called') label: SentenceDto;
  @ShowSentence('What it would do') effect: SentenceDto;
}

class OtherCaseDto implements OtherCase {
  @ShowText('Id of the case') case: string;
  @ShowNumber('Its level') level: number;
  @ShowNumber('Counts proposals of this level') attempt: number;
  @ShowWord(CASE_STATUSES, 'How far it has come') status: (typeof CASE_STATUSES)[number];
}

export class DossierDto extends EscalationDto implements DossierView {
  @ShowSentence('What is owed, and by whom') owed: SentenceDto;
  @ShowSentence('By when, and why then') deadline: SentenceDto;
  @ShowDay('The last day') lastDay: string;
  @ShowNumber('How many working days have passed since') workingDaysOverdue: number;
  @ShowSentence('How it stands, and what was done about it') standing: SentenceDto;
  @ShowList(() => DossierNoticeDto, 'Each notice that told of it, the latest first') notices: DossierNoticeDto[];
  @ShowList(() => DutyRecordDto, 'The unit’s record by duty') record: DutyRecordDto[];
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'What the compiled report lacks without it' })
  gap: SentenceDto | null;
  @ApiProperty({ type: () => LetterDto, nullable: true, description: 'The letter as it would go out, or has gone out' })
  letter: LetterDto | null;
  @ShowList(() => ChoiceDto, 'What a manager may choose, and what it would do') choices: ChoiceDto[];
  @ShowList(() => OtherCaseDto, 'The other cases about the same matter') others: OtherCaseDto[];
  @ShowList(() => HistoryEntryDto, 'What happened to the case') history: HistoryEntryDto[];
}

export class DecisionAnswerDto extends EscalationAnswerDto implements DecisionAnswer {
  @ShowWord(MANAGER_CHOICES, 'What was chosen') choice: ManagerChoice;
}

class DecisionOutcomeDto implements DecisionOutcome {
  @ShowText('Id of the case') case: string;
  @ShowWord(['done', 'refused'], 'What became of it') status: 'done' | 'refused';
  @ApiProperty({ type: 'integer', nullable: true, description: 'The version that was brought about' }) version: number | null;
  @ShowText('Where it stands in the log, for X-Read-After', NULLABLE) position: string | null;
  @ShowText('Why it is refused, for programs', NULLABLE) code: string | null;
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'Why it is refused, and what to do' })
  sentence: SentenceDto | null;
}

export class BulkDecisionAnswerDto implements BulkDecisionAnswer {
  @ShowList(() => DecisionOutcomeDto, 'What became of each case, in the order asked') outcomes: DecisionOutcomeDto[];
}
