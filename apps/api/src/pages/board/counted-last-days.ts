import { countedHanding, isKnown, type LocalDay, type ObligationEvent } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { foldObligation } from '#office';
import type { BoardRow } from '#postgres';

type Histories = ReadonlyMap<string, readonly RecordedEvent<ObligationEvent>[]>;

/** Where a cure date was missed, how late a report is counts from that date, which only its history knows; read where it is asked for. */
export const countedLastDays = async (
  rows: readonly BoardRow[],
  read: (streams: readonly string[]) => Promise<Histories>,
): Promise<ReadonlyMap<string, LocalDay>> => {
  const streams = rows
    .filter(({ timeliness, countedReceivedAt, firstReceivedAt }) => timeliness === 'late' && countedReceivedAt !== firstReceivedAt)
    .map(({ obligation }) => obligation);
  const histories: Histories = streams.length === 0 ? new Map() : await read(streams);
  return new Map(
    [...histories].flatMap(([stream, history]) => {
      const obligation = foldObligation(history);
      const counted = isKnown(obligation) ? countedHanding(obligation) : undefined;
      return counted === undefined ? [] : [[stream, counted.lastDay] as const];
    }),
  );
};
