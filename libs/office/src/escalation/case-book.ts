import {
  describeSubject,
  type DecisionStep,
  type EscalationCase,
  type EscalationEvent,
  escalationRefusals,
  escalationStream,
  type Regime,
  stepOf,
  type Subject,
} from '#domain';
import type { PostgresEventStore, Footing } from '#postgres';
import { foldEscalation } from '../agenda/agenda-items.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

/** A case with what it is about, and where its decision lies. */
export interface FoundCase {
  readonly stream: string;
  readonly known: EscalationCase;
  readonly version: number;
  readonly subject: Subject;
  readonly step: DecisionStep;
}

/** Reads cases, each with what it is about, of whatever kind that is. */
export class CaseBook {
  constructor(private readonly parts: { readonly store: PostgresEventStore; readonly regime: RegimeDesk }) {}

  /** The cases of these streams that exist, in their order. */
  async find(streams: readonly string[]): Promise<readonly FoundCase[]> {
    const { store, regime: rules } = this.parts;
    const [regime, histories] = await Promise.all([rules.current(), store.readManyToDecide<EscalationEvent>(streams)]);
    const cases = streams.flatMap((stream) => {
      const history = histories.get(stream) ?? [];
      const known = foldEscalation(history);
      return known.status === 'absent' ? [] : [{ stream, known, version: history.length }];
    });
    const subjects = await this.subjects(
      cases.map(({ known }) => known.subject),
      regime,
    );
    return cases.flatMap((one) => {
      const subject = subjects.get(one.known.subject);
      return subject === undefined ? [] : [{ ...one, subject, step: stepOf(one.known, subject.matter, regime) }];
    });
  }

  /** One case; refuses with `NO_SUCH_CASE`. */
  async one(id: string): Promise<FoundCase> {
    const [found] = await this.find([escalationStream(id)]);
    if (found === undefined) throw escalationRefusals.noSuchCase();
    return found;
  }

  /** Where the matter of a case stands while it is still to be done; refuses with `SUBJECT_SETTLED` once it is settled. */
  async unsettled({ subject: stream, revision }: EscalationCase): Promise<Footing> {
    const { store, regime } = this.parts;
    const history = (await store.readManyToDecide([stream])).get(stream) ?? [];
    const subject = describeSubject(stream, history, await regime.current());
    // A later date means that it was handed in meanwhile, and sent back.
    if (subject === undefined || !subject.isOwed || subject.revision > revision) throw escalationRefusals.subjectSettled();
    return { stream, version: history.length };
  }

  /** What these streams are about; those that nobody follows up are not in the answer. */
  async subjects(streams: readonly string[], regime: Regime): Promise<ReadonlyMap<string, Subject>> {
    const names = [...new Set(streams)];
    const histories = await this.parts.store.readManyToDecide(names);
    return new Map(
      names.flatMap((stream) => {
        const subject = describeSubject(stream, histories.get(stream) ?? [], regime);
        return subject === undefined ? [] : [[stream, subject] as const];
      }),
    );
  }
}
