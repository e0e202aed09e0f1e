import { type AppendRequest, inlineRows, type InlineTable, type Instant, type RecordedEvent, type SequencedEvent } from '#eventsourcing';
import {
  type EscalationEvent,
  escalationDecider,
  type EscalationOutcome,
  laterOf,
  revisionAfter,
  settlementBy,
  type SettleEscalation,
} from '#domain';
import type { AgendaReads, LogReader, PostgresEventStore } from '#postgres';
import { foldEscalation } from '../agenda/agenda-items.js';
import { fromTheBeginning } from '../log/from-the-beginning.js';

export interface CaseSettlerParts {
  readonly store: PostgresEventStore;
  readonly reads: AgendaReads;
  readonly clock: { now(): Promise<Instant> };
  readonly inline: readonly InlineTable[];
  /** Told of each fault; what it was about is tried again. */
  readonly onFault?: (fault: unknown) => void;
}

/** Others may be first this often before it is a fault. */
const TRIES = 5;

/**
 * Follows the log and settles the cases of what is settled: before their dispatch they become moot, after it resolved. What it says it
 * says once, so it may be given events again.
 *
 * Only cases of the date that was met, or of earlier ones, are settled: a case proposed later, after a return, is another matter, even
 * if this reader was late. What a case is about may be of any kind.
 */
export class CaseSettler implements LogReader {
  readonly name = 'case-settler';
  readonly onFault: (fault: unknown) => void;

  constructor(private readonly parts: CaseSettlerParts) {
    this.onFault = parts.onFault ?? (() => undefined);
  }

  /** Goes through all that was there before this reader. */
  readonly begin = (): Promise<void> => fromTheBeginning(this.parts.store, this.handle);

  readonly handle = async (events: readonly SequencedEvent[]): Promise<void> => {
    const settling = events.flatMap((event) => {
      const outcome = settlementBy(event);
      return outcome === undefined ? [] : [{ event, outcome }];
    });
    if (settling.length === 0) return;
    const casesOf = await this.parts.reads.cases([...new Set(settling.map(({ event }) => event.stream))]);
    for (const { event, outcome } of settling) await settle(this.parts, { event, outcome, cases: casesOf.get(event.stream) ?? [] });
  };
}

interface Settling {
  readonly event: SequencedEvent;
  readonly outcome: EscalationOutcome;
  readonly cases: readonly string[];
}

const settle = async (parts: CaseSettlerParts, { event, outcome, cases }: Settling): Promise<void> => {
  if (cases.length === 0) return;
  const { store } = parts;
  for (let tries = 0; tries < TRIES; tries++) {
    const histories = await store.readManyToDecide([event.stream, ...cases]);
    const revision = revisionAfter(event.stream, (histories.get(event.stream) ?? []).slice(0, event.version));
    if (revision === undefined) return;
    const recordedAt = laterOf(await parts.clock.now(), event.recordedAt);
    const requests = cases.flatMap((stream) => {
      const history = (histories.get(stream) ?? []) as readonly RecordedEvent<EscalationEvent>[];
      const escalation = foldEscalation(history);
      if (escalation.status === 'absent' || escalation.revision > revision) return [];
      const command: SettleEscalation = { type: 'SettleEscalation', by: 'clock', now: event.recordedAt, data: { outcome } };
      const decisions = escalationDecider.decide(command, escalation);
      return decisions.length === 0 ? [] : [requestOf({ stream, history, events: decisions, recordedAt }, parts.inline)];
    });
    const answers = await store.appendMany(requests);
    if (answers.every(({ status }) => status !== 'conflict')) return;
  }
  throw new Error(`The cases of ${event.stream} were changed by others ${TRIES} times in a row while they were being settled.`);
};

const requestOf = (
  {
    stream,
    history,
    events,
    recordedAt,
  }: {
    readonly stream: string;
    readonly history: readonly RecordedEvent[];
    readonly events: readonly EscalationEvent[];
    readonly recordedAt: Instant;
  },
  inline: readonly InlineTable[],
): AppendRequest => {
  const appending = { stream, expectedVersion: history.length, actor: 'clock', recordedAt };
  return { ...appending, events, inline: inlineRows(inline, { history, events, appending }) };
};
