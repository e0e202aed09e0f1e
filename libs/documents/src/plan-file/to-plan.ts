import type { CalendarData, CalendarYear, Form, Measurement, Plan, PlannedTask, Target, Term, Unit } from '#domain';
import type { CalendarFile, CalendarYearEntry } from './entries/calendar-file.js';
import type { FormEntry, TermEntry } from './entries/form-entry.js';
import type { PlanFile } from './entries/plan-file.js';
import type { TargetEntry } from './entries/target-entry.js';
import type { TaskEntry } from './entries/task-entry.js';
import type { UnitEntry } from './entries/unit-entry.js';

/** The plan a file tells of. What only readers need (citations, notes on the regime, who holds an office) stays behind in the file. */
export const toPlan = (file: PlanFile, calendar: CalendarData): Plan => ({
  code: file.plan.code,
  title: file.plan.title,
  year: file.plan.year,
  issuer: file.plan.issuer,
  zone: file.plan.timeZone,
  units: file.units.map(toUnit),
  duties: file.duties,
  policies: file.policies,
  targets: (file.targets ?? []).map(toTarget),
  ...(file.targetGroups !== undefined && { targetGroups: file.targetGroups.map(({ code, name }) => ({ code, name })) }),
  forms: (file.forms ?? []).map(toForm),
  tasks: (file.tasks ?? []).map(toTask),
  calendar,
  assumptions: file.assumptions ?? [],
  ...(file.plan.letterhead !== undefined && { letterhead: file.plan.letterhead }),
  ...(file.plan.rolledForwardFrom !== undefined && { rolledForwardFrom: file.plan.rolledForwardFrom }),
});

export const toCalendar = ({ code, timeZone, weekend, years }: CalendarFile): CalendarData => ({
  code,
  zone: timeZone,
  weekend,
  years: years.map(toYear),
});

export const toYear = (year: CalendarYearEntry): CalendarYear => ({ ...year, worked: year.worked ?? [] });

export const toUnit = ({ code, name, kind, sign, parent, roles = [], field, from, to, quote, source, note }: UnitEntry): Unit => ({
  code,
  name,
  kind,
  ...(sign !== undefined && { sign }),
  parent,
  roles,
  ...(field !== undefined && { field }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(quote !== undefined && { quote }),
  source,
  ...(note !== undefined && { note }),
});

export const toTarget = ({ notes = [], ...target }: TargetEntry): Target => ({
  ...target,
  indicators: target.indicators.map(({ measurement, ...indicator }) => ({
    ...indicator,
    // Which parts a figure has is a rule of the domain's: `parts_missing`, `parts_do_not_fit`.
    ...(measurement !== undefined && { measurement: measurement as Measurement }),
  })),
  notes,
});

export const toForm = ({ sections = [], rules = [], ...form }: FormEntry): Form => ({
  ...form,
  sections,
  rules: rules.map((rule) => ({ ...rule, left: rule.left.map(toTerm), right: rule.right.map(toTerm) })),
});

// That a term is either a number of the sheet or a given one, the entry has checked.
const toTerm = (term: TermEntry): Term => term as Term;

const toTask = ({
  deadline,
  assignees = [],
  coordinators = [],
  unitsMentioned = [],
  commitments = [],
  ...task
}: TaskEntry): PlannedTask => ({
  ...task,
  assignees,
  coordinators,
  unitsMentioned,
  commitments,
  ...(deadline !== null && { deadline }),
});
