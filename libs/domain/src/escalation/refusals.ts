import type { LocalDay } from '../calendar/local-day.js';
import { Refusal } from '../refusal.js';
import { writeDay } from '../text.js';

/** Why a case may not be treated so, and what to do instead. */
export const escalationRefusals = {
  noSuchCase: () =>
    new Refusal('NO_SUCH_CASE', {
      vi: 'Không có đề xuất này. Hãy tải lại danh sách.',
      en: 'There is no such proposal. Load the list again.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', { vi: 'Đề xuất này phải do một người quyết định.', en: 'A person has to decide on this proposal.' }),
  alreadyProposed: () =>
    new Refusal('ALREADY_PROPOSED', {
      vi: 'Đã có một đề xuất ở cấp này đang được xử lý. Hãy mở đề xuất đó trong danh sách.',
      en: 'A proposal of this level is already under way. Open that one in the list.',
    }),
  notOverdue: (lastDay: LocalDay) =>
    new Refusal('NOT_OVERDUE', {
      vi: `Chỉ trình được việc đã quá hạn mà chưa xong; hạn này là hết ngày ${writeDay(lastDay)}. Nếu cần, hãy đôn đốc đơn vị.`,
      en: `Only what is overdue and not done can be escalated; this is due by the end of ${writeDay(lastDay)}. Urge the unit where it is needed.`,
    }),
  noSuchLevel: (levels: readonly number[]) =>
    new Refusal('NO_SUCH_LEVEL', {
      vi: `Không có cấp đó, hoặc đã đến cấp cao nhất. Hãy chọn một trong các cấp theo quy định: ${levels.join(', ')}.`,
      en: `There is no such level, or the highest one has been reached. Choose one of the levels by rule: ${levels.join(', ')}.`,
    }),
  noSuchSubject: () =>
    new Refusal('NO_SUCH_SUBJECT', {
      vi: 'Không có việc này để trình. Hãy chọn lại trong danh sách.',
      en: 'There is nothing of this name to escalate. Choose it in the list.',
    }),
  notForThisKind: () =>
    new Refusal('CHOICE_NOT_HERE', {
      vi: 'Cách xử lý này chỉ dùng cho báo cáo. Hãy xử lý ngay tại nhiệm vụ hoặc khó khăn đó.',
      en: 'This choice is for reports only. Act on the task or the difficulty itself.',
    }),
  dayMissing: () => new Refusal('DAY_MISSING', { vi: 'Hãy ghi ngày cuối.', en: 'Give the last day.' }),
  unitMissing: () =>
    new Refusal('UNIT_MISSING', { vi: 'Hãy chọn một đơn vị có trong danh sách.', en: 'Choose one of the units on the list.' }),
  alreadyDecided: () =>
    new Refusal('ALREADY_DECIDED', {
      vi: 'Đề xuất này đã được quyết định hoặc không còn cần. Hãy tải lại.',
      en: 'This proposal is decided or no longer needed. Load again.',
    }),
  ownProposal: () =>
    new Refusal('OWN_PROPOSAL', {
      vi: 'Người đề xuất không được tự quyết định. Hãy trình người khác.',
      en: 'Who proposed it may not decide on it. Put it to somebody else.',
    }),
  alreadyDispatched: (documentNumber: string) =>
    new Refusal('ALREADY_DISPATCHED', {
      vi: `Văn bản này đã phát hành với số ${documentNumber}. Nếu ghi sai, hãy báo văn thư; không phát hành lần thứ hai.`,
      en: `This was dispatched already as ${documentNumber}. If that is wrong, tell the records office; it does not go out twice.`,
    }),
  seatMayNotDecide: () =>
    new Refusal('SEAT_MAY_NOT_DECIDE', {
      vi: 'Vị trí này không có quyền quyết định việc này. Hãy chuyển cho lãnh đạo có thẩm quyền và không thuộc đơn vị bị trình.',
      en: 'Nobody may decide this from that seat. Hand it to a manager who may, and who is not of the unit it is about.',
    }),
  notApproved: () =>
    new Refusal('NOT_APPROVED', {
      vi: 'Chỉ được phát hành sau khi có người phê duyệt. Hãy chờ lãnh đạo quyết định.',
      en: 'It can be dispatched only after a person has approved it. Wait for the decision.',
    }),
  subjectSettled: () =>
    new Refusal('SUBJECT_SETTLED', {
      vi: 'Việc này đã xong trước khi văn bản được phát hành, nên không gửi nữa. Hãy tải lại.',
      en: 'The matter was settled before the document went out, so it is not sent. Load again.',
    }),
  notDispatched: () =>
    new Refusal('NOT_DISPATCHED', {
      vi: 'Chỉ xác nhận được văn bản đã phát hành và chưa xử lý xong. Hãy tải lại.',
      en: 'Only a document that has gone out and is not settled can be acknowledged. Load again.',
    }),
  notSettled: () =>
    new Refusal('NOT_SETTLED', {
      vi: 'Việc này chưa xong. Hãy chờ kết quả, hoặc ghi rõ là giải trình đã được chấp nhận.',
      en: 'The matter is not settled. Wait for its outcome, or say that the explanation is accepted.',
    }),
  dayPassed: (until: LocalDay) =>
    new Refusal('DATE_PASSED', {
      vi: `Ngày ${writeDay(until)} đã qua hoặc không muộn hơn ngày đã cho. Hãy chọn một ngày muộn hơn.`,
      en: `${writeDay(until)} has passed, or is not later than the day already given. Choose a later one.`,
    }),
  sameStep: () =>
    new Refusal('SAME_APPROVER', {
      vi: 'Đề xuất này đang do chính vị trí đó quyết định. Hãy chọn vị trí khác.',
      en: 'The decision already lies in that seat. Choose another one.',
    }),
  passedOn: () =>
    new Refusal('PASSED_ON', {
      vi: 'Quyền quyết định đã chuyển sang người khác. Hãy tải lại.',
      en: 'The decision has passed on to somebody else. Load again.',
    }),
  termIsOver: () =>
    new Refusal('TERM_IS_OVER', {
      vi: 'Vị trí này đã hết thời hạn quyết định; hệ thống không tự chuyển lại. Hãy để một người quyết định chuyển.',
      en: 'This seat has had its term; it is not passed back by rule. A person may hand it on.',
    }),
  notYourTurn: () =>
    new Refusal('NOT_YOUR_TURN', {
      vi: 'Quyền quyết định hiện thuộc người khác. Hãy xem ai đang giữ hồ sơ và liên hệ người đó.',
      en: 'The decision lies with somebody else now. See in the case who has it, and turn to him.',
    }),
  textMissing: () => new Refusal('TEXT_MISSING', { vi: 'Hãy ghi nội dung văn bản.', en: 'Give the words of the letter.' }),
};
