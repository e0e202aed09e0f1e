import { Refusal } from '../refusal.js';
import type { Bilingual } from '../text.js';
import type { RollupStage } from './events.js';
import type { KnownRollup } from './rollup.js';

/** What a compilation waits for, to stand behind “this compilation is”. */
export const ROLLUP_STAGE_NAMES: Readonly<Record<RollupStage, Bilingual>> = {
  collecting: { vi: 'đang nhận báo cáo', en: 'still collecting reports' },
  cut_off: { vi: 'đã chốt, chờ lập dự thảo', en: 'cut off and waiting for a draft' },
  drafted: { vi: 'đang chờ Văn phòng thẩm tra', en: 'before the Office for review' },
  reviewed: { vi: 'đã thẩm tra, chờ ký', en: 'reviewed and waiting to be signed' },
  signed: { vi: 'đã ký, chờ phát hành', en: 'signed and waiting to be issued' },
  issued: { vi: 'đã phát hành', en: 'issued' },
};

const isNow = ({ status }: KnownRollup): Bilingual => ROLLUP_STAGE_NAMES[status];

/** Why the domain says no to something asked about a compilation, and what to do instead. */
export const rollupRefusals = {
  noSuchRollup: () =>
    new Refusal('NO_SUCH_ROLLUP', {
      vi: 'Báo cáo tổng hợp này chưa bắt đầu. Hãy kiểm tra loại báo cáo, kỳ và đơn vị tổng hợp, hoặc bắt đầu tổng hợp.',
      en: 'This compilation has not begun. Check the duty, the period and the office, or begin it.',
    }),
  noSuchCompilation: () =>
    new Refusal('NO_SUCH_COMPILATION', {
      vi: 'Đơn vị này không tổng hợp loại báo cáo này, hoặc không có kỳ này. Hãy kiểm tra loại báo cáo, kỳ và đơn vị tổng hợp.',
      en: 'This office does not compile this duty, or there is no such period. Check the duty, the period and the office.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Việc này phải do một người quyết định; hệ thống chỉ được bắt đầu, chốt và nhắc.',
      en: 'A person has to decide this; the system may only begin, cut off and remind.',
    }),
  notCutOff: () =>
    new Refusal('NOT_CUT_OFF', {
      vi: 'Chưa đến thời điểm chốt và còn đơn vị chưa có báo cáo được chấp nhận. Hãy đợi đến khi chốt, hoặc đôn đốc các đơn vị còn thiếu.',
      en: 'The cut-off has not come and units are still missing. Wait for it, or urge those that are missing.',
    }),
  nothingMissing: () =>
    new Refusal('NOTHING_MISSING', {
      vi: 'Không còn đơn vị nào thiếu báo cáo, nên không cần quyết định. Hãy lập dự thảo.',
      en: 'No unit is missing any more, so there is nothing to decide. Draft the compilation.',
    }),
  missingNotDecided: (units: readonly string[]) =>
    new Refusal('MISSING_NOT_DECIDED', {
      vi: `Còn thiếu báo cáo của ${units.length} đơn vị chưa có quyết định: ${named(units)}. Trưởng phòng Tài chính – Kế hoạch hãy quyết định tổng hợp không có các đơn vị này, hoặc đợi báo cáo.`,
      en: `${units.length} unit(s) are missing and not decided on: ${named(units)}. The head of the finance office has to let it be compiled without them, or their reports are waited for.`,
    }),
  inHand: (rollup: KnownRollup) =>
    new Refusal('COMPILATION_IN_HAND', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}, nên không thay đổi được nữa. Hãy trả lại dự thảo, hoặc chờ phát hành rồi lập bản sau.`,
      en: `This compilation is ${isNow(rollup).en} and cannot be changed. Return the draft, or wait for its issue and revise it.`,
    }),
  reviseFirst: () =>
    new Refusal('REVISE_FIRST', {
      vi: 'Bản này đã phát hành. Hãy mở bản điều chỉnh, kèm lý do, rồi lập dự thảo.',
      en: 'This edition is issued. Take the next one in hand with the reason, then draft it.',
    }),
  nothingChanged: (edition: number) =>
    new Refusal('NOTHING_CHANGED', {
      vi: `Không có gì khác so với bản ${edition} đã phát hành. Chỉ lập bản mới khi số liệu thay đổi.`,
      en: `Nothing differs from edition ${edition}, which is issued. Make another one when the figures have changed.`,
    }),
  draftChanged: () =>
    new Refusal('DRAFT_CHANGED', {
      vi: 'Dự thảo đã được thay bằng dự thảo khác. Hãy tải lại và xem dự thảo mới.',
      en: 'The draft has been replaced by another one. Load again and look at the new one.',
    }),
  nothingToReview: (rollup: KnownRollup) =>
    new Refusal('NOTHING_TO_REVIEW', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}, nên không có dự thảo chờ thẩm tra. Hãy tải lại.`,
      en: `This compilation is ${isNow(rollup).en}; no draft waits for a review. Load again.`,
    }),
  nothingToReturn: (rollup: KnownRollup) =>
    new Refusal('NOTHING_TO_RETURN', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}, nên không có dự thảo để trả lại. Bản đã phát hành thì thu hồi hoặc điều chỉnh.`,
      en: `This compilation is ${isNow(rollup).en}; there is no draft to return. What is issued is recalled or revised.`,
    }),
  nothingToSign: (rollup: KnownRollup) =>
    new Refusal('NOTHING_TO_SIGN', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}; chỉ dự thảo đã được Văn phòng thẩm tra mới được ký.`,
      en: `This compilation is ${isNow(rollup).en}; only a draft that the Office has reviewed can be signed.`,
    }),
  nothingToIssue: (rollup: KnownRollup) =>
    new Refusal('NOTHING_TO_ISSUE', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}; chỉ bản đã ký mới được phát hành.`,
      en: `This compilation is ${isNow(rollup).en}; only what is signed can be issued.`,
    }),
  numberUsed: (documentNumber: string, edition: number) =>
    new Refusal('DOCUMENT_NUMBER_USED', {
      vi: `Số ${documentNumber} đã dùng cho bản phát hành lần ${edition}. Hãy ghi số văn bản của bản này.`,
      en: `The number ${documentNumber} is that of edition ${edition}. Give the document number of this one.`,
    }),
  numberUsedElsewhere: (documentNumber: string, title: Bilingual) =>
    new Refusal('DOCUMENT_NUMBER_USED', {
      vi: `Số ${documentNumber} đã dùng trong năm cho văn bản khác: ${title.vi}. Hãy ghi số văn bản của bản này.`,
      en: `The number ${documentNumber} was given this year to another document: ${title.en}. Give the document number of this one.`,
    }),
  issueTermPassed: () =>
    new Refusal('ISSUE_TERM_PASSED', {
      vi: 'Văn bản phải phát hành trong ngày ký, chậm nhất là ngày làm việc tiếp theo (Nghị định 30/2020/NĐ-CP, Điều 18). Hãy trình ký lại rồi phát hành.',
      en: 'A document is issued on the day it is signed or the next working day (Decree 30/2020, art. 18). Have it signed again, then issue it.',
    }),
  wrongNumber: () =>
    new Refusal('WRONG_DOCUMENT_NUMBER', {
      vi: 'Số, ký hiệu văn bản phải có dạng 123/BC-UBND, số dưới 10 thêm số 0 phía trước: 05/BC-UBND.',
      en: 'A document number is written as 123/BC-UBND, one below 10 with a leading zero: 05/BC-UBND.',
    }),
  nothingToRevise: (rollup: KnownRollup) =>
    new Refusal('NOTHING_TO_REVISE', {
      vi: `Báo cáo tổng hợp này ${isNow(rollup).vi}; chỉ điều chỉnh bản đã phát hành.`,
      en: `This compilation is ${isNow(rollup).en}; only what is issued can be revised.`,
    }),
  noSuchEdition: () =>
    new Refusal('NO_SUCH_EDITION', {
      vi: 'Không có bản phát hành mang số này. Hãy kiểm tra lại số bản.',
      en: 'No edition has this number. Check the number.',
    }),
  noSuchFigure: () =>
    new Refusal('NO_SUCH_FIGURE', {
      vi: 'Không có chỉ tiêu này trong biểu tổng hợp. Hãy kiểm tra mã chỉ tiêu và lĩnh vực.',
      en: 'There is no such indicator in the summary table. Check the indicator’s code and the field.',
    }),
  owesNothingHere: (unit: string) =>
    new Refusal('UNIT_OWES_NOTHING_HERE', {
      vi: `Đơn vị ${unit} không phải nộp báo cáo này trong kỳ nên không có gì để loại ra. Hãy kiểm tra mã đơn vị.`,
      en: `The unit ${unit} owes no such report in this period, so there is nothing to leave out. Check the code of the unit.`,
    }),
  notExcluded: () =>
    new Refusal('NOT_EXCLUDED', {
      vi: 'Đơn vị này không bị loại khỏi tổng hợp. Hãy tải lại.',
      en: 'This unit is not excluded. Load again.',
    }),
  ownDraft: () =>
    new Refusal('OWN_DRAFT', {
      vi: 'Người lập dự thảo tổng hợp không được tự thẩm tra hoặc ký. Hãy để người khác làm.',
      en: 'Who drafted the compilation may neither review nor sign it. Leave it to somebody else.',
    }),
};

const named = (units: readonly string[]): string => {
  const shown = units.slice(0, SHOWN).join(', ');
  return units.length > SHOWN ? `${shown}, …` : shown;
};

const SHOWN = 10;
