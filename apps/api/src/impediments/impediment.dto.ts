import type {
  ActView,
  AnswerOutcome,
  CarriedImpediments,
  ImpedimentAnswer,
  ImpedimentAnswerView,
  ImpedimentDetail,
  ImpedimentKind,
  ImpedimentLevel,
  ImpedimentStatus,
  ImpedimentView,
  Page,
} from '#contracts';
import { IMPEDIMENT_STATUS_NAMES, ROLES } from '#domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActDto } from '../access/me.dto.js';
import { AnswerDto, HistoryEntryDto } from '../http/answer.dto.js';
import { CodeField, FlagField, TextField, WordsField } from '../http/fields.js';
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
  ShowWord,
} from '../http/shown.js';
import { KINDS, LEVELS, OUTCOMES } from './inputs.js';

const STATUSES = Object.keys(IMPEDIMENT_STATUS_NAMES) as readonly ImpedimentStatus[];

export class ImpedimentAnswerDto extends AnswerDto implements ImpedimentAnswer {
  @ShowText('Number of the difficulty', { example: '2023-007' }) impediment: string;
}

class ImpedimentOwnerDto {
  @ShowText('Code of its unit') unit: string;
  @ShowWord(ROLES, 'Its role there') role: string;
}

class GivenImpedimentAnswerDto implements ImpedimentAnswerView {
  @ShowWord(OUTCOMES, 'What became of it') outcome: AnswerOutcome;
  @ShowText('Who answered') answeredBy: string;
  @ShowInstant('When') answeredAt: string;
  @ShowText('The answer; null once erased', NULLABLE) text: string | null;
}

export class ImpedimentDto implements ImpedimentView {
  @ShowText('Its number', { example: '2023-007' }) impediment: string;
  @ShowText('The unit that raised it') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowText('The compiling office, which routes it') recipient: string;
  @ShowText('The stream of the report or task it is about', NULLABLE) about: string | null;
  @ShowWord(KINDS, 'Difficulty, obstacle or proposal') kind: ImpedimentKind;
  @ShowWord(LEVELS, 'The level that can solve it') level: ImpedimentLevel;
  @ShowWord(STATUSES, 'How far it has come') status: ImpedimentStatus;
  @ShowSentence('The same in words') statusName: SentenceDto;
  @ApiProperty({ type: () => ImpedimentOwnerDto, nullable: true, description: 'The seat that has to answer' })
  owner: ImpedimentOwnerDto | null;
  @ShowDay('By the end of which day it has to be answered', NULLABLE) lastDay: string | null;
  @ShowFlag('Whether that day passed without an answer') overdue: boolean;
  @ShowFlag('Whether the unit let the term to judge the answer pass') unjudged: boolean;
  @ShowText('Who raised it') raisedBy: string;
  @ShowInstant('When') raisedAt: string;
  @ShowText('What it is; null once erased', NULLABLE) text: string | null;
  @ShowText('What the unit proposes', NULLABLE) solution: string | null;
  @ApiProperty({ type: () => GivenImpedimentAnswerDto, nullable: true, description: 'The last answer' })
  answer: GivenImpedimentAnswerDto | null;
  @ShowNumber('How often an answer was disputed') disputes: number;
  @ShowNumber('Its version, for If-Match') version: number;
  @ShowList(() => ActDto, 'What the asker may do: by the right to raise it may be withdrawn, by the right to route closed') may: ActView[];
}

export class ImpedimentDetailDto extends ImpedimentDto implements ImpedimentDetail {
  @ShowList(() => HistoryEntryDto, 'What happened, in order') history: HistoryEntryDto[];
}

export class ImpedimentPageDto extends PageDto implements Page<ImpedimentView> {
  @ShowList(() => ImpedimentDto, 'The difficulties of this page, the latest first') items: ImpedimentDto[];
}

class ImpedimentLevelDto {
  @ShowWord(LEVELS, 'The level that can solve them') level: ImpedimentLevel;
  @ShowSentence('Its name') levelName: SentenceDto;
  @ShowList(() => ImpedimentDto, 'Its difficulties, in the order in which they were raised') items: ImpedimentDto[];
}

export class CarriedImpedimentsDto implements CarriedImpediments {
  @ShowText('Code of the duty') duty: string;
  @ShowText('The period') period: string;
  @ShowNumber('How many there are; no more than 1,000 are listed') total: number;
  @ShowList(() => ImpedimentLevelDto, 'By level, from the unit upward') levels: ImpedimentLevelDto[];
}

export class ImpedimentPath {
  @CodeField({ vi: 'số của khó khăn, vướng mắc, ví dụ 2023-007', en: 'the number of a difficulty', example: '2023-007' }) number: string;
}

export class ImpedimentListQuery extends PageQuery {
  @CodeField({ vi: 'mã đơn vị nêu', en: 'the code of the unit that raised it', optional: true }) unit?: string;
  @CodeField({ vi: 'mã đơn vị phải trả lời', en: 'the code of the unit that has to answer', optional: true }) owner?: string;
  @TextField({ vi: 'báo cáo hoặc nhiệm vụ liên quan', en: 'the stream it is about', max: 400, optional: true }) about?: string;
  @WordsField({ vi: `cấp giải quyết: ${LEVELS.join(', ')}`, en: `one or more of ${LEVELS.join(', ')}`, words: LEVELS, optional: true })
  level?: string[];
  @WordsField({ vi: `trạng thái: ${STATUSES.join(', ')}`, en: `one or more of ${STATUSES.join(', ')}`, words: STATUSES, optional: true })
  status?: string[];
  @FlagField({ vi: 'true hoặc false: quá hạn trả lời hay không', en: 'true or false: whether the answer is overdue', optional: true })
  overdue?: boolean;
}

export class CarriedQuery {
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', example: 'monthly' }) duty: string;
  @CodeField({ vi: 'kỳ báo cáo', en: 'a period', example: '2023-07' }) period: string;
}
