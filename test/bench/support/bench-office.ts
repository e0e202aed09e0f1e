import {
  addDays,
  type Deadline,
  demonstrationPersons,
  type Duty,
  levelOf,
  localDay,
  obligationDecider,
  obligationId,
  type ObligationCommand,
  type ObligationEvent,
  type OpenObligation,
  personEvents,
  type Plan,
  planFacts,
  recipientOf,
  scheduleOf,
  workingCalendar,
} from '#domain';
import { type Instant, inlineRows, type RecordedEvent } from '#eventsourcing';
import { foldObligation } from '#office';
import { inlineTables, type PostgresEventStore } from '#postgres';
import { districtsPlan } from '../../support/districts-plan.js';

/** Of the kind of unit under which twenty units stand: the scope of an agenda they share. */
export const GROUP_KIND = 'bench_group';
const UNITS_PER_GROUP = 20;
const BATCH = 500;

/** The regime of District 3 with so many reporting units of our own, in groups of twenty. */
export const planOfUnits = (count: number): Plan => {
  const plan = districtsPlan();
  const unit = (code: string, kind: string, parent: string) => ({
    ...{ code, kind, parent, roles: [], source: 'bench' },
    name: { vi: `Đơn vị ${code}`, en: `Unit ${code}` },
  });
  const codes = Array.from({ length: count }, (_, index) => `U-${String(index + 1).padStart(3, '0')}`);
  const groupOf = (index: number): string => `G-${Math.floor(index / UNITS_PER_GROUP) + 1}`;
  const groups = [...new Set(codes.map((_, index) => groupOf(index)))];
  return {
    ...plan,
    targets: [],
    tasks: [],
    units: [
      ...plan.units,
      ...groups.map((code) => unit(code, GROUP_KIND, plan.issuer)),
      ...codes.map((code, index) => unit(code, 'bench_unit', groupOf(index))),
    ],
    duties: plan.duties.map((duty) => ({ ...duty, levels: duty.levels.map((level) => ({ ...level, reporters: codes })) })),
  };
};

export const reportersIn = ({ duties }: Plan): readonly string[] => duties[0]!.levels[0]!.reporters;

/** Brings the plan and its invented persons into an empty log. */
export const adopt = async (store: PostgresEventStore, plan: Plan, recordedAt: Instant): Promise<void> => {
  const facts = [...planFacts(plan), ...demonstrationPersons(plan).map(personEvents)];
  const requests = facts.map(({ stream, events }) => ({ stream, events, expectedVersion: 0, actor: 'bench', recordedAt }));
  for (let from = 0; from < requests.length; from += BATCH) await store.appendMany(requests.slice(from, from + BATCH));
};

/** Commands that open a year's obligations of all units, in the order of their due dates, those of one date by unit. */
export const openingsOf = (plan: Plan, now: Instant): OpenObligation[] => {
  const calendar = workingCalendar(plan.calendar, `${plan.calendar.code}/1`);
  const year = { from: localDay(plan.year, 1, 1), to: addDays(localDay(plan.year + 1, 1, 1), -1) };
  return reportersIn(plan)
    .flatMap((unit) => scheduleOf(plan.duties, unit, calendar, year).map((deadline) => opening(plan, unit, deadline, now)))
    .sort((a, b) => (a.data.dueAt < b.data.dueAt ? -1 : a.data.dueAt > b.data.dueAt ? 1 : a.data.duty < b.data.duty ? -1 : 0));
};

const opening = ({ duties }: Plan, unit: string, deadline: Deadline, now: Instant): OpenObligation => {
  const duty = duties.find(({ code }) => code === deadline.duty) as Duty;
  const recipient = recipientOf(levelOf(duty, unit)!, unit);
  const data = { obligation: obligationId(unit, deadline.duty, deadline.period), unit, recipient, policy: duty.policy, ...deadline };
  return { type: 'OpenObligation', by: 'clock', now, data };
};

/** Carries out many commands, each about another obligation, in few appends: to prepare what is measured. */
export const carryOutAll = async (store: PostgresEventStore, commands: readonly ObligationCommand[]): Promise<void> => {
  for (let from = 0; from < commands.length; from += BATCH) {
    const batch = commands.slice(from, from + BATCH);
    const histories = await store.readMany<ObligationEvent>(batch.map(({ data }) => data.obligation));
    await store.appendMany(batch.map((command) => requestOf(command, histories.get(command.data.obligation) ?? [])));
  }
};

const requestOf = (command: ObligationCommand, history: readonly RecordedEvent<ObligationEvent>[]) => {
  const events = obligationDecider.decide(command, foldObligation(history));
  const appending = { stream: command.data.obligation, expectedVersion: history.length, actor: command.by, recordedAt: command.now };
  return { ...appending, events, inline: inlineRows(inlineTables, { history, events, appending }) };
};
