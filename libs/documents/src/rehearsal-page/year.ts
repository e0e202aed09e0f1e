import {
  type Bilingual,
  type LocalDay,
  type Plan,
  type RehearsalReport,
  type RehearsedObligation,
  ROLE_NAMES,
  ROLES,
  calendarOf,
  type WorkingCalendar,
} from '#domain';
import { type Column, columnKey, columnsOf } from '../page/columns.js';
import { group } from '../page/group.js';

/** A rehearsed year, ready to be shown: the report, with what the plan knows about it. */
export interface Year {
  readonly report: RehearsalReport;
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  readonly columns: readonly Column[];
  /** All that owe something, in the plan's order, each with its obligations by column. */
  readonly rows: readonly Row[];
  readonly unitName: (code: string) => Bilingual;
}

export interface Row {
  readonly unit: string;
  readonly cells: ReadonlyMap<string, RehearsedObligation>;
}

export const yearOf = (report: RehearsalReport, plan: Plan): Year => {
  if (report.plan !== plan.code || report.year !== plan.year)
    throw new Error(`The rehearsal of ${report.plan} (${report.year}) can't be shown with the plan ${plan.code} (${plan.year}).`);
  const calendar = calendarOf(plan);
  const names = new Map(plan.units.map(({ code, name }) => [code, name]));
  return {
    report,
    plan,
    calendar,
    columns: columnsOf(plan, calendar),
    rows: rowsOf(report, plan),
    unitName: (code) => names.get(code) ?? { vi: code, en: code },
  };
};

/** The last days of the year, each with what falls due on it. */
export const lastDaysOf = ({ columns }: Year): Map<LocalDay, Column[]> => group(columns, ({ deadline }) => deadline.lastDay);

/** `head@Q3-P-01`, the invented holder of a seat, in words; a person of a directory is named as it is there. */
export const namePerson = (person: string, { unitName }: Year): { readonly role?: Bilingual; readonly name: Bilingual } => {
  const [role, unit] = person.split('@');
  const known = ROLES.find((code) => code === role);
  return known !== undefined && unit !== undefined
    ? { role: ROLE_NAMES[known], name: unitName(unit) }
    : { name: { vi: person, en: person } };
};

const rowsOf = ({ obligations }: RehearsalReport, { duties }: Plan): Row[] => {
  const cells = new Map<string, Map<string, RehearsedObligation>>();
  const levels = new Map<string, string>();
  for (const { code, levels: ofDuty } of duties)
    for (const level of ofDuty)
      for (const unit of level.reporters) {
        cells.set(unit, new Map());
        levels.set(`${code}|${unit}`, level.code);
      }
  for (const obligation of obligations) {
    const level = levels.get(`${obligation.duty}|${obligation.unit}`);
    if (level === undefined) throw new Error(`By this plan ${obligation.unit} does not owe ${obligation.duty}.`);
    cells.get(obligation.unit)!.set(columnKey({ ...obligation, level }), obligation);
  }
  return [...cells].map(([unit, ofUnit]) => ({ unit, cells: ofUnit }));
};
