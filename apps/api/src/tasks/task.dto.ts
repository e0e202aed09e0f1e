import { ApiProperty } from '@nestjs/swagger';
import type {
  ActView,
  CompletionReviewView,
  CompletionView,
  Page,
  Recommendation,
  TaskAnswer,
  TaskExtensionView,
  TaskInputView,
  TaskItem,
  TaskResult,
  TaskStatus,
  TaskView,
} from '#contracts';
import { TASK_RESULT_NAMES, TASK_STATUS_NAMES } from '#domain';
import { ActDto } from '../access/me.dto.js';
import { AnswerDto, HistoryEntryDto } from '../http/answer.dto.js';
import { CodeField, FlagField, WordsField } from '../http/fields.js';
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
import { RECOMMENDATIONS } from './task-inputs.js';

const STATUSES = Object.keys(TASK_STATUS_NAMES) as readonly TaskStatus[];
const RESULTS = Object.keys(TASK_RESULT_NAMES) as readonly TaskResult[];

export class TaskAnswerDto extends AnswerDto implements TaskAnswer {
  @ShowText('Code of the task', { example: 'III.2.4' }) task: string;
}

export class TaskItemDto implements TaskItem {
  @ShowText('Its code', { example: 'III.2.4' }) task: string;
  @ShowSentence('Its name') title: SentenceDto;
  @ShowWord(STATUSES, 'How far it has come') status: TaskStatus;
  @ShowSentence('The same in words') statusName: SentenceDto;
  @ShowText('Who leads it, or is proposed to', NULLABLE) lead: string | null;
  @ApiProperty({ type: () => SentenceDto, nullable: true, description: 'Its name' }) leadName: SentenceDto | null;
  @ShowTexts('Who helps with it') coordinators: string[];
  @ShowDay('By the end of which day it has to be done', NULLABLE) lastDay: string | null;
  @ShowInstant('Reported done before it is in time', NULLABLE) dueAt: string | null;
  @ShowDay('The first date it was given', NULLABLE) firstLastDay: string | null;
  @ShowNumber('How often it was extended') extensions: number;
  @ShowFlag('Its instant passed with nothing reported, and that is on record') overdue: boolean;
  @ShowNumber('How much is done, as the lead claims') percent: number;
  @ShowWord(RESULTS, 'The class in which it is counted') result: TaskResult;
  @ShowSentence('The same in words') resultName: SentenceDto;
  @ShowNumber('Its version, for If-Match') version: number;
}

export class TaskPageDto extends PageDto implements Page<TaskItem> {
  @ShowList(() => TaskItemDto, 'The tasks of this page, what is due first at the top') items: TaskItemDto[];
}

class TaskInputDto implements TaskInputView {
  @ShowNumber('Counted from 1') number: number;
  @ShowText('The unit that was asked') unit: string;
  @ShowDay('By the end of which day') lastDay: string;
  @ShowFlag('Whether it was given') isProvided: boolean;
}

class TaskExtensionDto implements TaskExtensionView {
  @ShowDay('The day that was asked for') lastDay: string;
  @ShowText('Who asked') requestedBy: string;
}

class CompletionDto implements CompletionView {
  @ShowNumber('Counted from 1') number: number;
  @ShowInstant('When it was received: the only instant that is judged') receivedAt: string;
  @ShowDay('The day by which it was judged') lastDay: string;
  @ShowFlag('Whether it came in time') onTime: boolean;
  @ShowText('Who reported it') reportedBy: string;
  @ShowText('SHA-256 of the product') digest: string;
  @ShowText('The product; null once erased', NULLABLE) product: string | null;
}

class CompletionReviewDto implements CompletionReviewView {
  @ShowWord(RECOMMENDATIONS, 'What is recommended') recommends: Recommendation;
  @ShowText('By whom') reviewedBy: string;
}

export class TaskDto extends TaskItemDto implements TaskView {
  @ShowText('The plan’s words, or those in which it was given', NULLABLE) text: string | null;
  @ShowText('What is expected', NULLABLE) product: string | null;
  @ShowText('Number and sign of the document by which it was given', NULLABLE) documentNumber: string | null;
  @ShowDay('By the end of which day its receipt may be disputed', NULLABLE) disputableUntil: string | null;
  @ShowText('Who works on it within the lead', NULLABLE) holder: string | null;
  @ShowList(() => TaskInputDto, 'What was asked of coordinating units') inputs: TaskInputDto[];
  @ApiProperty({ type: () => TaskExtensionDto, nullable: true, description: 'The extension that waits for a decision' })
  extensionAsked: TaskExtensionDto | null;
  @ShowList(() => CompletionDto, 'Every report that it is done') completions: CompletionDto[];
  @ApiProperty({ type: () => CompletionReviewDto, nullable: true, description: 'The recommendation about the last one' })
  review: CompletionReviewDto | null;
  @ShowList(() => HistoryEntryDto, 'What happened, in plain words') history: HistoryEntryDto[];
  @ShowList(() => ActDto, 'What the asker may do to it') may: ActView[];
}

export class TaskPath {
  @CodeField({ vi: 'mã nhiệm vụ, ví dụ III.2.4', en: 'the code of a task, such as III.2.4', example: 'III.2.4' }) task: string;
}

/** Which tasks are asked for. What is not said does not matter. */
export class TaskListQuery extends PageQuery {
  @CodeField({ vi: 'mã đơn vị chủ trì', en: 'the code of the lead', optional: true }) lead?: string;
  @CodeField({ vi: 'mã đơn vị phối hợp', en: 'the code of a coordinating unit', optional: true }) coordinator?: string;
  @WordsField({ vi: `trạng thái: ${STATUSES.join(', ')}`, en: `one or more of ${STATUSES.join(', ')}`, words: STATUSES, optional: true })
  status?: TaskStatus[];
  @WordsField({ vi: `kết quả: ${RESULTS.join(', ')}`, en: `one or more of ${RESULTS.join(', ')}`, words: RESULTS, optional: true })
  result?: TaskResult[];
  @FlagField({ vi: 'true hoặc false: đang quá hạn hay không', en: 'true or false: whether it is overdue', optional: true })
  overdue?: boolean;
}
