import { sayReport } from '../notice/digest.js';
import { namesIn } from '../notice/names-in.js';
import type { Regime } from '../plan/regime.js';
import type { Bilingual } from '../text.js';
import { rollupOf } from './events.js';

/**
 * How a compilation is called in a line: "Tổng hợp Báo cáo định kỳ hàng tháng, tháng 04/2023". It is no subject of cases: nobody is escalated
 * for what waits at the authority's own desks, its next step is reminded of.
 */
export const titleOfRollup = (stream: string, regime: Pick<Regime, 'units' | 'duties'>): Bilingual => {
  const report = sayReport(rollupOf(stream), namesIn(regime));
  return { vi: `Tổng hợp ${report.vi}`, en: `Compilation of ${report.en}` };
};
