import type { Bilingual, RehearsedObligation } from '#domain';
import { stateOf, wasReturned } from './state.js';

/** How many obligations came out how. Returned ones are counted beside their timeliness, not instead of it. */
export interface Tally {
  readonly all: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly pending: number;
  readonly exempt: number;
  readonly returned: number;
}

export type Outcome = Exclude<keyof Tally, 'all'>;

export const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ', en: 'Late' },
  missing: { vi: 'Không nộp', en: 'Missing' },
  pending: { vi: 'Chưa nộp', en: 'Pending' },
  exempt: { vi: 'Miễn, hủy', en: 'Exempt' },
  returned: { vi: 'Trả lại', en: 'Returned' },
};

export const tallyOf = (obligations: Iterable<RehearsedObligation>): Tally => {
  const tally = { all: 0, onTime: 0, late: 0, missing: 0, pending: 0, exempt: 0, returned: 0 };
  for (const obligation of obligations) {
    tally.all++;
    tally[outcomeOf(obligation)]++;
    if (wasReturned(obligation)) tally.returned++;
  }
  return tally;
};

/** On time by what has been judged: who still has time, or need not report, is in no share. */
export const judged = ({ onTime, late, missing }: Pick<Tally, 'onTime' | 'late' | 'missing'>): number => onTime + late + missing;

/** The outcomes worth a line: nobody pending, or exempt, is not worth one. */
export const outcomesIn = (tally: Tally): Outcome[] =>
  (Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => (outcome !== 'pending' && outcome !== 'exempt') || tally[outcome] > 0);

const outcomeOf = (obligation: RehearsedObligation): Outcome => {
  switch (stateOf(obligation)) {
    case 'on_time':
    case 'returned':
      return 'onTime';
    case 'late':
      return 'late';
    case 'missing':
      return 'missing';
    case 'pending':
      return 'pending';
    case 'excused':
    case 'cancelled':
      return 'exempt';
  }
};
