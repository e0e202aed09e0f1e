import type { Decimal } from '../indicator/decimal.js';
import type { Bilingual } from '../text.js';
import type { Judgement } from './line.js';

/** How many points an obligation brings, by how late it came; printed with every score, so that nobody has to believe a number. */
export interface ScoringRule {
  readonly code: string;
  readonly name: Bilingual;
  readonly bands: readonly LateBand[];
  readonly note: Bilingual;
}

/** Late by at most so many working days; without a limit it takes what is later. `not_handed_in` takes what is missing or overdue. */
export interface LateBand {
  readonly code: 'on_time' | 'late_short' | 'late_middle' | 'late_long' | 'not_handed_in';
  readonly name: Bilingual;
  readonly upToWorkingDays?: number;
  readonly points: Decimal;
}

/**
 * A basis for emulation (thi đua), and no more: the bands are those of a system in use elsewhere, the points are ours until the authority sets
 * its own.
 */
export const SCORING_RULE: ScoringRule = {
  code: 'scoring/1',
  name: { vi: 'Thang điểm kỷ luật báo cáo', en: 'Points for reporting discipline' },
  bands: [
    { code: 'on_time', name: { vi: 'Đúng hạn', en: 'On time' }, points: '100' },
    { code: 'late_short', name: { vi: 'Trễ 1–2 ngày làm việc', en: '1–2 working days late' }, upToWorkingDays: 2, points: '75' },
    { code: 'late_middle', name: { vi: 'Trễ 3–7 ngày làm việc', en: '3–7 working days late' }, upToWorkingDays: 7, points: '50' },
    { code: 'late_long', name: { vi: 'Trễ trên 7 ngày làm việc', en: 'More than 7 working days late' }, points: '25' },
    { code: 'not_handed_in', name: { vi: 'Chưa nộp hoặc không nộp', en: 'Not handed in' }, points: '0' },
  ],
  note: {
    vi: 'Điểm là trung bình các báo cáo phải nộp; báo cáo được miễn và báo cáo còn hạn không tính. Trễ trong ngày nghỉ tính vào nhóm 1–2 ngày. Mức điểm do hệ thống đề xuất, cơ quan có thể quy định khác.',
    en: 'The score is the mean over what was owed; what was excused or still has time does not count. Late within days off counts as 1–2 days. The points are proposed by the system; the authority may set others.',
  },
};

/** The band into which an obligation falls; none where it is in no share. */
export const bandOf = ({ verdict, workingDaysLate }: Judgement, { bands }: ScoringRule): LateBand | undefined => {
  switch (verdict) {
    case 'on_time':
      return bands.find(({ code }) => code === 'on_time');
    case 'missing':
    case 'overdue':
      return bands.find(({ code }) => code === 'not_handed_in');
    case 'late':
      return bands
        .filter(({ code }) => code.startsWith('late'))
        .find(({ upToWorkingDays = Infinity }) => workingDaysLate <= upToWorkingDays);
    case 'pending':
    case 'excused':
      return undefined;
  }
};
