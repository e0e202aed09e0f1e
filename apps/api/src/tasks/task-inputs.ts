import type {
  AssignmentInput,
  CompletionInput,
  CompletionReviewInput,
  ConfirmationInput,
  CoordinatorInputInput,
  InputRequestInput,
  InternalDelegationInput,
  NewTaskInput,
  ProgressInput,
  ReassignmentInput,
  Recommendation,
  RejectionInput,
  Sentence,
  SupersessionInput,
  TaskExtensionInput,
  TaskProposalInput,
} from '#contracts';
import { CodeField, CodesField, DayField, NumberField, PartField, TextField, WordField } from '../http/fields.js';
import { ReasonBody } from '../obligations/inputs.js';

const LONGEST_PRODUCT = 500_000;
const LONGEST_TEXT = 20_000;
const MOST_COORDINATORS = 100;
const MOST_NUMBERS = 10_000;
export const RECOMMENDATIONS: readonly Recommendation[] = ['confirm', 'reject'];

const Coordinators = (): PropertyDecorator =>
  CodesField({
    vi: `danh sách mã đơn vị phối hợp, tối đa ${MOST_COORDINATORS}`,
    en: `the codes of at most ${MOST_COORDINATORS} coordinating units`,
    least: 0,
    max: MOST_COORDINATORS,
    optional: true,
  });
const DocumentNumber = (): PropertyDecorator =>
  TextField({ vi: 'số, ký hiệu văn bản giao nhiệm vụ', en: 'number and sign of the document', max: 100, example: '45/QĐ-UBND' });
const LastDay = (optional = false): PropertyDecorator =>
  DayField({ vi: 'ngày cuối của thời hạn, ví dụ 2023-06-30', en: 'the last day, such as 2023-06-30', optional });
const Product = (en: string, vi: string): PropertyDecorator => TextField({ vi, en, max: LONGEST_PRODUCT });
const Words = (vi: string, en: string): PropertyDecorator => TextField({ vi, en, max: LONGEST_TEXT });
const CompletionNumber = (): PropertyDecorator =>
  NumberField({ vi: 'số lần báo cáo hoàn thành đã xem', en: 'the completion that was looked at', min: 1, max: MOST_NUMBERS });

export class TaskProposalBody implements TaskProposalInput {
  @CodeField({ vi: 'mã đơn vị chủ trì', en: 'the code of the lead' }) lead: string;
  @Coordinators() coordinators?: string[];
  @LastDay() lastDay: string;
  @Product('the product that is expected', 'sản phẩm cần có') product: string;
}

class TitleBody implements Sentence {
  @TextField({ vi: 'tên nhiệm vụ bằng tiếng Việt', en: 'its name in Vietnamese', max: 300 }) vi: string;
  @TextField({ vi: 'tên nhiệm vụ bằng tiếng Anh', en: 'its name in English', max: 300 }) en: string;
}

export class NewTaskBody extends TaskProposalBody implements NewTaskInput {
  @PartField({ vi: 'tên nhiệm vụ bằng hai thứ tiếng', en: 'its name in both languages', of: () => TitleBody }) title: TitleBody;
  @Words('nội dung nhiệm vụ', 'what is to be done') text: string;
}

export class AssignmentBody implements AssignmentInput {
  @DocumentNumber() documentNumber: string;
  @CodeField({ vi: 'mã đơn vị chủ trì', en: 'the code of the lead; by default as proposed', optional: true }) lead?: string;
  @Coordinators() coordinators?: string[];
  @LastDay(true) lastDay?: string;
}

export class ReassignmentBody extends ReasonBody implements ReassignmentInput {
  @DocumentNumber() documentNumber: string;
  @CodeField({ vi: 'mã đơn vị chủ trì mới', en: 'the code of the new lead' }) lead: string;
  @Coordinators() coordinators?: string[];
  @LastDay(true) lastDay?: string;
}

export class InternalDelegationBody implements InternalDelegationInput {
  @CodeField({ vi: 'mã người thực hiện', en: 'the id of who is to work on it' }) person: string;
}

export class InputRequestBody implements InputRequestInput {
  @CodeField({ vi: 'mã đơn vị phối hợp', en: 'the code of a coordinating unit' }) unit: string;
  @LastDay() lastDay: string;
  @Words('nội dung đề nghị phối hợp', 'what is asked for') text: string;
}

export class CoordinatorInputBody implements CoordinatorInputInput {
  @NumberField({ vi: 'số của yêu cầu phối hợp', en: 'the number of the request', min: 1, max: MOST_NUMBERS }) number: number;
  @Words('nội dung trả lời', 'what is given') text: string;
}

export class ProgressBody implements ProgressInput {
  @NumberField({ vi: 'tiến độ, từ 0 đến 100', en: 'how much is done, from 0 to 100', min: 0, max: 100 }) percent: number;
  @Words('nội dung tiến độ', 'what was done') text: string;
  @TextField({ vi: 'minh chứng', en: 'evidence', max: LONGEST_TEXT, optional: true }) evidence?: string;
}

export class TaskExtensionRequestBody extends ReasonBody {
  @LastDay() lastDay: string;
}

export class TaskExtensionBody extends ReasonBody implements TaskExtensionInput {
  @LastDay(true) lastDay?: string;
}

export class CompletionBody implements CompletionInput {
  @Product('the product', 'sản phẩm') product: string;
}

export class CompletionReviewBody implements CompletionReviewInput {
  @CompletionNumber() number: number;
  @WordField({ vi: `ý kiến: ${RECOMMENDATIONS.join(', ')}`, en: `one of ${RECOMMENDATIONS.join(', ')}`, words: RECOMMENDATIONS })
  recommends: Recommendation;
  @Words('nhận xét', 'the opinion in words') remarks: string;
}

export class ConfirmationBody implements ConfirmationInput {
  @CompletionNumber() number: number;
}

export class RejectionBody extends ReasonBody implements RejectionInput {
  @CompletionNumber() number: number;
  @LastDay() lastDay: string;
}

export class SupersessionBody extends ReasonBody implements SupersessionInput {
  @CodeField({ vi: 'mã nhiệm vụ thay thế', en: 'the code of the task that takes its place' }) replacement: string;
}
