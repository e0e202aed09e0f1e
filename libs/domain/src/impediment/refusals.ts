import { Refusal } from '../refusal.js';
import type { Bilingual } from '../text.js';
import type { KnownImpediment } from './impediment.js';

/** A difficulty's status as people say it, to stand behind “this difficulty is”. */
export const IMPEDIMENT_STATUS_NAMES: Record<KnownImpediment['status'], Bilingual> = {
  raised: { vi: 'đang chờ chuyển xử lý', en: 'waiting to be routed' },
  passed_upward: { vi: 'được đề nghị chuyển lên cấp trên', en: 'passed upward and waiting to be routed' },
  routed: { vi: 'đang chờ trả lời', en: 'waiting for an answer' },
  answered: { vi: 'đã được trả lời, chờ đơn vị xác nhận', en: 'answered and waiting for the unit to judge it' },
  confirmed: { vi: 'đã được tháo gỡ', en: 'removed' },
  withdrawn: { vi: 'đã được rút lại', en: 'withdrawn' },
  closed: { vi: 'đã khép lại', en: 'closed' },
};

/** Why the domain says no to something asked about a difficulty, and what to do instead. */
export const impedimentRefusals = {
  noSuchImpediment: () =>
    new Refusal('NO_SUCH_IMPEDIMENT', {
      vi: 'Không có khó khăn, vướng mắc mang số này. Hãy kiểm tra lại số.',
      en: 'There is no difficulty of this number. Check the number.',
    }),
  noSuchPeriod: () =>
    new Refusal('NO_SUCH_PERIOD', {
      vi: 'Không có kỳ báo cáo này của loại báo cáo đó. Hãy kiểm tra mã loại báo cáo và kỳ.',
      en: 'This duty has no such period. Check the code of the duty and the period.',
    }),
  subjectOfOthers: () =>
    new Refusal('SUBJECT_OF_OTHERS', {
      vi: 'Không có báo cáo hoặc nhiệm vụ này của đơn vị. Hãy kiểm tra lại, hoặc nêu khó khăn mà không gắn với việc nào.',
      en: 'The unit has no such report or task. Check it, or raise the difficulty by itself.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Việc này phải do một người quyết định; hệ thống chỉ được nhắc, ghi nhận quá hạn và đề xuất.',
      en: 'A person has to decide this; the system may only remind, mark overdue and propose.',
    }),
  textMissing: () => new Refusal('TEXT_MISSING', { vi: 'Hãy ghi nội dung.', en: 'Write what it is about.' }),
  dayPassed: () =>
    new Refusal('DATE_PASSED', {
      vi: 'Hạn trả lời phải ở phía trước. Hãy chọn từ hôm nay trở đi.',
      en: 'The answer-by day must lie ahead. Choose today or a later day.',
    }),
  unknownUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Không có đơn vị “${unit}”. Hãy kiểm tra mã đơn vị.`,
      en: `There is no unit “${unit}”. Check its code.`,
    }),
  ownerRaisedIt: () =>
    new Refusal('OWNER_RAISED_IT', {
      vi: 'Đơn vị nêu khó khăn không thể tự trả lời. Hãy chuyển cho đơn vị hoặc cấp khác.',
      en: 'The unit that raised it cannot answer it. Route it to another unit or level.',
    }),
  noSuchOwner: () =>
    new Refusal('NO_SUCH_OWNER', {
      vi: 'Ở đơn vị đó không có vai trò này để trả lời. Hãy chọn thủ trưởng đơn vị, hoặc lãnh đạo tại Ủy ban nhân dân.',
      en: 'There is no such role at that unit to answer it. Choose the head of the unit, or a leader of the authority itself.',
    }),
  nothingToRoute: ({ status }: KnownImpediment) =>
    new Refusal('NOTHING_TO_ROUTE', {
      vi: `Việc này ${IMPEDIMENT_STATUS_NAMES[status].vi}, nên không chuyển xử lý được nữa. Nếu câu trả lời chưa đạt, đơn vị nêu hãy yêu cầu trả lời lại.`,
      en: `This is ${IMPEDIMENT_STATUS_NAMES[status].en} and cannot be routed. If the answer will not do, the unit that raised it disputes it.`,
    }),
  nothingToAnswer: ({ status }: KnownImpediment) =>
    new Refusal('NOTHING_TO_ANSWER', {
      vi: `Việc này ${IMPEDIMENT_STATUS_NAMES[status].vi}, nên chưa cần hoặc không còn cần trả lời. Hãy tải lại.`,
      en: `This is ${IMPEDIMENT_STATUS_NAMES[status].en}, so no answer is asked for. Load again.`,
    }),
  nothingToJudge: ({ status }: KnownImpediment) =>
    new Refusal('NOTHING_TO_JUDGE', {
      vi: `Việc này ${IMPEDIMENT_STATUS_NAMES[status].vi}; chỉ câu trả lời đã có mới được xác nhận hoặc yêu cầu trả lời lại. Hãy tải lại.`,
      en: `This is ${IMPEDIMENT_STATUS_NAMES[status].en}; only an answer that was given can be confirmed or disputed. Load again.`,
    }),
  ended: ({ status }: KnownImpediment) =>
    new Refusal('IMPEDIMENT_ENDED', {
      vi: `Việc này ${IMPEDIMENT_STATUS_NAMES[status].vi}. Nếu khó khăn vẫn còn, hãy nêu lại.`,
      en: `This is ${IMPEDIMENT_STATUS_NAMES[status].en}. If the difficulty is still there, raise it anew.`,
    }),
  ownImpediment: () =>
    new Refusal('OWN_IMPEDIMENT', {
      vi: 'Người nêu khó khăn không được tự trả lời hoặc khép lại. Hãy để người khác làm, hoặc rút lại.',
      en: 'Who raised it may not answer or close it. Leave it to somebody else, or withdraw it.',
    }),
  ownAnswer: () =>
    new Refusal('OWN_ANSWER', {
      vi: 'Người đã trả lời không được tự đánh giá câu trả lời. Hãy để người khác quyết định.',
      en: 'Who answered may not judge the answer. Leave it to somebody else.',
    }),
};
