import {
  type CompilationBytes,
  type CompilationIssued,
  eventsInOrder,
  keptBytes,
  type KnownTask,
  type Personas,
  type Plan,
  recordedOf,
  type Regime,
  regimeAsAdopted,
  rehearse,
  type Rehearsal,
} from '#domain';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { sha256 } from './sha256.js';
import { progressOf } from './terminal.js';

/** A rehearsed year as an office would know it at an instant: its rules, and what happened to each stream by then. */
export interface RehearsedOffice {
  readonly rehearsal: Rehearsal;
  readonly regime: Regime;
  readonly histories: ReadonlyMap<string, readonly RecordedEvent[]>;
  /** As of when. */
  readonly at: Instant;
}

export interface RehearsedOfficeRequest {
  readonly plan: Plan;
  readonly personas: Personas;
  readonly seed: number;
  /** Nothing that was recorded later is known; the whole year when it is not given. */
  readonly asOf?: Instant;
}

export const rehearsedOffice = ({ plan, personas, seed, asOf }: RehearsedOfficeRequest): RehearsedOffice => {
  const rehearsal = rehearse({ plan, personas, seed, digestOf: sha256, progress: progressOf({ vi: 'Đơn vị', en: 'Units' }) });
  const histories = new Map<string, RecordedEvent[]>();
  for (const rehearsed of eventsInOrder(rehearsal)) {
    if (asOf !== undefined && rehearsed.recordedAt > asOf) continue;
    const history = histories.get(rehearsed.stream) ?? [];
    history.push(recordedOf(rehearsed));
    histories.set(rehearsed.stream, history);
  }
  return { rehearsal, regime: regimeAsAdopted(plan, rehearsal.from), histories, at: asOf ?? rehearsal.until };
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

/** The tasks that were given in the rehearsed year, as they stood at its end. */
export const tasksOf = ({ rehearsal }: RehearsedOffice): readonly KnownTask[] =>
  [...rehearsal.units.values()].flatMap((log) => log.allTasks());
