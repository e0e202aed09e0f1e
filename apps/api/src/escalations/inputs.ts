import type {
  AmendmentInput,
  BulkDecisionInput,
  ClosingInput,
  DecisionInput,
  DeclineInput,
  DispatchInput,
  HandOverInput,
  ManagerChoice,
  ProposalInput,
  WithdrawalInput,
} from '#contracts';
import { MANAGER_CHOICES, ROLES } from '#domain';
import { CodeField, CodesField, DayField, NumberField, TextField, WordField } from '../http/fields.js';

const LONGEST_REASON = 4_000;
const LONGEST_LETTER = 50_000;
const HIGHEST_LEVEL = 20;
/** How many cases are decided in one request. */
const MOST_CASES = 100;

export class ProposalBody implements ProposalInput {
  @TextField({ vi: 'việc cần trình, ví dụ obligation/Q3-PKT/monthly/2023-04', en: 'what it is about, by its stream', max: 300 })
  subject: string;
  @NumberField({ vi: 'cấp trình', en: 'the level; by default the next', min: 1, max: HIGHEST_LEVEL, optional: true }) level?: number;
  @TextField({ vi: 'lý do đề xuất', en: 'why it is proposed', max: LONGEST_REASON, optional: true }) reason?: string;
  @TextField({ vi: 'nội dung văn bản', en: 'the letter; by default it is drawn up', max: LONGEST_LETTER, optional: true }) draft?: string;
}

const CHOICE = { vi: `cách xử lý: ${MANAGER_CHOICES.join(', ')}`, en: `one of ${MANAGER_CHOICES.join(', ')}`, words: MANAGER_CHOICES };

class ChoiceBody {
  @WordField(CHOICE) choice: ManagerChoice;
  @TextField({ vi: 'lý do, hoặc nội dung cần giải trình', en: 'why; for explain, what is asked', max: LONGEST_REASON, optional: true })
  reason?: string;
  @DayField({ vi: 'ngày cuối, ví dụ 2023-04-28', en: 'for extend and explain: the last day', optional: true }) until?: string;
  @CodeField({ vi: 'mã đơn vị nhận', en: 'for reassign: the unit that owes it from now on', optional: true }) unit?: string;
}

export class DecisionBody extends ChoiceBody implements DecisionInput {
  @TextField({ vi: 'văn bản đã sửa', en: 'for approve_with_changes: the letter', max: LONGEST_LETTER, optional: true }) letter?: string;
}

export class BulkDecisionBody extends ChoiceBody implements BulkDecisionInput {
  @CodesField({ vi: `danh sách mã đề xuất, từ 1 đến ${MOST_CASES}`, en: `the ids of 1 to ${MOST_CASES} cases`, max: MOST_CASES })
  cases: string[];
}

export class HandOverBody implements HandOverInput {
  @CodeField({ vi: 'mã đơn vị', en: 'the unit of the seat that decides from now on' }) unit: string;
  @WordField({ vi: `vai trò: ${ROLES.join(', ')}`, en: `one of ${ROLES.join(', ')}`, words: ROLES }) role: string;
}

export class AmendmentBody implements AmendmentInput {
  @TextField({ vi: 'văn bản đã sửa', en: 'the letter in other words', max: LONGEST_LETTER }) draft: string;
}

export class WithdrawalBody implements WithdrawalInput {
  @TextField({ vi: 'lý do rút', en: 'why it is withdrawn', max: LONGEST_REASON }) reason: string;
}

export class ClosingBody implements ClosingInput {
  @WordField({
    vi: 'explained, nếu giải trình được chấp nhận',
    en: 'explained, if the explanation is accepted',
    words: ['explained'],
    optional: true,
  })
  outcome?: 'explained';
}

export class DeclineBody implements DeclineInput {
  @TextField({ vi: 'lý do từ chối', en: 'why it is declined', max: LONGEST_REASON }) reason: string;
}

export class DispatchBody implements DispatchInput {
  @TextField({ vi: 'số, ký hiệu văn bản', en: 'number and sign of the document', max: 100, example: '12/CV-UBND' }) documentNumber: string;
  @TextField({ vi: 'cách gửi, ví dụ e-office', en: 'by what way it goes out', max: 100, example: 'e-office' }) channel: string;
}
