import { ApiProperty } from '@nestjs/swagger';
import type { DeclineInput, DispatchInput, EscalationAct, EscalationView, Page } from '#contracts';
import { ROLES } from '#domain';
import { CodeField, TextField, WordsField } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import { SentenceDto, ShowInstant, ShowList, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

export const CASE_STATUSES = [
  'proposed',
  'approved',
  'declined',
  'withdrawn',
  'dispatched',
  'acknowledged',
  'moot',
  'resolved',
  'escalated_further',
  'closed',
] as const;

const CASE_ACTS: readonly EscalationAct[] = [
  'propose_escalation',
  'amend_escalation',
  'withdraw_escalation',
  'decide_escalation',
  'dispatch_escalation',
  'acknowledge_escalation',
  'close_escalation',
];

export class EscalationDto implements EscalationView {
  @ShowText('Id of the case') case: string;
  @ShowText('What it is about, by its stream') subject: string;
  @ShowText('The unit that owes it') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowNumber('The rung of the ladder') level: number;
  @ShowNumber('Counts proposals of this level') attempt: number;
  @ShowWord(CASE_STATUSES, 'How far it has come') status: (typeof CASE_STATUSES)[number];
  @ShowWord(ROLES, 'To whom it is put') addressee: string;
  @ShowWord(ROLES, 'Who has to agree first') approver: string;
  @ShowText('The unit in which the approver sits') approverUnit: string;
  @ShowText('Who proposed it') proposedBy: string;
  @ShowInstant('When') proposedAt: string;
  @ShowNumber('Version of the case, for If-Match') version: number;
  @ApiProperty({ type: String, enum: CASE_ACTS, isArray: true, description: 'What the asker may do to it' })
  may: EscalationAct[];
}

export class EscalationPageDto extends PageDto implements Page<EscalationView> {
  @ShowList(() => EscalationDto, 'The cases of this page, the latest first') items: EscalationDto[];
}

export class EscalationListQuery extends PageQuery {
  @WordsField({
    vi: `trạng thái: ${CASE_STATUSES.join(', ')}`,
    en: `one or more of ${CASE_STATUSES.join(', ')}`,
    words: CASE_STATUSES,
    optional: true,
  })
  status?: string[];
}

export class CasePath {
  @CodeField({ vi: 'mã đề xuất', en: 'the id of a case' }) case: string;
}

export class DeclineBody implements DeclineInput {
  @TextField({ vi: 'lý do từ chối', en: 'why it is declined', max: 4_000 }) reason: string;
}

export class DispatchBody implements DispatchInput {
  @TextField({ vi: 'số, ký hiệu văn bản', en: 'number and sign of the document', max: 100, example: '12/CV-UBND' }) documentNumber: string;
  @TextField({ vi: 'cách gửi, ví dụ e-office', en: 'by what way it goes out', max: 100, example: 'e-office' }) channel: string;
}
