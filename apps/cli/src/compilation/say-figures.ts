import { type Bilingual, type Delta, type Reckoned, rounded, writeDecimal } from '#domain';
import { language, say } from '../terminal.js';

/** Who is who in what is printed. */
export interface CompilationNames {
  readonly duty: (code: string) => Bilingual;
  readonly unit: (code: string) => Bilingual;
  readonly zone: string;
}

/** A figure with its mark, whether it is an estimate; to `places`, or as exact as it was reckoned. */
export const sayReckoned = (reckoned: Reckoned | null, places?: number): string => {
  if (reckoned === null) return '–';
  const { value, nature } = reckoned;
  const number =
    places === undefined ? writeDecimal(rounded(value, LONGEST_FRACTION), language()) : writeDecimal(value, language(), places);
  return `${number}${say(NATURES[nature])}`;
};

/** Of a quotient that never ends. */
const LONGEST_FRACTION = 4;

const NATURES: Readonly<Record<Reckoned['nature'], Bilingual>> = {
  estimate: { vi: ' (ư)', en: ' (e)' },
  actual: { vi: '', en: '' },
  mixed: { vi: ' (h)', en: ' (m)' },
};

/** What the columns are called. */
export const COLUMNS: Readonly<Record<Delta['column'], Bilingual>> = {
  current: { vi: 'kỳ này', en: 'period' },
  cumulative: { vi: 'lũy kế', en: 'year to date' },
  lastYear: { vi: 'cùng kỳ năm trước', en: 'last year' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  assessment: { vi: 'đánh giá', en: 'assessment' },
};
