import type { Bilingual } from '../text.js';
import type { ComplianceBasis, ComplianceVerdict } from './line.js';

/** The words of each verdict. */
export const VERDICT_NAMES: Readonly<Record<ComplianceVerdict, Bilingual>> = {
  on_time: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  missing: { vi: 'Không nộp', en: 'Missing' },
  overdue: { vi: 'Quá hạn, chưa nộp', en: 'Overdue, not handed in' },
  pending: { vi: 'Còn hạn', en: 'Still has time' },
  excused: { vi: 'Được miễn', en: 'Excused' },
};

/** What each measure goes by. */
export const BASIS_NAMES: Readonly<Record<ComplianceBasis, Bilingual>> = {
  first: { vi: 'Theo lần gửi đầu tiên', en: 'By the first submission' },
  counted: {
    vi: 'Theo lần gửi được tính: lần đầu, hoặc lần gửi lại nếu không bổ sung đúng hạn',
    en: 'By the submission that counts: the first, or the resubmission where it was not mended in time',
  },
};
