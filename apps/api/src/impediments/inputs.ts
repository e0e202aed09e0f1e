import type {
  AnswerOutcome,
  ImpedimentAnswerInput,
  ImpedimentInput,
  ImpedimentKind,
  ImpedimentLevel,
  ImpedimentReasonInput,
  ImpedimentWords,
  RoutingInput,
} from '#contracts';
import { ANSWER_OUTCOMES, IMPEDIMENT_KINDS, IMPEDIMENT_LEVELS, type Role, ROLES } from '#domain';
import { CodeField, DayField, TextField, WordField } from '../http/fields.js';

const LONGEST_TEXT = 20_000;
const LONGEST_REASON = 4_000;

export const KINDS = Object.keys(IMPEDIMENT_KINDS) as readonly ImpedimentKind[];
export const LEVELS = Object.keys(IMPEDIMENT_LEVELS) as readonly ImpedimentLevel[];
export const OUTCOMES = Object.keys(ANSWER_OUTCOMES) as readonly AnswerOutcome[];

export class ImpedimentWordsBody implements ImpedimentWords {
  @WordField({ vi: `loại: ${KINDS.join(', ')}`, en: `one of ${KINDS.join(', ')}`, words: KINDS }) kind: ImpedimentKind;
  @WordField({ vi: `cấp giải quyết: ${LEVELS.join(', ')}`, en: `the level that can solve it: one of ${LEVELS.join(', ')}`, words: LEVELS })
  level: ImpedimentLevel;
  @TextField({ vi: 'nội dung khó khăn, vướng mắc, tối đa 20.000 ký tự', en: 'what it is', max: LONGEST_TEXT }) text: string;
  @TextField({ vi: 'đề xuất giải quyết', en: 'what the unit proposes', max: LONGEST_TEXT, optional: true }) solution?: string;
}

export class ImpedimentBody extends ImpedimentWordsBody implements ImpedimentInput {
  @CodeField({ vi: 'mã đơn vị nêu', en: 'the code of the unit that raises it' }) unit: string;
  @TextField({
    ...{ vi: 'báo cáo hoặc nhiệm vụ liên quan, ví dụ task/III.2.4', en: 'the stream of one of its reports, or of a task' },
    ...{ max: 400, optional: true, example: 'obligation/Q3-PKT/monthly/2023-04' },
  })
  about?: string;
}

export class RoutingBody implements RoutingInput {
  @CodeField({ vi: 'mã đơn vị phải trả lời', en: 'the code of the unit that has to answer' }) unit: string;
  @WordField({ vi: `vai trò: ${ROLES.join(', ')}`, en: `one of ${ROLES.join(', ')}`, words: ROLES }) role: Role;
  @WordField({ vi: `cấp giải quyết: ${LEVELS.join(', ')}`, en: `the level that can solve it: one of ${LEVELS.join(', ')}`, words: LEVELS })
  level: ImpedimentLevel;
  @DayField({ vi: 'ngày cuối phải trả lời, ví dụ 2023-07-21', en: 'the last day to answer; by default by the policy', optional: true })
  lastDay?: string;
  @TextField({ vi: 'lý do, nếu đã chuyển trước đó', en: 'why, when it was routed before', max: LONGEST_REASON, optional: true })
  reason?: string;
}

export class ImpedimentAnswerBody implements ImpedimentAnswerInput {
  @WordField({ vi: `kết quả: ${OUTCOMES.join(', ')}`, en: `one of ${OUTCOMES.join(', ')}`, words: OUTCOMES }) outcome: AnswerOutcome;
  @TextField({ vi: 'nội dung trả lời', en: 'the answer', max: LONGEST_TEXT }) text: string;
}

export class ImpedimentReasonBody implements ImpedimentReasonInput {
  @TextField({ vi: 'lý do', en: 'the reason', max: LONGEST_REASON }) reason: string;
}
