import type { Bilingual } from '#domain';
import type { Standing } from '#postgres';

/** How the obligations of a period, or of a unit, may have come out; each is counted once. */
export type Verdict = 'onTime' | 'late' | 'missing' | 'overdue' | 'open' | 'exempt';

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ', en: 'Late' },
  missing: { vi: 'Không nộp', en: 'Missing' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  open: { vi: 'Còn hạn', en: 'Open' },
  exempt: { vi: 'Miễn, hủy', en: 'Exempt' },
};

/** Those worth a line. */
export const verdictsIn = (total: Standing): readonly Verdict[] =>
  (Object.keys(VERDICTS) as Verdict[]).filter((verdict) => ALWAYS.has(verdict) || total[verdict] > 0);

const ALWAYS: ReadonlySet<Verdict> = new Set(['onTime', 'late', 'missing']);

/** On time is a share of what has been judged; who still has time, or is overdue and may yet be only late, is in no share. */
export const judged = ({ onTime, late, missing }: Pick<Standing, 'onTime' | 'late' | 'missing'>): number => onTime + late + missing;

export const SHARE: Bilingual = { vi: 'Tỷ lệ đúng hạn', en: 'Share on time' };
