import type { Command, Event, Instant } from '#eventsourcing';
import { type ActingFor, stamped } from '../access/acting.js';
import type { AgendaItem } from '../agenda/agenda.js';
import type { EscalationCommand } from '../escalation/commands.js';
import { escalationDecider } from '../escalation/decide.js';
import { caseId, type Escalation, type EscalationCase, type EscalationEvent, escalationStream } from '../escalation/escalation.js';
import { stageOf } from '../escalation/plan-case.js';
import type { ObligationCommand } from '../obligation/commands.js';
import { obligationDecider } from '../obligation/decide.js';
import type { ObligationEvent } from '../obligation/events.js';
import { ABSENT, isKnown, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import type { AgendaPlan } from '../agenda/plan-agenda.js';
import type { TaskRecorded } from '../plan/plan-events.js';
import type { TaskCommand } from '../task/commands.js';
import { taskDecider } from '../task/decide.js';
import type { TaskEvent } from '../task/events.js';
import { evolveTask } from '../task/evolve.js';
import { isAssigned, isTask, isTaskEnded, type KnownTask, NO_TASK, type Task, taskStream } from '../task/state.js';

/** An event of a rehearsal, as it would stand in the log. */
export interface RehearsedEvent {
  readonly stream: string;
  readonly version: number;
  readonly event: Event;
  readonly actor: string;
  readonly recordedAt: Instant;
}

/** Who is told of each event of a unit right after it happened. */
export interface Listener {
  readonly obligation: (id: string, event: ObligationEvent, obligation: KnownObligation, now: Instant) => void;
  readonly escalation: (id: string, event: EscalationEvent, now: Instant) => void;
  readonly task: (stream: string, event: TaskEvent, now: Instant) => void;
}

/** One unit's streams in memory, behind the same door as in production: decide, then evolve. */
export class UnitLog {
  readonly events: RehearsedEvent[] = [];
  readonly opened = new Set<string>();
  listener: Listener | undefined;

  private readonly versions = new Map<string, number>();
  private readonly obligations = new Map<string, Obligation>();
  private readonly escalations = new Map<string, Escalation>();
  private readonly casesOf = new Map<string, string[]>();
  private readonly unsettled = new Set<string>();
  private readonly open = new Set<string>();
  private readonly tasks = new Map<string, Task>();

  obligation(id: string): Obligation {
    return this.obligations.get(id) ?? ABSENT;
  }

  /** All obligations that were opened, in the order of their opening. */
  known(): ReadonlyMap<string, KnownObligation> {
    return new Map([...this.obligations].flatMap(([id, obligation]) => (isKnown(obligation) ? [[id, obligation]] : [])));
  }

  /** Every case about this obligation, in the order of their proposal. */
  cases(obligation: string): EscalationCase[] {
    return (this.casesOf.get(obligation) ?? []).map((id) => this.escalations.get(id)!).filter((found) => found.status !== 'absent');
  }

  task(stream: string): Task {
    return this.tasks.get(stream) ?? NO_TASK;
  }

  /** The plan's tasks that are the unit's to lead, given or not. */
  allTasks(): KnownTask[] {
    return [...this.tasks.values()].filter(isTask);
  }

  /** The tasks that the unit was given and that have not ended. */
  openTasks(): KnownTask[] {
    return [...this.tasks.values()].filter((task): task is KnownTask => isAssigned(task) && !isTaskEnded(task));
  }

  /** A task stands in the plan already: what happens to it comes after. */
  knowTask(recorded: TaskRecorded): void {
    const stream = taskStream(recorded.data.task.code);
    this.tasks.set(stream, evolveTask(NO_TASK, recorded));
    this.versions.set(stream, 1);
  }

  /** The cases whose course has not ended. */
  openCases(): EscalationCase[] {
    return [...this.open].map((id) => this.escalations.get(id)!).filter((found) => found.status !== 'absent');
  }

  escalation(id: string): Escalation {
    return this.escalations.get(id) ?? { status: 'absent' };
  }

  /** What the unit's agenda sees: obligations that are not settled, with the cases of their current due date. */
  items(): AgendaItem[] {
    return [...this.unsettled].flatMap((id) => {
      const obligation = this.obligation(id);
      if (!isKnown(obligation)) return [];
      return [{ id, obligation, cases: this.cases(id).filter(({ revision }) => revision === obligation.due.revision) }];
    });
  }

  /** All that is due at one look, in the order of the agenda's acts. */
  carryOutPlan({ openings, recalculations, reminders, overdue, escalations }: AgendaPlan): void {
    for (const command of [...openings, ...recalculations, ...reminders, ...overdue]) this.carryOut(command);
    for (const command of escalations) {
      const { subject, revision, level, attempt } = command.data;
      this.carryOutCase(caseId(subject, revision, level, attempt), command);
    }
  }

  carryOut(command: ObligationCommand): void {
    const id = command.data.obligation;
    this.learn(id, obligationDecider.decide(command, this.obligation(id)), command);
  }

  carryOutCase(id: string, command: EscalationCommand, actingFor?: ActingFor): void {
    this.learnOfCase(id, stamped(escalationDecider.decide(command, this.escalation(id)), actingFor), command);
  }

  carryOutTask(command: TaskCommand): void {
    const stream = command.data.task;
    const events = taskDecider.decide(command, this.task(stream));
    this.record(stream, events, command);
    this.tasks.set(stream, events.reduce(evolveTask, this.task(stream)));
    for (const event of events) this.listener?.task(stream, event, command.now);
  }

  /** What has happened to an obligation, whoever brought it about. */
  learn(id: string, events: readonly ObligationEvent[], { by, now }: Pick<Command, 'by' | 'now'>): void {
    const after = events.reduce(obligationDecider.evolve, this.obligation(id));
    this.record(id, events, { by, now });
    this.obligations.set(id, after);
    if (!isKnown(after)) return;
    this.opened.add(id);
    if (SETTLED.has(after.status)) this.unsettled.delete(id);
    else this.unsettled.add(id);
    for (const event of events) this.listener?.obligation(id, event, after, now);
  }

  /** What has happened to a case. */
  learnOfCase(id: string, events: readonly EscalationEvent[], { by, now }: Pick<Command, 'by' | 'now'>): void {
    const before = this.escalation(id);
    const after = events.reduce(escalationDecider.evolve, before);
    this.record(escalationStream(id), events, { by, now });
    this.escalations.set(id, after);
    if (after.status === 'absent' || stageOf(after) === 'ended') this.open.delete(id);
    else this.open.add(id);
    if (before.status === 'absent' && after.status !== 'absent')
      this.casesOf.set(after.subject, [...(this.casesOf.get(after.subject) ?? []), id]);
    for (const event of events) this.listener?.escalation(id, event, now);
  }

  private record(stream: string, events: readonly Event[], { by, now }: Pick<Command, 'by' | 'now'>): void {
    let version = this.versions.get(stream) ?? 0;
    for (const event of events) this.events.push({ stream, version: ++version, event, actor: by, recordedAt: now });
    this.versions.set(stream, version);
  }
}

const SETTLED: ReadonlySet<Obligation['status']> = new Set(['accepted', 'excused', 'cancelled', 'closed_missing']);
