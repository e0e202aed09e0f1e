import { writeDecimal } from '../indicator/writing.js';
import type { Bilingual, Language } from '../text.js';
import type { Indicator } from './target.js';

/** The value of a target as it is worded, “từ 95% trở lên”; of one that is still to come from above, that it is waited for. */
export const sayTargetValue = ({ comparator, value, upperValue, unit }: Compared): Bilingual => {
  if (comparator === 'assigned_externally') return { vi: 'chờ cấp trên giao', en: 'to be assigned from above' };
  if (comparator === 'qualitative' || value === null) return { vi: 'định tính', en: 'qualitative' };
  const [vi, en] = (['vi', 'en'] as const).map((language) => ({
    value: written(value, unit, language),
    upper: written(upperValue ?? value, unit, language),
  })) as [Written, Written];
  return SAID[comparator](vi, en);
};

type Compared = Pick<Indicator, 'comparator' | 'value' | 'upperValue' | 'unit'>;

interface Written {
  readonly value: string;
  readonly upper: string;
}

const written = (value: string, unit: Indicator['unit'], language: Language): string => {
  const measure = unit?.name[language] ?? '';
  return `${writeDecimal(value, language)}${measure === '' || measure.startsWith('%') ? '' : ' '}${measure}`;
};

type Said = (vi: Written, en: Written) => Bilingual;

const SAID: Readonly<Record<Exclude<Indicator['comparator'], 'assigned_externally' | 'qualitative'>, Said>> = {
  eq: (vi, en) => ({ vi: vi.value, en: en.value }),
  gte: (vi, en) => ({ vi: `từ ${vi.value} trở lên`, en: `${en.value} or more` }),
  gt: (vi, en) => ({ vi: `trên ${vi.value}`, en: `above ${en.value}` }),
  lt: (vi, en) => ({ vi: `dưới ${vi.value}`, en: `below ${en.value}` }),
  range: (vi, en) => ({ vi: `từ ${vi.value} đến ${vi.upper}`, en: `${en.value} to ${en.upper}` }),
};
