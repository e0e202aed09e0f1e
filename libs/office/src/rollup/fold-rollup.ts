import { evolveRollup, type Exclusion, NO_ROLLUP, type Rollup, type RollupEvent } from '#domain';
import { decided, keptText, type RecordedEvent } from '#eventsourcing';

export type RollupHistory = readonly RecordedEvent<RollupEvent>[];

/** A rollup as its events have it. */
export const foldRollup = (history: readonly RecordedEvent[] = []): Rollup =>
  (history as RollupHistory).map(decided).reduce<Rollup>(evolveRollup, NO_ROLLUP);

/** Whose reports are left out, and why; no reason once that was erased. */
export const excludedIn = (history: RollupHistory): readonly Exclusion[] => {
  const excluded = new Map<string, Exclusion>();
  for (const { type, data, sealed } of history) {
    const { unit } = data as { readonly unit: string };
    if (type === 'UnitExcluded') excluded.set(unit, { unit, reason: keptText(sealed['reason']) ?? '' });
    if (type === 'UnitIncluded') excluded.delete(unit);
  }
  return [...excluded.values()];
};

/** Its editions, each as the event by which it was issued, in their order. */
export const editionsIn = (history: RollupHistory) => history.filter((event) => isOf(event, 'CompilationIssued'));

/** The draft of this digest, as it was put before the Office. */
export const draftIn = (history: RollupHistory, digest: string) =>
  history.filter((event) => isOf(event, 'CompilationDrafted')).findLast(({ data }) => data.digest === digest);

const isOf = <Type extends RollupEvent['type']>(
  event: RecordedEvent<RollupEvent>,
  type: Type,
): event is RecordedEvent<Extract<RollupEvent, { readonly type: Type }>> => event.type === type;
