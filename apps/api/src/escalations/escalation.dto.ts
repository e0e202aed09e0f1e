import { ApiProperty } from '@nestjs/swagger';
import type { CaseDecider, EscalationAct, EscalationView, Page } from '#contracts';
import { ROLES } from '#domain';
import { CodeField, TextField, WordField, WordsField } from '../http/fields.js';
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

const STEP_KINDS = ['approver', 'deputy', 'fallback'] as const;

export class CaseDeciderDto implements CaseDecider {
  @ShowWord(STEP_KINDS, 'The approver of the level, a deputy of his, or who stands in') kind: (typeof STEP_KINDS)[number];
  @ShowText('The unit of the seat') unit: string;
  @ShowWord(ROLES, 'Its role') role: string;
  @ShowText('The deputy; null where whoever holds the seat decides', NULLABLE) person: string | null;
  @ShowInstant('Since when it lies there') since: string;
}

export class EscalationDto implements EscalationView {
  @ShowText('Id of the case') case: string;
  @ShowText('What it is about, by its stream') subject: string;
  @ShowSentence('How that is called') title: SentenceDto;
  @ShowText('The unit that owes it') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowNumber('The rung of the ladder') level: number;
  @ShowNumber('Counts proposals of this level') attempt: number;
  @ShowWord(CASE_STATUSES, 'How far it has come') status: (typeof CASE_STATUSES)[number];
  @ShowWord(ROLES, 'To whom it is put') addressee: string;
  @ShowWord(ROLES, 'Who has to agree first') approver: string;
  @ShowText('The unit in which the approver sits') approverUnit: string;
  @ApiProperty({ type: () => CaseDeciderDto, description: 'With whom the decision lies now' }) decider: CaseDeciderDto;
  @ShowDay('More time was given until the end of this day', NULLABLE) deferredUntil: string | null;
  @ShowFlag('Whoever was asked has let his term pass') unanswered: boolean;
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

  @WordField({
    vi: 'me: chỉ những đề xuất chờ tôi quyết định',
    en: 'me: only those that wait for my decision',
    words: ['me'],
    optional: true,
  })
  waiting?: 'me';

  @TextField({ vi: 'việc được trình', en: 'only those about this stream', max: 300, optional: true })
  subject?: string;
}

export class CasePath {
  @CodeField({ vi: 'mã đề xuất', en: 'the id of a case' }) case: string;
}
