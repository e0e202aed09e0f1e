import type { EditionItem } from '#contracts';
import type { RollupEvent } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { editionsIn, type RollupHistory } from '#office';

/** The editions of a rollup as they were issued, in their order. */
export const editionItems = (history: RollupHistory): readonly EditionItem[] =>
  editionsIn(history).map(({ data, version, occurredAt }) => {
    const { edition, digest, rules, form, documentNumber, issuedBy, recipients } = data;
    const before = history.slice(0, version);
    return {
      ...{ edition, digest, rules, form, documentNumber, issuedBy, recipients, issuedAt: occurredAt },
      signedBy: lastOf(before, 'CompilationSigned')?.data.signedBy ?? null,
      recalledAt: history.find((event) => isRecallOf(event, edition))?.occurredAt ?? null,
    };
  });

type Of<Type extends RollupEvent['type']> = RecordedEvent<Extract<RollupEvent, { readonly type: Type }>>;

const lastOf = <Type extends RollupEvent['type']>(history: RollupHistory, type: Type): Of<Type> | undefined =>
  history.findLast((event): event is Of<Type> => event.type === type);

const isRecallOf = ({ type, data }: RecordedEvent<RollupEvent>, edition: number): boolean =>
  type === 'DocumentRecalled' && (data as { readonly edition: number }).edition === edition;
