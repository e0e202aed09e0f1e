import { type AppendAnswer, type AppendRequest, type Event, type EventStore, inlineRows } from '#eventsourcing';
import { meterTotals } from '#postgres/testing';

/** What the guarantees are tried on: meters that are read. */
export const reading = (amount: number): Event => ({ type: 'MeterRead', data: { amount } });

export const meterRequest = (stream: string, expectedVersion: number, ...events: Event[]): AppendRequest => ({
  stream,
  expectedVersion,
  events: events.length > 0 ? events : [reading(1)],
  actor: 'an',
  recordedAt: '2023-04-03T05:00:00.000Z',
});

/** Reads the stream and appends to it with its inline row, until nobody else is first. */
export const readMeter = async (store: EventStore, stream: string, amount: number): Promise<AppendAnswer> => {
  for (;;) {
    const history = await store.read(stream);
    const request = meterRequest(stream, history.length, reading(amount));
    const answer = await store.append({
      ...request,
      inline: inlineRows([meterTotals], { history, events: request.events, appending: request }),
    });
    if (answer.status !== 'conflict') return answer;
  }
};

export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export const chance = (limit: number): number => Math.floor(Math.random() * limit);
