import { type AppendRequest, canonicalJson, type Event } from '#eventsourcing';

const note = 'Báo cáo tháng của phòng ban, kèm số liệu và khó khăn cần tháo gỡ. '.repeat(4);

/** An event as large as most of ours are. */
export const meterRead = (n: number): Event => ({ type: 'MeterRead', data: { amount: n % 100, note } });

export const meterBody = (n: number): string => canonicalJson(meterRead(n));

/** The append of one such event at a version of a stream. */
export const meterRequest = (stream: string, expectedVersion: number): AppendRequest => ({
  stream,
  expectedVersion,
  events: [meterRead(expectedVersion)],
  actor: 'an',
  recordedAt: '2023-04-03T05:00:00.000Z',
});
