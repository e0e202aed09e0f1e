import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { EscalationAnswer, FieldFault, HistoryEntry, NoticeAnswer, ObligationAnswer, Problem, ReportRequestAnswer } from '#contracts';
import { FindingDto, SavedEntryDto } from '../sheets/finding.dto.js';
import { SentenceDto, ShowDay, ShowInstant, ShowNumber, ShowSentence, ShowText } from './shown.js';

export class AnswerDto {
  @ShowNumber('The version that the command brought about') version: number;
  @ShowText('Where it stands in the log, for X-Read-After') position: string;
}

export class ObligationAnswerDto extends AnswerDto implements ObligationAnswer {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
}

export class EscalationAnswerDto extends AnswerDto implements EscalationAnswer {
  @ShowText('Id of the case') case: string;
}

export class ReportRequestAnswerDto extends AnswerDto implements ReportRequestAnswer {
  @ShowText('Code of the request, and of the duty it made') request: string;
}

export class NoticeAnswerDto extends AnswerDto implements NoticeAnswer {
  @ShowText('Id of the notice') notice: string;
}

export class HistoryEntryDto implements HistoryEntry {
  @ShowInstant('When it occurred') at: string;
  @ShowText('The same by the authority’s clocks', { example: '14/04/2023 16:59' }) localTime: string;
  @ShowDay('The same as a day') day: string;
  @ShowSentence('The person’s name, or the system') who: SentenceDto;
  @ShowSentence('What happened') what: SentenceDto;
  @ShowText('Id of the event that says it') event: string;
  @ShowText('Its type') type: string;
}

class FieldFaultDto implements FieldFault {
  @ShowText('The field', { example: 'units[2]' }) field: string;
  @ShowSentence('What is expected there') sentence: SentenceDto;
}

export class ProblemDto implements Problem {
  @ShowText('What kind of problem it is', { example: 'urn:dunghan:problem:own-unit' }) type: string;
  @ShowText('The kind in words, in the language that was asked for') title: string;
  @ShowNumber('The HTTP status') status: number;
  @ShowText('What stands in the way and what to do, in the language that was asked for') detail: string;
  @ShowText('The kind for programs', { example: 'OWN_UNIT' }) code: string;
  @ShowSentence('The detail in both languages') sentence: SentenceDto;
  @ShowText('By which the request is found in the logs') requestId: string;
  @ApiProperty({ type: () => [FieldFaultDto], required: false, description: 'Each field that cannot be taken' }) faults?: FieldFaultDto[];
  @ApiProperty({ type: () => [FindingDto], required: false, description: 'What stands in the way of a sheet, each by its cell' })
  findings?: FindingDto[];
  @ApiProperty({ type: () => [SavedEntryDto], required: false, description: 'What stands now in the entries that were changed meanwhile' })
  entries?: SavedEntryDto[];
  @ApiProperty({ type: 'integer', required: false, description: 'The version there is now' }) version?: number;
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };

/** A command's answers in the API's document: done, said before, and every no. */
export const CommandAnswers = (type: Type<object>): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiResponse({ status: 201, type, description: 'Done' }),
    ApiResponse({ status: 200, type, description: 'Had been done or said before' }),
    ApiResponse({ status: 'default', description: 'Not done, and why', content: PROBLEM }),
  );

/** A reading's answers in the API's document. */
export const ReadAnswers = (type: Type<object> | [Type<object>]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiOkResponse({ type }),
    ApiResponse({ status: 'default', description: 'Not shown, and why', content: PROBLEM }),
  );
