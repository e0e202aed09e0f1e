import { Refusal } from '../refusal.js';
import type { LocalDay } from '../calendar/local-day.js';
import { writeDay } from '../text.js';

/** Why a report cannot be asked for like this. */
export const requestRefusals = {
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Báo cáo đột xuất phải do một người yêu cầu.',
      en: 'A person has to ask for a one-off report.',
    }),
  subjectMissing: () =>
    new Refusal('SUBJECT_MISSING', {
      vi: 'Hãy ghi tên báo cáo, bằng tiếng Việt và tiếng Anh.',
      en: 'Say what the report is about, in Vietnamese and in English.',
    }),
  instructionsMissing: () =>
    new Refusal('INSTRUCTIONS_MISSING', {
      vi: 'Hãy ghi nội dung cần báo cáo và mẫu biểu, nếu có.',
      en: 'Say what is to be reported, and in which form if there is one.',
    }),
  noUnit: () => new Refusal('NO_UNIT', { vi: 'Hãy chọn ít nhất một đơn vị.', en: 'Choose at least one unit.' }),
  unknownUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Không có đơn vị “${unit}” thuộc cơ quan này. Hãy kiểm tra mã đơn vị.`,
      en: `This authority has no unit “${unit}”. Check its code.`,
    }),
  ownUnit: (unit: string) =>
    new Refusal('OWN_UNIT_ASKED', {
      vi: `${unit} là nơi nhận báo cáo này, nên không thể tự gửi cho mình. Hãy bỏ đơn vị này khỏi danh sách.`,
      en: `${unit} receives this report and cannot owe it to itself. Leave it out.`,
    }),
  dayPassed: (today: LocalDay) =>
    new Refusal('DATE_PASSED', {
      vi: `Hạn gửi không thể trước hôm nay, ngày ${writeDay(today)}. Hãy chọn ngày khác.`,
      en: `The last day cannot lie before today, ${writeDay(today)}. Choose another day.`,
    }),
  coveredBackwards: () =>
    new Refusal('COVERED_DAYS_BACKWARDS', {
      vi: 'Kỳ số liệu phải bắt đầu trước khi kết thúc. Hãy kiểm tra hai ngày.',
      en: 'The days covered must begin before they end. Check both days.',
    }),
};
