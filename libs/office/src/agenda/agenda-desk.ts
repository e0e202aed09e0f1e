import { createHash } from 'node:crypto';
import type { Instant } from '#eventsourcing';
import {
  addMs,
  agendaText,
  type AgendaActs,
  type AgendaPlan,
  deadlinesAround,
  earlierOf,
  laterOf,
  localDayOf,
  NOTHING_DUE,
  membersOf,
  obligationId,
  planAgenda,
  type Regime,
  reportersOf,
  scopesOf,
  type Sight,
  unitExistsOn,
} from '#domain';
import type { AgendaDeskParts } from './agenda-desk-parts.js';
import { itemsOf } from './agenda-items.js';
import { boundedActs } from './bounded-acts.js';
import { carryOut } from './carry-out.js';

const SOONEST_MS = 1_000;
const LATEST_MS = 31 * 86_400_000;
/** Acts of one look: half a megabyte at most. */
const MOST_ACTS = 500;

/**
 * What stands behind an agenda's look and its acts: the planner of the domain, asked with the log as it stands at the instant of the look,
 * and its commands carried out through the deciders. Everything may be asked twice.
 */
export class AgendaDesk implements AgendaActs {
  constructor(private readonly parts: AgendaDeskParts) {}

  /** Every agenda there has to be now, with its units: those that owe by the rules in force, and those that have yet to settle what they took over. */
  async scopes(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.parts.regime.refresh();
    const [regime, owners] = await Promise.all([this.parts.regime.find(), this.parts.reads.owners()]);
    if (regime === undefined) return new Map();
    return scopesOf(this.parts.scope, regime.units, [...new Set([...reportersOf(regime), ...owners])]);
  }

  /** Looks at a scope at a real instant, in the authority's time; an instant that the database's clock has not reached yet is taken back to it. */
  async look({ scope, at }: { readonly scope: string; readonly at: Instant }): Promise<Sight> {
    // Who changes the rules has every agenda look within that very second; by rules a second old it would sleep for weeks.
    this.parts.regime.refresh();
    const sight = await this.reckon({ scope, at });
    const { looks } = this.parts;
    if (sight.retired) await looks.forget(scope);
    else await looks.keep({ scope, lookedAt: at, nextWakeAt: sight.nextWakeAt, duties: sight.duties, alarms: sight.alarms });
    return sight;
  }

  /** The same without leaving a trace: what reconciling compares with. */
  async reckon({ scope, at }: { readonly scope: string; readonly at: Instant }): Promise<Sight> {
    const regime = await this.parts.regime.find();
    const now = await this.parts.clock.at(at);
    const plans = regime === undefined ? [] : await this.#plan(regime, scope, now);
    if (regime === undefined || plans.length === 0) return nothingToWatch(addMs(at, LATEST_MS));
    const next = plans.map(({ nextWakeAt }) => nextWakeAt).reduce((a, b) => earlierOf(a, b));
    const duties = plans.flatMap((plan) => plan.duties);
    const { acts, more } = boundedActs(
      {
        openings: plans.flatMap(({ openings }) => openings),
        recalculations: plans.flatMap(({ recalculations }) => recalculations),
        reminders: plans.flatMap(({ reminders }) => reminders),
        overdue: plans.flatMap(({ overdue }) => overdue),
        escalations: plans.flatMap(({ escalations }) => escalations),
      },
      MOST_ACTS,
    );
    return {
      ...acts,
      retired: plans.every(({ retired }) => retired),
      duties,
      alarms: plans.flatMap(({ setAside }) => setAside),
      nextWakeAt: more ? addMs(at, SOONEST_MS) : this.#wake(scope, at, await this.parts.clock.realOf(next)),
      text: agendaText({ duties, next }, regime),
    };
  }

  openObligations = (commands: Sight['openings']) => carryOut(this.parts, commands);
  recalculateDueDates = (commands: Sight['recalculations']) => carryOut(this.parts, commands);
  remind = (commands: Sight['reminders']) => carryOut(this.parts, commands);
  markOverdue = (commands: Sight['overdue']) => carryOut(this.parts, commands);
  proposeEscalations = (commands: Sight['escalations']) => carryOut(this.parts, commands);

  /** The agendas of the scope's units that owe by the rules, or have something to settle. */
  async #plan(regime: Regime, scope: string, now: Instant): Promise<AgendaPlan[]> {
    const today = localDayOf(now, regime.calendar.zone);
    const members = membersOf(this.parts.scope, regime.units, scope);
    const items = await itemsOf(this.parts, members);
    const reporters = new Set(reportersOf(regime));
    const schedules = members
      .filter((unit) => reporters.has(unit) || items.has(unit))
      .map((unit) => ({ unit, schedule: deadlinesAround(regime, unit, today) }));
    const ids = schedules.flatMap(({ unit, schedule }) => schedule.map(({ duty, period }) => obligationId(unit, duty, period)));
    const opened = await this.parts.reads.opened(ids);
    return schedules.map(({ unit, schedule }) =>
      planAgenda(
        { unit, unitExists: unitExistsOn(regime, unit, today), schedule, opened, items: items.get(unit) ?? [], rules: regime },
        now,
      ),
    );
  }

  #wake(scope: string, at: Instant, realAt: Instant | undefined): Instant {
    const latest = addMs(at, LATEST_MS);
    if (realAt === undefined) return latest; // the clock stands still; who sets it going pokes
    const spread = this.parts.spreadSeconds === 0 ? 0 : spreadOf(scope) % (this.parts.spreadSeconds * 1_000);
    return laterOf(addMs(at, SOONEST_MS), earlierOf(latest, addMs(realAt, spread)));
  }
}

const spreadOf = (scope: string): number => createHash('sha256').update(scope).digest().readUInt32BE(0);

const nothingToWatch = (nextWakeAt: Instant): Sight => ({
  ...NOTHING_DUE,
  retired: true,
  nextWakeAt,
  text: { details: 'Không còn đơn vị nào trong lịch việc này.', nextWake: '' },
});
