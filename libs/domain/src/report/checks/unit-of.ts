import type { Bilingual } from '../../text.js';
import type { FilledCell } from './finding.js';
import { isInPercent } from './numbers.js';

/** What the figure of a cell is measured in, as it stands behind a number; percent by its sign. */
export const unitOf = ({ indicator }: Pick<FilledCell, 'indicator'>): Bilingual | undefined =>
  isInPercent(indicator) ? { vi: '%', en: '%' } : indicator.unit?.name;
