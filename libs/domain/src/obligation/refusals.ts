import type { LocalDay } from '../calendar/local-day.js';
import { Refusal } from '../refusal.js';
import { type Bilingual, writeDay } from '../text.js';
import type { Correction } from './correction.js';
import type { KnownObligation } from './obligation.js';

/** An obligation's status as people say it, to stand behind “this report is”. */
export const STATUS_NAMES: Record<KnownObligation['status'], Bilingual> = {
  open: { vi: 'đang chờ báo cáo', en: 'waiting for the report' },
  submitted: { vi: 'đã gửi, chờ kiểm tra', en: 'submitted and waiting for review' },
  returned: { vi: 'đã trả lại để bổ sung', en: 'returned for completion' },
  resubmitted: { vi: 'đã gửi lại, chờ kiểm tra', en: 'resubmitted and waiting for review' },
  accepted: { vi: 'đã được chấp nhận', en: 'accepted' },
  excused: { vi: 'được miễn kỳ này', en: 'excused' },
  closed_missing: { vi: 'đã khép là không nộp', en: 'closed as missing' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

/** Why the domain says no to something asked about an obligation, and what to do instead. */
export const refusals = {
  notOpened: () =>
    new Refusal('OBLIGATION_NOT_OPENED', {
      vi: 'Kỳ báo cáo này chưa được mở. Hãy kiểm tra đơn vị, loại báo cáo và kỳ.',
      en: 'This obligation has not been opened. Check the unit, the duty and the period.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Việc này phải do một người quyết định; hệ thống chỉ được nhắc, ghi nhận quá hạn và đề xuất.',
      en: 'A person has to decide this; the system may only remind, mark overdue and propose.',
    }),
  nothingToHandIn: ({ status }: KnownObligation) =>
    new Refusal('NOTHING_OWED', {
      vi: `Báo cáo này ${STATUS_NAMES[status].vi}, nên không làm được việc này. Nếu cần sửa số liệu, hãy đề nghị đính chính.`,
      en: `This report is ${STATUS_NAMES[status].en}, so this cannot be done. If figures are wrong, ask for a correction.`,
    }),
  nothingToReview: ({ status }: KnownObligation) =>
    new Refusal('NOTHING_TO_REVIEW', {
      vi: `Báo cáo này ${STATUS_NAMES[status].vi}; chỉ bản đã gửi mới được trả lại hoặc chấp nhận.`,
      en: `This report is ${STATUS_NAMES[status].en}; only a submitted version can be returned or accepted.`,
    }),
  ownReport: () =>
    new Refusal('OWN_REPORT', {
      vi: 'Không ai được kiểm tra báo cáo do chính mình lập hoặc ký. Hãy giao cho người khác.',
      en: 'Nobody reviews a report he prepared or signed. Leave it to somebody else.',
    }),
  notTheLatestVersion: (latest: number) =>
    new Refusal('NOT_THE_LATEST_VERSION', {
      vi: `Đã có bản thứ ${latest}. Hãy tải lại và xem bản mới nhất.`,
      en: `Version ${latest} has come in. Load again and look at the latest one.`,
    }),
  receiptAhead: () =>
    new Refusal('RECEIPT_IN_THE_FUTURE', {
      vi: 'Thời điểm nhận không thể ở phía sau lúc này. Hãy kiểm tra ngày giờ nhận đã ghi.',
      en: 'A report cannot have been received in the future. Check the day and hour of receipt.',
    }),
  preparerMissing: () =>
    new Refusal('PREPARER_MISSING', {
      vi: 'Chưa có bản nháp nào, nên chưa biết ai lập báo cáo này. Hãy ghi người lập, hoặc để người lập lưu bản nháp trước.',
      en: 'No draft was saved, so nobody knows who prepared this report. Name the preparer, or let him save a draft first.',
    }),
  preparedBySigner: () =>
    new Refusal('PREPARED_BY_SIGNER', {
      vi: 'Người lập và người ký gửi báo cáo phải là hai người. Hãy để người khác lập hoặc người khác ký gửi.',
      en: 'Who prepares a report and who signs and submits it must be two persons. Let somebody else prepare or submit it.',
    }),
  nilWithoutReason: () =>
    new Refusal('NIL_RETURN_WITHOUT_REASON', {
      vi: 'Báo cáo “không phát sinh” phải ghi lý do.',
      en: 'Say why there is nothing to report.',
    }),
  datePassed: () =>
    new Refusal('DATE_PASSED', {
      vi: 'Hạn mới phải ở phía trước. Hãy chọn ngày sau hôm nay.',
      en: 'The new date must lie ahead. Choose a later day.',
    }),
  dateTooFar: (furthest: LocalDay) =>
    new Refusal('DATE_TOO_FAR', {
      vi: `Ngày này quá xa. Hãy chọn ngày không muộn hơn ${writeDay(furthest)}.`,
      en: `This day is too far ahead. Choose one no later than ${writeDay(furthest)}.`,
    }),
  unknownUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Không có đơn vị ${unit} trong số các đơn vị báo cáo hiện nay. Hãy kiểm tra mã đơn vị.`,
      en: `There is no unit ${unit} among those that report today. Check its code.`,
    }),
  transferToRecipient: (unit: string) =>
    new Refusal('TRANSFER_TO_RECIPIENT', {
      vi: `Báo cáo này gửi cho ${unit}; không ai tự gửi cho mình. Hãy chuyển cho đơn vị khác.`,
      en: `${unit} receives this report, and nobody reports to himself. Pass it on to another unit.`,
    }),
  cureBeforeDue: (lastDay: LocalDay) =>
    new Refusal('CURE_BEFORE_DUE', {
      vi: `Hạn bổ sung không thể sớm hơn hạn của báo cáo, hết ngày ${writeDay(lastDay)}. Hãy chọn ngày đó hoặc muộn hơn.`,
      en: `The cure date cannot be earlier than the report's own, the end of ${writeDay(lastDay)}. Choose that day or a later one.`,
    }),
  extensionAfterDue: (lastDay: LocalDay) =>
    new Refusal('EXTENSION_AFTER_DUE', {
      vi: `Hạn đã hết vào cuối ngày ${writeDay(lastDay)}. Hãy xin miễn thay vì xin gia hạn.`,
      en: `The deadline passed at the end of ${writeDay(lastDay)}. Ask to be excused instead.`,
    }),
  longExtension: (workingDays: number) =>
    new Refusal('LONG_EXTENSION', {
      vi: `Gia hạn quá ${workingDays} ngày làm việc thuộc thẩm quyền của lãnh đạo. Hãy trình lãnh đạo, hoặc chọn ngày sớm hơn.`,
      en: `More than ${workingDays} working days are a manager's to decide. Put it to a manager, or choose an earlier day.`,
    }),
  notAnExtension: (lastDay: LocalDay) =>
    new Refusal('NOT_AN_EXTENSION', {
      vi: `Hạn mới phải sau ngày ${writeDay(lastDay)}.`,
      en: `The new last day must be after ${writeDay(lastDay)}.`,
    }),
  nothingAsked: () =>
    new Refusal('NOTHING_ASKED', {
      vi: 'Không có đề nghị nào đang chờ trả lời. Hãy tải lại trang.',
      en: 'No request is waiting for an answer. Load again.',
    }),
  ownRequest: () =>
    new Refusal('OWN_REQUEST', {
      vi: 'Người đề nghị không được tự quyết định. Hãy trình người khác.',
      en: 'Nobody decides on his own request. Put it to somebody else.',
    }),
  receiptBeforeOpening: () =>
    new Refusal('RECEIPT_BEFORE_OPENING', {
      vi: 'Thời điểm nhận không thể trước khi kỳ báo cáo mở. Hãy kiểm tra ngày giờ ghi trên dấu công văn đến.',
      en: 'A report cannot be received before its period opened. Check the date and time of the stamp of arrival.',
    }),
  receiptBeforeLastVersion: (version: number) =>
    new Refusal('RECEIPT_BEFORE_LAST_VERSION', {
      vi: `Bản thứ ${version} được nhận sau thời điểm này. Hãy kiểm tra lại ngày giờ nhận.`,
      en: `Version ${version} was received later than that. Check the date and time of receipt.`,
    }),
  receiptWaits: () =>
    new Refusal('RECEIPT_WAITS', {
      vi: 'Đã có một lần nhận đang chờ người thứ hai xác nhận. Hãy xác nhận hoặc bác bỏ lần đó trước.',
      en: 'A receipt is waiting for a second person. Confirm or reject that one first.',
    }),
  noReceipt: () =>
    new Refusal('NO_RECEIPT', {
      vi: 'Không có lần nhận nào đang chờ xác nhận. Hãy tải lại trang.',
      en: 'No receipt is waiting for confirmation. Load again.',
    }),
  ownEntry: () =>
    new Refusal('OWN_ENTRY', {
      vi: 'Người ghi nhận không được tự xác nhận. Hãy để người khác xác nhận.',
      en: 'Who entered a receipt does not confirm it. Let somebody else do so.',
    }),
  notAccepted: ({ status }: KnownObligation) =>
    new Refusal('NOT_ACCEPTED', {
      vi: `Báo cáo này ${STATUS_NAMES[status].vi}; chỉ báo cáo đã được chấp nhận mới cần đính chính. Hãy sửa trong bản gửi tiếp theo.`,
      en: `This report is ${STATUS_NAMES[status].en}; only an accepted report needs a correction. Mend it in the next version.`,
    }),
  correctionUnderWay: () =>
    new Refusal('CORRECTION_UNDER_WAY', {
      vi: 'Đang có một lần đính chính chưa xong. Hãy hoàn tất lần đó trước.',
      en: 'A correction is under way. Finish that one first.',
    }),
  noCorrectionAt: (stage: Correction['stage']) => new Refusal('NO_CORRECTION', NO_CORRECTION_AT[stage]),
  explanationWaits: (lastDay: LocalDay) =>
    new Refusal('EXPLANATION_WAITS', {
      vi: `Đã có yêu cầu giải trình, hạn hết ngày ${writeDay(lastDay)}. Hãy chờ đơn vị trả lời.`,
      en: `An explanation was asked for by the end of ${writeDay(lastDay)}. Wait for the unit's answer.`,
    }),
  nothingToExplain: ({ status }: KnownObligation) =>
    new Refusal('NOTHING_TO_EXPLAIN', {
      vi: `Báo cáo này ${STATUS_NAMES[status].vi}, nên không còn gì để giải trình. Hãy tải lại trang.`,
      en: `This report is ${STATUS_NAMES[status].en}, so there is nothing to explain. Load again.`,
    }),
  notOverdue: ({ status }: KnownObligation) =>
    new Refusal('NOT_OVERDUE', {
      vi: `Báo cáo này ${STATUS_NAMES[status].vi} và chưa quá hạn, nên chưa thể khép là không nộp.`,
      en: `This report is ${STATUS_NAMES[status].en} and not overdue, so it cannot be closed as missing.`,
    }),
};

const NO_CORRECTION_AT: Record<Correction['stage'], Bilingual> = {
  requested: {
    vi: 'Không có đề nghị đính chính nào đang chờ quyết định. Hãy tải lại trang.',
    en: 'No correction is waiting for a decision. Load again.',
  },
  approved: {
    vi: 'Chưa được phép đính chính. Hãy đề nghị đính chính và chờ chấp thuận trước.',
    en: 'No correction is approved. Ask for one first, and wait for the approval.',
  },
  submitted: {
    vi: 'Không có bản đính chính nào đang chờ kiểm tra. Hãy tải lại trang.',
    en: 'No corrected version is waiting for review. Load again.',
  },
};
