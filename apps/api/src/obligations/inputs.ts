import type { AcceptanceInput, DraftInput, ReturnInput, SubmissionInput, UrgingInput } from '#contracts';
import { CodeField, DayField, DigestField, NumberField, TextField } from '../http/fields.js';

const LONGEST_CONTENT = 500_000;
const LONGEST_REASON = 4_000;

export class DraftBody implements DraftInput {
  @TextField({ vi: 'nội dung bản nháp', en: 'the text of the draft', max: LONGEST_CONTENT }) content: string;
}

export class SubmissionBody implements SubmissionInput {
  @TextField({ vi: 'nội dung báo cáo', en: 'the text of the report', max: LONGEST_CONTENT, optional: true }) content?: string;
  @DigestField({ vi: 'mã băm SHA-256 của nội dung', en: 'the SHA-256 of a content kept elsewhere', optional: true }) digest?: string;
  @TextField({ vi: 'lý do không phát sinh', en: 'why there is nothing to report', max: LONGEST_REASON, optional: true }) nilReason?: string;
  @CodeField({ vi: 'mã người lập', en: 'the id of who prepared it; by default who saved the last draft', optional: true })
  preparedBy?: string;
}

export class ReturnBody implements ReturnInput {
  @TextField({ vi: 'lý do trả lại', en: 'why it is returned', max: LONGEST_REASON }) reason: string;
  @DayField({ vi: 'ngày cuối để bổ sung, ví dụ 2023-04-19', en: 'the last day to mend it; by default by the policy', optional: true })
  lastDay?: string;
}

export class AcceptanceBody implements AcceptanceInput {
  @NumberField({ vi: 'số của bản báo cáo đã xem', en: 'the version of the report that was looked at', min: 1, max: 10_000 })
  version: number;
}

export class UrgingBody implements UrgingInput {
  @TextField({ vi: 'nội dung đôn đốc', en: 'the text of the urging', max: LONGEST_REASON }) text: string;
}
