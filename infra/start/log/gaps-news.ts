import type { Bilingual } from '#domain';
import { AuthorityDesk, OfficeClock, RegimeDesk } from '#office';
import { number } from '../../../apps/cli/src/terminal.js';
import type { OfficeLog } from './office-log.js';

/** What is said at the start where a rule of two persons cannot be kept in the days to come, and how to see which; undefined where all can. */
export const gapsNews = async ({
  store,
  directory,
  times,
}: Pick<OfficeLog, 'store' | 'directory' | 'times'>): Promise<Bilingual | undefined> => {
  const desk = new AuthorityDesk({ directory, regime: new RegimeDesk(store), clock: new OfficeClock(times) });
  const { length } = await desk.said(await desk.daysAhead());
  if (length === 0) return undefined;
  return {
    vi: `  ${number(length)} khoảng trống thẩm quyền trong 90 ngày tới (không đủ người quyết định); xem: npx dunghan persons check`,
    en: `  ${number(length)} gap(s) of authority in the next 90 days (too few persons to decide); see: npx dunghan persons check`,
  };
};
