import type { Bilingual, Counts } from '#domain';

/** What is counted month by month, in the order in which it happens to a report. */
export const COUNTED: Readonly<Record<keyof Counts, Bilingual>> = {
  opened: { vi: 'Mở kỳ', en: 'Opened' },
  reminders: { vi: 'Nhắc', en: 'Reminders' },
  digests: { vi: 'Thư tổng hợp', en: 'Digests' },
  onTime: { vi: 'Nộp đúng hạn', en: 'Handed in on time' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  late: { vi: 'Nộp trễ', en: 'Handed in late' },
  proposals: { vi: 'Đề xuất trình lãnh đạo', en: 'Escalations proposed' },
  closedMissing: { vi: 'Đóng kỳ, không nộp', en: 'Closed as missing' },
};
