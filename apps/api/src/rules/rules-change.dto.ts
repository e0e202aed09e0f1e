import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { Page, RulesChangeAnswer, RulesChangeInput, RulesChangeView } from '#contracts';
import type { RulesChangeStatus } from '#domain';
import { AnswerDto } from '../http/answer.dto.js';
import { CodeField, TextField, WordField } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import { NULLABLE, SentenceDto, ShowInstant, ShowList, ShowText, ShowWord } from '../http/shown.js';

const STATUSES: readonly RulesChangeStatus[] = ['proposed', 'approved', 'declined'];

const ITEMS = {
  vi: 'các mục, theo dạng trong tệp kế hoạch và tệp lịch',
  en: 'the items, in the shape of the plan file and the calendar file',
};

export class RulesChangeBody implements RulesChangeInput {
  @ApiProperty({ type: Object, description: `${ITEMS.en}: calendarYears, units, policies, duties, targets, assignedValues, forms` })
  @IsObject({ context: { sentence: { vi: `Cần ${ITEMS.vi}.`, en: `Expected: ${ITEMS.en}.` } } })
  items: RulesChangeInput['items'];
  @TextField({ vi: 'lý do, tối đa 2.000 ký tự', en: 'the reason', max: 2_000, optional: true }) reason?: string;
}

export class RulesDeclineBody {
  @TextField({ vi: 'lý do, tối đa 2.000 ký tự', en: 'the reason', max: 2_000 }) reason: string;
}

export class RulesChangePath {
  @CodeField({ vi: 'mã đề xuất thay đổi', en: 'the id of the change' }) change: string;
}

export class RulesChangeListQuery extends PageQuery {
  @WordField({ vi: 'tình trạng đề xuất', en: 'how the change stands', words: STATUSES, optional: true }) status?: RulesChangeStatus;
}

export class RulesChangeAnswerDto extends AnswerDto implements RulesChangeAnswer {
  @ShowText('Id of the change') change: string;
}

export class RulesChangeDto implements RulesChangeView {
  @ShowText('Its id') change: string;
  @ShowWord(STATUSES, 'How it stands') status: RulesChangeStatus;
  @ShowText('Who entered it') enteredBy: string;
  @ShowInstant('When') enteredAt: string;
  @ShowText('Why; null where no reason was given, or it was erased', NULLABLE) reason: string | null;
  @ShowList(() => SentenceDto, 'What it changes, a line for each difference') differences: SentenceDto[];
  @ShowText('Who decided; null while nobody has', NULLABLE) decidedBy: string | null;
  @ShowInstant('When; null while nobody has', NULLABLE) decidedAt: string | null;
  @ShowText('Why it was declined', NULLABLE) decisionReason: string | null;
  @ApiProperty({ type: [String], enum: ['decide'], description: 'What the asker may do to it now' }) may: 'decide'[];
}

export class RulesChangePageDto extends PageDto implements Page<RulesChangeView> {
  @ShowList(() => RulesChangeDto, 'The changes of this page, the latest first') items: RulesChangeDto[];
}
