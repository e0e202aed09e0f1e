import type { Instant } from '#eventsourcing';
import {
  type ActOutcome,
  addMs,
  type AgendaActs,
  agendaText,
  caseId,
  type ClockAnchor,
  deadlinesAround,
  domainInstant,
  laterOf,
  localDayOf,
  type ObligationCommand,
  type Plan,
  planAgenda,
  realInstant,
  type Regime,
  type Sight,
  UnitLog,
} from '#domain';
import { districtsRegime } from '../support/districts-regime.js';

export interface DeskInMemoryParts {
  readonly plan: Plan;
  readonly unit: string;
  /** The domain instant of the first look. */
  readonly from: Instant;
  /** How much faster than the wall's its clock runs. */
  readonly speed: number;
  /** The domain instant from which on the unit is no more. */
  readonly until: Instant;
}

/** One unit's agenda by the real rules, its log in memory: what histories are recorded with. Nobody ever hands in anything. */
export class DeskInMemory implements AgendaActs {
  readonly #log = new UnitLog();
  readonly #regime: Regime;
  #anchor: ClockAnchor | undefined;

  constructor(private readonly parts: DeskInMemoryParts) {
    this.#regime = districtsRegime(parts.from, parts.plan);
  }

  look = ({ at }: { readonly scope: string; readonly at: Instant }): Promise<Sight> => {
    const { unit, from, speed, until } = this.parts;
    const anchor = (this.#anchor ??= { realAt: at, domainAt: from, speed });
    const now = domainInstant(anchor, at);
    const today = localDayOf(now, this.#regime.calendar.zone);
    const schedule = deadlinesAround(this.#regime, unit, today);
    const plan = planAgenda(
      { unit, unitExists: true, schedule, opened: this.#log.opened, items: this.#log.items(), rules: this.#regime },
      now,
    );
    const { nextWakeAt: next, setAside: alarms, ...due } = plan;
    const nextWakeAt = laterOf(addMs(at, 1_000), realInstant(anchor, next)!);
    return Promise.resolve({
      ...due,
      alarms,
      retired: now >= until,
      nextWakeAt,
      text: agendaText({ duties: plan.duties, next }, this.#regime),
    });
  };

  openObligations = (commands: Sight['openings']) => this.#carryOut(commands);
  recalculateDueDates = (commands: Sight['recalculations']) => this.#carryOut(commands);
  remind = (commands: Sight['reminders']) => this.#carryOut(commands);
  markOverdue = (commands: Sight['overdue']) => this.#carryOut(commands);
  proposeEscalations = (commands: Sight['escalations']): Promise<ActOutcome> => {
    for (const command of commands) {
      const { subject, revision, level, attempt } = command.data;
      this.#log.carryOutCase(caseId(subject, revision, level, attempt), command);
    }
    return Promise.resolve(recorded(commands));
  };

  #carryOut(commands: readonly ObligationCommand[]): Promise<ActOutcome> {
    for (const command of commands) this.#log.carryOut(command);
    return Promise.resolve(recorded(commands));
  }
}

const recorded = ({ length }: readonly unknown[]): ActOutcome => ({ recorded: length, again: false, refused: [] });
