import type {
  AcceptanceInput,
  DraftInput,
  ExplanationInput,
  ExplanationRequestInput,
  ExtensionInput,
  ReasonInput,
  ReceiptChannel,
  ReceiptInput,
  ReturnInput,
  SheetInput,
  SubmissionInput,
  TransferInput,
  UrgingInput,
} from '#contracts';
import { SheetField, TrueField } from '../sheets/sheet-fields.js';
import { CodeField, DayField, DigestField, InstantField, NumberField, TextField, WordField } from '../http/fields.js';

const LONGEST_CONTENT = 500_000;
const LONGEST_REASON = 4_000;

export class DraftBody implements DraftInput {
  @TextField({ vi: 'nội dung bản nháp', en: 'the text of the draft', max: LONGEST_CONTENT }) content: string;
}

class ContentBody {
  @TextField({ vi: 'nội dung báo cáo', en: 'the text of the report', max: LONGEST_CONTENT, optional: true }) content?: string;
  @DigestField({ vi: 'mã băm SHA-256 của nội dung', en: 'the SHA-256 of a content kept elsewhere', optional: true }) digest?: string;
  @TextField({ vi: 'lý do không phát sinh', en: 'why there is nothing to report', max: LONGEST_REASON, optional: true }) nilReason?: string;
  @SheetField() sheet?: SheetInput;
  @TrueField({ vi: 'true để gửi bản nháp của biểu mẫu', en: 'true to hand in what stands in the draft of the sheet' }) fromDraft?: true;
}

export class SubmissionBody extends ContentBody implements SubmissionInput {
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

export class ReasonBody implements ReasonInput {
  @TextField({ vi: 'lý do', en: 'the reason', max: LONGEST_REASON }) reason: string;
}

export class ExtensionBody extends ReasonBody implements ExtensionInput {
  @DayField({ vi: 'ngày cuối mới, ví dụ 2023-04-19', en: 'the new last day, such as 2023-04-19' }) lastDay: string;
}

export class TransferBody extends ReasonBody implements TransferInput {
  @CodeField({ vi: 'mã đơn vị nhận việc', en: 'the code of the unit that owes it from now on' }) to: string;
}

const CHANNELS: readonly ReceiptChannel[] = ['paper', 'email', 'phone', 'other'];

export class ReceiptBody extends ContentBody implements ReceiptInput {
  @InstantField({
    vi: 'thời điểm thực nhận, ví dụ 2023-04-14T16:00:00+07:00',
    en: 'when it truly came in, such as 2023-04-14T16:00:00+07:00',
  })
  receivedAt: string;
  @WordField({ vi: `cách gửi: ${CHANNELS.join(', ')}`, en: `by which way: ${CHANNELS.join(', ')}`, words: CHANNELS })
  channel: ReceiptChannel;
  @CodeField({ vi: 'mã người lập', en: 'the id of who prepared it' }) preparedBy: string;
  @CodeField({ vi: 'mã người ký', en: 'the id of who signed it' }) signedBy: string;
  @TextField({ vi: 'căn cứ của việc nhận', en: 'by what the receipt is proved', max: LONGEST_REASON }) evidence: string;
}

export class ExplanationBody implements ExplanationInput {
  @TextField({ vi: 'nội dung', en: 'the text', max: LONGEST_REASON }) text: string;
}

export class ExplanationRequestBody extends ExplanationBody implements ExplanationRequestInput {
  @DayField({ vi: 'ngày cuối để trả lời, ví dụ 2023-04-19', en: 'the last day to answer, such as 2023-04-19' }) lastDay: string;
}
