import { type CalendarData, calendarFaults, type Plan, planFaults } from '#domain';
import { CalendarFile } from './entries/calendar-file.js';
import { PlanFile } from './entries/plan-file.js';
import type { FileFault, PathFault } from './file-fault.js';
import { letterheadWarnings } from './letterhead-warnings.js';
import { type Located, readEntries } from './read-entries.js';
import { targetGroupFaults } from './target-group-faults.js';
import { toCalendar, toPlan } from './to-plan.js';

/** The plan, or all that keeps the file from being one. Warnings never do. */
export type PlanFileReading =
  | { readonly status: 'read'; readonly plan: Plan; readonly warnings: readonly FileFault[] }
  | { readonly status: 'faulty'; readonly faults: readonly FileFault[]; readonly warnings: readonly FileFault[] };

/** The content of the file of this name that lies beside the plan; undefined when there is none. */
export type ReadCalendar = (fileName: string) => string | Uint8Array | undefined;

/** Reads a plan file and the calendar that it names. Never throws for what stands in them. */
export const readPlanFile = (source: string | Uint8Array, readCalendar: ReadCalendar): PlanFileReading => {
  const file = readEntries<PlanFile>(source, PlanFile, 'plan');
  if (file.status === 'faulty') return { status: 'faulty', faults: file.faults, warnings: [] };

  const calendar = readNamedCalendar(file.value.plan.calendar, readCalendar, file.at);
  // Without its calendar the plan can't be checked whole; what can be is checked against an empty one.
  const plan = toPlan(file.value, calendar.status === 'read' ? calendar.value : emptyCalendar(file.value));
  const found = [
    ...file.at([
      ...(calendar.status === 'read' ? planFaults(plan) : withoutCalendar(plan)),
      ...targetGroupFaults(file.value),
      ...letterheadWarnings(file.value),
    ]),
    ...(calendar.status === 'faulty' ? calendar.faults : calendar.warnings),
  ];
  const faults = found.filter(({ severity }) => severity === 'fault');
  const warnings = found.filter(({ severity }) => severity === 'warning');
  return faults.length === 0 ? { status: 'read', plan, warnings } : { status: 'faulty', faults, warnings };
};

export type CalendarFileReading =
  | { readonly status: 'read'; readonly value: CalendarData; readonly warnings: readonly FileFault[] }
  | { readonly status: 'faulty'; readonly faults: readonly FileFault[] };

/** Reads a calendar file by itself. */
export const readCalendarFile = (source: string | Uint8Array): CalendarFileReading => {
  const file = readEntries<CalendarFile>(source, CalendarFile, 'calendar');
  if (file.status === 'faulty') return file;
  const value = toCalendar(file.value);
  const faults = file.at(calendarFaults(value));
  return faults.length > 0 ? { status: 'faulty', faults } : { status: 'read', value, warnings: [] };
};

const readNamedCalendar = (name: string, readCalendar: ReadCalendar, at: Located): CalendarFileReading => {
  const source = readCalendar(name);
  if (source !== undefined) return readCalendarFile(source);
  return {
    status: 'faulty',
    faults: at([
      {
        severity: 'fault',
        code: 'calendar_not_found',
        path: ['plan', 'calendar'],
        sentence: {
          vi: `Không tìm thấy tệp lịch làm việc “${name}” bên cạnh tệp kế hoạch.`,
          en: `The calendar file “${name}” is not beside the plan file.`,
        },
      },
    ]),
  };
};

const emptyCalendar = ({ plan }: PlanFile): CalendarData => ({ code: plan.calendar, zone: plan.timeZone, weekend: [], years: [] });

const withoutCalendar = (plan: Plan): PathFault[] => planFaults(plan).filter(({ code }) => code !== 'calendar_without_year');
