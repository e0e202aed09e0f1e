import { Refusal } from '../refusal.js';
import { writeDay } from '../text.js';
import type { LocalDay } from '../calendar/local-day.js';
import { type KnownTask, TASK_STATUS_NAMES } from './state.js';

/** Why the domain says no to something asked about a task, and what to do instead. */
export const taskRefusals = {
  noSuchTask: () =>
    new Refusal('NO_SUCH_TASK', {
      vi: 'Không có nhiệm vụ này. Hãy kiểm tra mã nhiệm vụ, ví dụ III.2.4.',
      en: 'There is no such task. Check its code, such as III.2.4.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Việc này phải do một người quyết định; hệ thống chỉ được nhắc, ghi nhận quá hạn, coi như đã tiếp nhận và đề xuất.',
      en: 'A person has to decide this; the system may only remind, mark overdue, take silence for receipt, and propose.',
    }),
  notLikeThis: ({ status }: KnownTask) =>
    new Refusal('TASK_NOT_IN_THIS_STATE', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}, nên không làm được việc này. Hãy tải lại và xem bước tiếp theo.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en}, so this cannot be done. Load it again and see what comes next.`,
    }),
  notAssigned: ({ status }: KnownTask) =>
    new Refusal('TASK_NOT_ASSIGNED', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}. Hãy giao nhiệm vụ trước.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en}. Assign it first.`,
    }),
  alreadyAssigned: ({ status }: KnownTask) =>
    new Refusal('TASK_ALREADY_ASSIGNED', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}. Muốn đổi đơn vị chủ trì, hãy giao lại.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en}. To change who leads it, reassign it.`,
    }),
  notProposed: () =>
    new Refusal('TASK_NOT_PROPOSED', {
      vi: 'Nhiệm vụ này chưa có đề xuất giao. Hãy để người khác đề xuất đơn vị chủ trì và thời hạn trước.',
      en: 'Nobody has proposed who is to do this task. Let somebody else propose a lead and a date first.',
    }),
  ownProposal: () =>
    new Refusal('OWN_PROPOSAL', {
      vi: 'Người đề xuất không được tự giao nhiệm vụ. Hãy trình người khác.',
      en: 'Who proposed the task may not assign it. Put it to somebody else.',
    }),
  leadCoordinates: () =>
    new Refusal('LEAD_AMONG_COORDINATORS', {
      vi: 'Đơn vị chủ trì không thể đồng thời là đơn vị phối hợp. Hãy bỏ đơn vị đó khỏi danh sách phối hợp.',
      en: 'The lead cannot coordinate with itself. Leave it out of the coordinating units.',
    }),
  unknownUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Không có đơn vị “${unit}” thuộc cơ quan này. Hãy kiểm tra mã đơn vị.`,
      en: `This authority has no unit “${unit}”. Check its code.`,
    }),
  textMissing: () =>
    new Refusal('TEXT_MISSING', {
      vi: 'Hãy ghi đủ nội dung được yêu cầu.',
      en: 'Write what is asked for here.',
    }),
  documentMissing: () =>
    new Refusal('DOCUMENT_NUMBER_MISSING', {
      vi: 'Hãy ghi số, ký hiệu văn bản giao nhiệm vụ.',
      en: 'Give number and sign of the document by which the task is given.',
    }),
  datePassed: () =>
    new Refusal('DATE_PASSED', {
      vi: 'Thời hạn phải ở phía trước. Hãy chọn ngày từ hôm nay trở đi.',
      en: 'The date must lie ahead. Choose today or a later day.',
    }),
  disputeTooLate: (lastDay: LocalDay) =>
    new Refusal('DISPUTE_TOO_LATE', {
      vi: `Thời hạn đề nghị xem lại việc giao đã hết vào cuối ngày ${writeDay(lastDay)}. Hãy đề nghị lãnh đạo giao lại.`,
      en: `The term to dispute the receipt passed at the end of ${writeDay(lastDay)}. Ask a manager to reassign the task.`,
    }),
  ownDispute: () =>
    new Refusal('OWN_DISPUTE', {
      vi: 'Người đề nghị xem lại việc giao không được tự quyết định. Hãy để người khác quyết định.',
      en: 'Who disputes the receipt may not decide about it. Leave it to somebody else.',
    }),
  sameLead: () =>
    new Refusal('SAME_LEAD', {
      vi: 'Đơn vị này đang chủ trì nhiệm vụ. Hãy chọn đơn vị khác, hoặc bác đề nghị xem lại việc giao.',
      en: 'This unit leads the task already. Choose another, or dismiss the dispute.',
    }),
  notReceived: ({ status }: KnownTask) =>
    new Refusal('TASK_NOT_RECEIVED', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}. Thủ trưởng đơn vị chủ trì phải tiếp nhận trước.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en}. The head of the lead has to receive it first.`,
    }),
  notACoordinator: (unit: string) =>
    new Refusal('NOT_A_COORDINATOR', {
      vi: `${unit} không phải đơn vị phối hợp của nhiệm vụ này. Hãy chọn một đơn vị phối hợp.`,
      en: `${unit} is none of this task's coordinating units. Choose one of them.`,
    }),
  noSuchInput: () =>
    new Refusal('NO_SUCH_INPUT_REQUEST', {
      vi: 'Không có yêu cầu phối hợp số này. Hãy tải lại nhiệm vụ.',
      en: 'No input was asked for under this number. Load the task again.',
    }),
  inputProvided: () =>
    new Refusal('INPUT_ALREADY_PROVIDED', {
      vi: 'Yêu cầu phối hợp này đã được trả lời. Nếu cần bổ sung, hãy để đơn vị chủ trì yêu cầu lại.',
      en: 'This input was provided already. If more is needed, let the lead ask again.',
    }),
  percentOutOfRange: () =>
    new Refusal('PERCENT_OUT_OF_RANGE', {
      vi: 'Tiến độ là một số nguyên từ 0 đến 100.',
      en: 'Progress is a whole number from 0 to 100.',
    }),
  extensionAfterDue: (lastDay: LocalDay) =>
    new Refusal('EXTENSION_AFTER_DUE', {
      vi: `Thời hạn đã hết vào cuối ngày ${writeDay(lastDay)}, nên không xin gia hạn được nữa. Hãy báo cáo hoàn thành sớm nhất, hoặc nêu khó khăn, vướng mắc.`,
      en: `The deadline passed at the end of ${writeDay(lastDay)}, so no extension can be asked for. Report completion as soon as possible, or raise the difficulty.`,
    }),
  notAnExtension: (lastDay: LocalDay) =>
    new Refusal('NOT_AN_EXTENSION', {
      vi: `Thời hạn mới phải sau ngày ${writeDay(lastDay)}. Hãy chọn ngày muộn hơn.`,
      en: `The new last day must be after ${writeDay(lastDay)}. Choose a later one.`,
    }),
  extensionPending: () =>
    new Refusal('EXTENSION_PENDING', {
      vi: 'Đã có một đề nghị gia hạn đang chờ quyết định. Hãy chờ quyết định đó.',
      en: 'An extension has been asked for and waits for a decision. Wait for it.',
    }),
  noExtensionAsked: () =>
    new Refusal('NO_EXTENSION_REQUEST', {
      vi: 'Không có đề nghị gia hạn nào đang chờ quyết định. Hãy tải lại nhiệm vụ.',
      en: 'No extension is asked for at the moment. Load the task again.',
    }),
  ownRequest: () =>
    new Refusal('OWN_REQUEST', {
      vi: 'Người xin gia hạn không được tự quyết định. Hãy để người khác quyết định.',
      en: 'Who asked for the extension may not decide about it. Leave it to somebody else.',
    }),
  receiptAhead: () =>
    new Refusal('RECEIPT_IN_THE_FUTURE', {
      vi: 'Thời điểm nhận không thể sau thời điểm ghi. Hãy kiểm tra đồng hồ máy chủ.',
      en: 'Nothing is received after it is recorded. Check the clock of the server.',
    }),
  nothingToJudge: ({ status }: KnownTask) =>
    new Refusal('NO_COMPLETION_TO_JUDGE', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}; chỉ báo cáo hoàn thành đang chờ mới được xem xét. Hãy tải lại nhiệm vụ.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en}; only a completion that waits can be judged. Load the task again.`,
    }),
  notTheLatestCompletion: (latest: number) =>
    new Refusal('NOT_THE_LATEST_COMPLETION', {
      vi: `Đã có báo cáo hoàn thành lần thứ ${latest}. Hãy tải lại và xem bản mới nhất.`,
      en: `Completion ${latest} has come in. Load again and look at the latest one.`,
    }),
  notReviewed: () =>
    new Refusal('COMPLETION_NOT_REVIEWED', {
      vi: 'Phòng Tài chính – Kế hoạch chưa có ý kiến về báo cáo hoàn thành này. Hãy chờ ý kiến trước khi quyết định.',
      en: 'The finance office has not given its opinion of this completion yet. Wait for it before deciding.',
    }),
  ownWork: () =>
    new Refusal('OWN_WORK', {
      vi: 'Người thực hiện hoặc đã cho ý kiến về nhiệm vụ này không được tự xác nhận. Hãy để người khác quyết định.',
      en: 'Who worked on this task, or gave his opinion of it, may not decide about it. Leave it to somebody else.',
    }),
  reworkBeforeDue: (lastDay: LocalDay) =>
    new Refusal('REWORK_BEFORE_DUE', {
      vi: `Hạn làm lại không thể sớm hơn thời hạn của nhiệm vụ, hết ngày ${writeDay(lastDay)}. Hãy chọn ngày đó hoặc muộn hơn.`,
      en: `The day for rework cannot be earlier than the task's own, the end of ${writeDay(lastDay)}. Choose that day or a later one.`,
    }),
  ended: ({ status }: KnownTask) =>
    new Refusal('TASK_ENDED', {
      vi: `Nhiệm vụ này ${TASK_STATUS_NAMES[status].vi}, nên không thay đổi được nữa. Nếu việc vẫn cần làm, hãy đề xuất nhiệm vụ mới.`,
      en: `This task is ${TASK_STATUS_NAMES[status].en} and cannot be changed any more. If the work is still needed, propose a new task.`,
    }),
  supersedesItself: () =>
    new Refusal('SUPERSEDES_ITSELF', {
      vi: 'Một nhiệm vụ không thể thay thế chính nó. Hãy nêu mã của nhiệm vụ khác.',
      en: 'A task cannot take its own place. Name another task.',
    }),
};
