import type { LocalDay } from '../calendar/local-day.js';
import { type Bilingual, writeDay } from '../text.js';
import { asksForDecision, type OwedFact } from './owed-fact.js';
import { earliest, plural, sayReports } from './say-reports.js';

/** What a letter is about, in its subject line: "3 báo cáo đến hạn trước ngày 15/04/2023; 1 nhiệm vụ, hạn ngày 20/04/2023". */
export const sayHeadline = (items: readonly OwedFact[]): Bilingual => {
  const parts = GROUPS.flatMap(([name, say]) => {
    const own = items.filter((item) => groupOf(item) === name);
    return own.length === 0 ? [] : [say(own)];
  });
  if (parts.length === 0) return { vi: 'Không còn việc phải nhắc', en: 'Nothing left to tell' };
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') };
};

type Group = 'reports' | 'tasks' | 'difficulties' | 'compilations' | 'decisions' | 'others';

const groupOf = (item: OwedFact): Group => {
  if (asksForDecision(item)) return 'decisions';
  const [category = ''] = item.subject.split('/');
  return CATEGORIES[category] ?? 'others';
};

const CATEGORIES: Partial<Record<string, Group>> = {
  obligation: 'reports',
  task: 'tasks',
  impediment: 'difficulties',
  rollup: 'compilations',
};

/** Some of one group, and the first day by which something has to be done about them. */
const counted =
  (vi: string, one: string, many: string) =>
  (items: readonly OwedFact[]): Bilingual => {
    const n = items.length;
    const when = sayFirst(items.flatMap(({ lastDay }) => lastDay ?? []));
    return { vi: `${n} ${vi}${when.vi}`, en: `${n} ${n === 1 ? one : many}${when.en}` };
  };

const sayFirst = (days: readonly LocalDay[]): Bilingual => {
  if (days.length === 0) return { vi: '', en: '' };
  const day = writeDay(earliest(days));
  return days.length === 1
    ? { vi: `, hạn ngày ${day}`, en: `, last day ${day}` }
    : { vi: `, hạn sớm nhất ngày ${day}`, en: `, first last day ${day}` };
};

const sayDecisions = ({ length: n }: readonly OwedFact[]): Bilingual => ({
  vi: `${n} đề xuất chờ quyết định`,
  en: `${n} proposal${plural(n)} waiting for your decision`,
});

/** In the order in which they stand in the line. */
const GROUPS: readonly (readonly [Group, (items: readonly OwedFact[]) => Bilingual])[] = [
  ['reports', sayReports],
  ['tasks', counted('nhiệm vụ', 'task', 'tasks')],
  ['difficulties', counted('khó khăn, vướng mắc', 'difficulty', 'difficulties')],
  ['compilations', counted('báo cáo tổng hợp', 'compiled report', 'compiled reports')],
  ['decisions', sayDecisions],
  ['others', counted('việc khác', 'other matter', 'other matters')],
];
