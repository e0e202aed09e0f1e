import {
  asOfInstant,
  type CompilationBytes,
  type CompilationIssued,
  eventsInOrder,
  evolveTask,
  isTask,
  keptBytes,
  type KnownTask,
  NO_TASK,
  type Personas,
  type Plan,
  planFacts,
  recordedOf,
  type Regime,
  regimeAsAdopted,
  rehearse,
  type Task,
  type TaskEvent,
} from '#domain';
import { decided, type Instant, type RecordedEvent } from '#eventsourcing';
import { sha256 } from './sha256.js';
import { progressOf } from './terminal.js';

/** A rehearsed year as an office would know it at an instant: its rules, and what happened to each stream by then. */
export interface RehearsedOffice {
  readonly plan: Plan;
  readonly regime: Regime;
  readonly histories: ReadonlyMap<string, readonly RecordedEvent[]>;
  /** As of when. */
  readonly at: Instant;
}

export interface RehearsedOfficeRequest {
  readonly plan: Plan;
  readonly personas: Personas;
  readonly seed: number;
  /** A day, meaning its end, or an instant: nothing that was recorded later is known. The whole year when it is not given. */
  readonly asOf?: string;
}

/** Refuses with `AS_OF_BEFORE_LOG` and `AS_OF_AHEAD`, as the API does. */
export const rehearsedOffice = ({ plan, personas, seed, asOf }: RehearsedOfficeRequest): RehearsedOffice => {
  const rehearsal = rehearse({ plan, personas, seed, digestOf: sha256, progress: progressOf({ vi: 'Đơn vị', en: 'Units' }) });
  const { from: beginsAt, until: now } = rehearsal;
  const at = asOf === undefined ? now : asOfInstant(asOf, { now, beginsAt, zone: plan.zone });
  const histories = new Map<string, RecordedEvent[]>();
  for (const rehearsed of eventsInOrder(rehearsal)) {
    if (asOf !== undefined && rehearsed.recordedAt > at) continue;
    const history = histories.get(rehearsed.stream) ?? [];
    history.push(recordedOf(rehearsed));
    histories.set(rehearsed.stream, history);
  }
  return { plan, regime: regimeAsAdopted(plan, beginsAt), histories, at };
};

/** An edition that was issued in the rehearsed year, with its bytes. */
export interface RehearsedEdition extends Pick<CompilationIssued['data'], 'edition' | 'documentNumber' | 'digest'> {
  readonly issuedAt: Instant;
  readonly bytes: CompilationBytes;
}

/** What was issued of a rollup, in the order of the numbers. */
export const editionsOf = ({ histories }: RehearsedOffice, stream: string): readonly RehearsedEdition[] =>
  (histories.get(stream) ?? []).flatMap((event) => {
    const bytes = event.type === 'CompilationIssued' ? keptBytes(event) : undefined;
    if (bytes === undefined) return [];
    const { edition, documentNumber, digest } = event.data as CompilationIssued['data'];
    return [{ edition, documentNumber, digest, issuedAt: event.occurredAt, bytes }];
  });

/** The plan's tasks as they stood then: recorded with the plan, with what had happened to each since. */
export const tasksOf = ({ plan, histories }: Pick<RehearsedOffice, 'plan' | 'histories'>): readonly KnownTask[] =>
  planFacts(plan).flatMap(({ stream, events }) => {
    if (!stream.startsWith('task/')) return [];
    const task = [...events, ...(histories.get(stream) ?? []).map(decided)].reduce<Task>(evolved, NO_TASK);
    return isTask(task) ? [task] : [];
  });

const evolved = (task: Task, event: object): Task => evolveTask(task, event as TaskEvent);
