import {
  type Bilingual,
  type Deadline,
  type Duty,
  inOrder,
  localDay,
  type Plan,
  sayPeriod,
  scheduleOf,
  unitsWithDifferentDuties,
  type WorkingCalendar,
} from '#domain';
import { nameMonth, sentenceCase } from './writing.js';

/** One duty in one period at one level: what all its reporters owe by the same day, and a column of the matrix. */
export interface Column {
  readonly key: string;
  readonly duty: Duty;
  readonly deadline: Deadline;
  /** "Quý I": the period as short as it can be said on the page of one year. */
  readonly label: Bilingual;
}

/** All that falls due in the plan's year, in the order of the due dates. */
export const columnsOf = (plan: Pick<Plan, 'duties' | 'year'>, calendar: WorkingCalendar): Column[] => {
  const year = { from: localDay(plan.year, 1, 1), to: localDay(plan.year, 12, 31) };
  const columns = new Map<string, Column>();
  for (const unit of unitsWithDifferentDuties(plan))
    for (const deadline of scheduleOf(plan.duties, unit, calendar, year)) {
      const duty = plan.duties.find(({ code }) => code === deadline.duty)!;
      const key = columnKey(deadline);
      columns.set(key, { key, duty, deadline, label: labelOf(deadline.period, plan.year) });
    }
  return [...columns.values()].sort((a, b) => inOrder(a.deadline.dueAt, b.deadline.dueAt) || inOrder(a.key, b.key));
};

/** Names a column by what its obligations have in common. */
export const columnKey = ({ duty, level, period }: Pick<Deadline, 'duty' | 'level' | 'period'>): string => `${duty}|${level}|${period}`;

/** A period as short as it can be said on a page about one year: "Quý I". */
export const labelOf = (period: string, pageYear: number): Bilingual => {
  const [year, part] = period.split('-');
  if (year !== String(pageYear)) return sentenceCase(sayPeriod(period));
  if (part === undefined) return { vi: 'Năm', en: 'Year' };
  if (/^Q\d$/.test(part)) return { vi: `Quý ${ROMAN[Number(part.slice(1)) - 1]}`, en: `Q${part.slice(1)}` };
  if (/^\d\d$/.test(part)) return { vi: nameMonth(period).vi, en: nameMonth(period).en.slice(0, 3) };
  return sentenceCase(sayPeriod(period));
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
