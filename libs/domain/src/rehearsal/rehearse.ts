import type { Instant } from '#eventsourcing';
import type { Rules } from '../agenda/agenda.js';
import { addDays, type LocalDay, localDay } from '../calendar/local-day.js';
import { addMs, localDayOf, startOfDay } from '../calendar/zone.js';
import { Refusal } from '../refusal.js';
import { scheduleOf } from '../duty/deadline.js';
import { composeNotices, type Notice } from '../notice/wave.js';
import type { OwedFact } from '../notice/owed-fact.js';
import { holdersOf } from '../org/seat.js';
import { calendarOf, reportersOf } from '../plan/deadline-rows.js';
import type { Plan } from '../plan/plan.js';
import { planFacts } from '../plan/plan-facts.js';
import { regimeAsAdopted } from '../plan/regime-as-adopted.js';
import { owedFacts, suppressionIn } from './owed-facts.js';
import { peopleOf } from './people.js';
import { type Personas } from './persona.js';
import type { DigestOf } from './rehearsed-content.js';
import { rehearseUnit } from './rehearse-unit.js';
import { rehearseRollups } from './rehearse-rollups.js';
import { RollupLog } from './rollup-log.js';
import { isRollup, rollupsIn } from './rollups-in.js';
import { seatName } from './seats.js';
import type { RehearsedEvent, UnitLog } from './unit-log.js';
import { type Warning, warningsOf } from './warnings.js';
import { inOrder } from '../in-order.js';

export interface RehearsalRequest {
  readonly plan: Plan;
  readonly personas: Personas;
  readonly seed: number;
  /** Nothing that happens at this instant or after it is lived; the end of the plan's year when it is not given. */
  readonly until?: Instant;
  /** How many mails a person may get on one day before it is worth a warning. */
  readonly mailsPerDay?: number;
  /** The SHA-256 of a text; without it reports are told by names and not by what they say. */
  readonly digestOf?: DigestOf;
  /** Told after each unit, for long years. */
  readonly progress?: (done: number, of: number) => void;
}

/** A year lived through in memory. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly rules: Rules;
  readonly seed: number;
  readonly from: Instant;
  readonly until: Instant;
  readonly units: ReadonlyMap<string, UnitLog>;
  /** What was compiled of the units' reports. */
  readonly rollups: RollupLog;
  readonly notices: readonly Notice[];
  readonly warnings: readonly Warning[];
}

// As in production, where a wave also waits for the spread of the wakes.
const WAVE_WINDOW_MS = 120_000;

/** Lives through the plan's year. The same plan, personas and seed give the same year, to the byte. */
export const rehearse = ({ plan, personas, seed, until, mailsPerDay = 3, digestOf, progress }: RehearsalRequest): Rehearsal => {
  const calendar = calendarOf(plan);
  const rules: Rules = { duties: plan.duties, policies: plan.policies, calendar };
  const year = { from: localDay(plan.year, 1, 1), to: localDay(plan.year, 12, 31) };
  const closesOn = addDays(year.to, 1);
  const from = startOfDay(year.from, plan.zone);
  const end = demandWithinReach(until ?? startOfDay(closesOn, plan.zone), from);
  const reporters = reportersOf(plan);
  const units = new Map<string, UnitLog>();
  const regime = regimeAsAdopted(plan, from);
  const people = peopleOf(plan, personas);
  const recorded = recordedTasks(plan);
  for (const unit of reporters) {
    const schedule = scheduleOf(plan.duties, unit, calendar, year);
    units.set(
      unit,
      rehearseUnit({
        unit,
        issuer: plan.issuer,
        rules: regime,
        people,
        ...tasksOf(unit, personas, recorded),
        personas,
        seed,
        ...(digestOf && { digestOf }),
        closesOn,
        schedule,
        from,
        until: end,
      }),
    );
    progress?.(units.size, reporters.length);
  }
  const reported = eventsInOrder({ units, rollups: new RollupLog() });
  const compiled = { events: reported, rollups: rollupsIn(reported, regime), ...(digestOf && { digestOf }), until: end };
  const rollups = rehearseRollups({ regime, people, personas, ...compiled });
  const facts = [...units.values(), rollups].flatMap((log) => owedFacts(log, regime)).sort(byTime);
  const owed = facts.map((fact) => ({ fact, persons: personsFor(fact, personas, localDayOf(fact.at, plan.zone)) }));
  const notices = composeNotices({
    owed,
    windowMs: WAVE_WINDOW_MS,
    suppression: suppressionIn((unit, stream) => (isRollup(stream) ? rollups : units.get(unit))),
  });
  return { plan, rules, seed, from, until: end, units, rollups, notices, warnings: warningsOf({ owed, notices, calendar, mailsPerDay }) };
};

/** The plan's tasks, as they enter the log with it. */
const recordedTasks = (plan: Plan) => planFacts(plan).flatMap(({ events }) => events.filter((fact) => fact.type === 'TaskRecorded'));

/** The tasks that a unit is to lead, as the plan has them and as the personas say. */
const tasksOf = (unit: string, { tasks = [] }: Personas, recorded: ReturnType<typeof recordedTasks>) => {
  const led = tasks.filter(({ lead }) => lead === unit);
  return { tasks: led, recorded: recorded.filter(({ data }) => led.some(({ task }) => task === data.task.code)) };
};

/** A rehearsal ends within two years of its beginning: later, nothing of the plan is left to live through. */
const demandWithinReach = (until: Instant, from: Instant): Instant => {
  const farthest = addMs(from, 2 * 366 * 86_400_000);
  if (from < until && until <= farthest) return until;
  throw new Refusal('UNTIL_OUT_OF_REACH', {
    vi: 'Thời điểm dừng phải nằm trong năm kế hoạch hoặc năm ngay sau đó. Hãy chọn lại --until.',
    en: 'A rehearsal stops within the plan’s year or the one after it. Choose --until anew.',
  });
};

/** The events of all units, and of what was compiled, in the order in which they would have entered the log. */
export const eventsInOrder = ({ units, rollups }: Pick<Rehearsal, 'units' | 'rollups'>): RehearsedEvent[] =>
  [...units.values(), rollups].flatMap(({ events }) => events).sort((a, b) => inOrder(a.recordedAt, b.recordedAt));

const personsFor = ({ to, persons = [] }: OwedFact, { seats }: Personas, day: LocalDay): string[] => [
  ...new Set([...to.flatMap((ref) => (seats === undefined ? [seatName(ref)] : holdersOf(seats, ref, day))), ...persons]),
];

const byTime = (a: OwedFact, b: OwedFact): number => inOrder(a.at, b.at) || inOrder(a.subject, b.subject);
