import { commandHandler, type Instant, type RecordedEvent } from '#eventsourcing';
import {
  type ActingFor,
  type ActOutcome,
  addMs,
  type AgendaActs,
  caseId,
  type Cast,
  castOf,
  type ClockAnchor,
  domainInstant,
  earlierOf,
  NOTHING_DUE,
  type EscalationCommand,
  escalationDecider,
  type EscalationEvent,
  escalationStream,
  type ObligationCommand,
  obligationDecider,
  type ObligationEvent,
  realInstant,
  type Sight,
  stamped,
  UnitLog,
} from '#domain';
import type { CaseWatchDesk, DomainClock } from '#office';
import { inlineTables, type PostgresEventStore } from '#postgres';

/**
 * The authority's clock where time is skipped: it has got as far as the agenda's workflow has, since the database's own clock stays
 * behind.
 */
export class SkippedClock implements DomainClock {
  #reached: Instant;

  constructor(readonly anchor: ClockAnchor) {
    this.#reached = anchor.realAt;
  }

  reach(realAt: Instant): void {
    if (realAt > this.#reached) this.#reached = realAt;
  }

  now = () => Promise.resolve(domainInstant(this.anchor, this.#reached));
  at = (realAt: Instant) => Promise.resolve(domainInstant(this.anchor, realAt));
  realOf = (domainAt: Instant) => Promise.resolve(realInstant(this.anchor, domainAt));
}

export interface PlayedUnitParts {
  readonly cast: Cast;
  readonly desk: AgendaActs;
  /** What stands behind the watches of the unit's cases: they are looked at when the agenda is, and no later than they ask. */
  readonly cases: Pick<CaseWatchDesk, 'look' | 'carryOut'>;
  readonly store: PostgresEventStore;
  readonly clock: SkippedClock;
  /** Where the playing ends: a domain instant. */
  readonly until: Instant;
}

/**
 * One unit on the real stack with its people played: before each look the persons do what they had planned up to that instant, through
 * the real command handler, and the agenda is asked to look again no later than their next act. What they react to is what stands in
 * the log.
 */
export class PlayedUnit implements AgendaActs {
  readonly #mirror: Mirror;
  readonly #acts: { readonly at: Instant; readonly act: (now: Instant) => void }[] = [];
  readonly #seen = new Map<string, number>();
  readonly #caseWakes = new Map<string, Instant>();
  #now: Instant;

  constructor(private readonly parts: PlayedUnitParts) {
    this.#now = parts.clock.anchor.domainAt;
    this.#mirror = new Mirror();
    this.#mirror.listener = castOf(parts.cast, this.#mirror, (planned, act) => {
      const at = planned > this.#now ? planned : addMs(this.#now, 1_000);
      const later = this.#acts.findIndex((other) => other.at > at);
      this.#acts.splice(later === -1 ? this.#acts.length : later, 0, { at, act });
    });
  }

  look = async ({ scope, at }: { readonly scope: string; readonly at: Instant }): Promise<Sight> => {
    const { clock, desk, until } = this.parts;
    clock.reach(at);
    const now = domainInstant(clock.anchor, at);
    await this.#actUpTo(earlierOf(now, until));
    this.#now = now;
    if (now >= until) return { ...NOTHING_DUE, text: { details: '', nextWake: '' }, retired: true, nextWakeAt: addMs(at, 1_000) };
    const sight = await desk.look({ scope, at });
    const next = realInstant(clock.anchor, earlierOf(this.#acts[0]?.at ?? until, until))!;
    return { ...sight, nextWakeAt: [await this.#watchCases(at), next].reduce(earlierOf, sight.nextWakeAt) };
  };

  /** The watch of each open case that is due, or about which something has happened; answers when the next one asks to look. */
  async #watchCases(at: Instant): Promise<Instant> {
    for (const { id } of this.#mirror.openCases()) if ((this.#caseWakes.get(id) ?? at) <= at) await this.#watchCase(id, at);
    const open = this.#mirror.openCases().flatMap(({ id }) => this.#caseWakes.get(id) ?? []);
    return open.reduce(earlierOf, addMs(at, LONGEST_MS));
  }

  async #watchCase(id: string, at: Instant): Promise<void> {
    const { due, nextWakeAt } = await this.parts.cases.look({ id, at });
    if (due.length === 0) return void this.#caseWakes.set(id, nextWakeAt);
    await this.parts.cases.carryOut(due, { id });
    await this.#hear(escalationStream(id));
    await this.#watchCase(id, at);
  }

  openObligations = (commands: Sight['openings']) => this.#heard(commands, this.parts.desk.openObligations(commands));
  recalculateDueDates = (commands: Sight['recalculations']) => this.#heard(commands, this.parts.desk.recalculateDueDates(commands));
  remind = (commands: Sight['reminders']) => this.#heard(commands, this.parts.desk.remind(commands));
  markOverdue = (commands: Sight['overdue']) => this.#heard(commands, this.parts.desk.markOverdue(commands));
  proposeEscalations = async (commands: Sight['escalations']): Promise<ActOutcome> => {
    const outcome = await this.parts.desk.proposeEscalations(commands);
    for (const { data } of commands) await this.#hear(escalationStream(caseId(data.subject, data.revision, data.level, data.attempt)));
    return outcome;
  };

  async #heard(commands: readonly ObligationCommand[], acting: Promise<ActOutcome>): Promise<ActOutcome> {
    const outcome = await acting;
    for (const { data } of commands) await this.#hear(data.obligation);
    return outcome;
  }

  async #actUpTo(now: Instant): Promise<void> {
    while (this.#acts[0] !== undefined && this.#acts[0].at <= now) {
      const { at, act } = this.#acts.shift()!;
      this.#now = at;
      act(at);
      await this.#carryOutAsked();
    }
  }

  /** What the persons asked for goes through the real door; what comes of it they hear from the log. */
  async #carryOutAsked(): Promise<void> {
    const parts = { store: this.parts.store, inline: inlineTables };
    for (let asked = this.#mirror.asked.shift(); asked !== undefined; asked = this.#mirror.asked.shift()) {
      if (asked.kind === 'obligation') await commandHandler(obligationDecider, parts)(asked.stream, asked.command);
      else await commandHandler(actingIn(asked.actingFor), parts)(asked.stream, asked.command);
      await this.#hear(asked.stream);
    }
  }

  async #hear(stream: string): Promise<void> {
    const history = await this.parts.store.read(stream);
    const fresh = history.slice(this.#seen.get(stream) ?? 0);
    this.#seen.set(stream, history.length);
    // Whatever happened may be what a watch waits for: the report, the decision, the case of the next level.
    if (fresh.length > 0) this.#caseWakes.clear();
    for (const event of fresh) {
      const by = { by: event.actor, now: event.recordedAt };
      if (stream.startsWith('obligation/')) this.#mirror.learn(stream, [event as RecordedEvent<ObligationEvent> as ObligationEvent], by);
      else this.#mirror.learnOfCase(stream.slice(CASE.length), [event as RecordedEvent<EscalationEvent> as EscalationEvent], by);
    }
    await this.#carryOutAsked();
  }
}

const CASE = escalationStream('');
const LONGEST_MS = 31 * 86_400_000;

type Asked =
  | { readonly kind: 'obligation'; readonly stream: string; readonly command: ObligationCommand }
  | { readonly kind: 'case'; readonly stream: string; readonly command: EscalationCommand; readonly actingFor: ActingFor | undefined };

/** The decider of cases, for somebody who may act in another's name. */
const actingIn = (actingFor: ActingFor | undefined): typeof escalationDecider => ({
  ...escalationDecider,
  decide: (command, state) => stamped(escalationDecider.decide(command, state), actingFor),
});

/** What the persons see of the log; what they do is asked for, and seen when it has happened. */
class Mirror extends UnitLog {
  readonly asked: Asked[] = [];

  override carryOut(command: ObligationCommand): void {
    this.asked.push({ kind: 'obligation', stream: command.data.obligation, command });
  }

  override carryOutCase(id: string, command: EscalationCommand, actingFor?: ActingFor): void {
    this.asked.push({ kind: 'case', stream: escalationStream(id), command, actingFor });
  }
}
