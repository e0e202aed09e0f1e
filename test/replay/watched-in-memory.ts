import type { Event, Instant } from '#eventsourcing';
import {
  type ActOutcome,
  addMs,
  type ClockAnchor,
  type DeskOf,
  domainInstant,
  earlierOf,
  laterOf,
  localDayOf,
  realInstant,
  type SightOf,
  type WatchPlan,
} from '#domain';

export interface WatchedInMemoryParts<State, E extends Event, Plan extends WatchPlan> {
  readonly initialState: State;
  readonly evolve: (state: State, event: E) => State;
  readonly plan: (state: State, now: Instant) => Plan;
  readonly decide: (state: State, command: Plan['due'][number]) => readonly E[];
  /** What people do, each when it occurred, in this order. */
  readonly people: readonly E[];
  /** The domain instant of the first look. */
  readonly from: Instant;
  /** How much faster than the wall's its clock runs. */
  readonly speed: number;
}

const SOON_MS = 1_000;
const LATE_MS = 31 * 86_400_000;

/**
 * Something watched by the real rules, its log in memory: what histories are recorded with. The planner is asked with what people have
 * done up to the look, and again no later than when the next of them acts: he would poke.
 */
export class WatchedInMemory<State, E extends Event, Plan extends WatchPlan> implements DeskOf<Plan> {
  readonly #events: E[] = [];
  readonly #ahead: E[];
  #state: State;
  #anchor: ClockAnchor | undefined;

  constructor(private readonly parts: WatchedInMemoryParts<State, E, Plan>) {
    this.#state = parts.initialState;
    this.#ahead = [...parts.people];
  }

  /** What has happened, in order, by type. */
  get said(): readonly string[] {
    return this.#events.map(({ type }) => type);
  }

  /** The same with the day, in Vietnam, on which it did. */
  get dated(): readonly string[] {
    return this.#events.map(({ type, occurredAt }) => `${localDayOf(occurredAt!, 'Asia/Ho_Chi_Minh')} ${type}`);
  }

  look = ({ at }: { readonly id: string; readonly at: Instant }): Promise<SightOf<Plan>> => {
    const { from, speed, plan } = this.parts;
    const anchor = (this.#anchor ??= { realAt: at, domainAt: from, speed });
    const now = domainInstant(anchor, at);
    while (this.#ahead[0] !== undefined && this.#ahead[0].occurredAt! <= now) this.#happened([this.#ahead.shift()!]);
    const planned = plan(this.#state, now);
    const wakes = [wakeOf(planned), this.#ahead[0]?.occurredAt].flatMap((next) => (next === undefined ? [] : [realInstant(anchor, next)!]));
    const nextWakeAt = laterOf(addMs(at, SOON_MS), wakes.reduce(earlierOf, addMs(at, LATE_MS)));
    const text = { details: planned.stage, nextWake: `Xem lại: ${planned.stage}` };
    return Promise.resolve({ stage: planned.stage, due: planned.due, nextWakeAt, text } as SightOf<Plan>);
  };

  carryOut = (commands: readonly Plan['due'][number][]): Promise<ActOutcome> => {
    for (const command of commands) this.#happened(this.parts.decide(this.#state, command));
    return Promise.resolve({ recorded: commands.length, again: false, refused: [] });
  };

  #happened(events: readonly E[]): void {
    this.#events.push(...events);
    this.#state = events.reduce(this.parts.evolve, this.#state);
  }
}

/** Planners name it by either of these. */
const wakeOf = (plan: object): Instant | undefined => {
  const { nextWakeAt, wakeAt } = plan as { readonly nextWakeAt?: Instant; readonly wakeAt?: Instant };
  return nextWakeAt ?? wakeAt;
};
