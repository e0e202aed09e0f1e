import { type Column, columnKey, columnsOf, labelOf } from '#documents';
import { type Bilingual, type Duty, inOrder, isWorkingDay, type LocalDay, laterOf, type Regime } from '#domain';

/** A column of the matrix: one duty in one period, and the last day of those who owe it alike. */
export interface BoardColumn {
  readonly key: string;
  readonly duty: Pick<Duty, 'code' | 'name'>;
  readonly period: string;
  readonly lastDay: LocalDay;
  readonly dayOff: boolean;
  readonly label: Bilingual;
}

/** What of an obligation says in which column it stands. */
export interface Placed {
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  /** By which its level is known; not told of a sum. */
  readonly unit?: string;
}

export interface BoardColumns {
  readonly all: readonly BoardColumn[];
  readonly keyOf: (placed: Placed) => string;
}

/**
 * All that the year holds for these units, in the order of the last days: by the rules in force, and beside that whatever is in the
 * register and the rules do not know any more.
 */
export const boardColumns = (regime: Regime, visibleTo: 'all' | readonly string[], placed: readonly Placed[]): BoardColumns => {
  const { year } = regime.head;
  const duties = regime.duties.map((duty) => onlyOf(duty, visibleTo));
  const byRule = columnsOf({ duties, year }, regime.calendar).filter(({ duty, deadline: { lastDay } }) => {
    const adopted = regime.adoptedOn.get(duty.code) ?? lastDay;
    return laterOf(adopted, lastDay) === lastDay;
  });
  const columns = new Map(byRule.map((column) => [column.key, fromRule(column, regime)]));
  const keyOf = (one: Placed): string => keyIn([...columns.values()], regime.duties, one);
  for (const one of placed) if (!columns.has(keyOf(one))) columns.set(keyOf(one), fromRegister(one, regime));
  return { all: [...columns.values()].sort((a, b) => inOrder(a.lastDay, b.lastDay) || inOrder(a.key, b.key)), keyOf };
};

const onlyOf = (duty: Duty, visibleTo: 'all' | readonly string[]): Duty =>
  visibleTo === 'all'
    ? duty
    : {
        ...duty,
        levels: duty.levels.map((level) => ({ ...level, reporters: level.reporters.filter((unit) => visibleTo.includes(unit)) })),
      };

const keyIn = (columns: readonly BoardColumn[], duties: readonly Duty[], { duty, period, lastDay, unit }: Placed): string => {
  const alike = columns.filter((column) => column.duty.code === duty && column.period === period);
  const level = duties.find(({ code }) => code === duty)?.levels.find(({ reporters }) => unit !== undefined && reporters.includes(unit));
  const known = level && alike.find(({ key }) => key === columnKey({ duty, level: level.code, period }));
  return (known ?? alike.find((column) => column.lastDay === lastDay) ?? alike[0])?.key ?? columnKey({ duty, level: '', period });
};

const fromRule = ({ key, duty, deadline: { period, lastDay }, label }: Column, { calendar }: Regime): BoardColumn => ({
  ...{ key, duty, period, lastDay, label },
  dayOff: !isWorkingDay(calendar, lastDay),
});

const fromRegister = ({ duty: code, period, lastDay }: Placed, { duties, calendar, head }: Regime): BoardColumn => ({
  ...{ key: columnKey({ duty: code, level: '', period }), period, lastDay },
  duty: duties.find((duty) => duty.code === code) ?? { code, name: { vi: code, en: code } },
  dayOff: !isWorkingDay(calendar, lastDay),
  label: labelOf(period, head.year),
});
