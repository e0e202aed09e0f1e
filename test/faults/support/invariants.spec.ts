import { expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { rulebook } from './district.js';
import type { Evidence, LoggedEvent } from './evidence.js';
import { faultsIn } from './invariants.js';

/*
 * A judge that never finds anything proves nothing. Here is the evidence of a day on which all went well, and each lie it could tell.
 */
const ward = 'obligation/Q3-P-11/monthly/2023-11';
const other = 'obligation/Q3-P-12/monthly/2023-11';
const dueAt: Instant = '2023-11-14T17:00:00.000Z';

type Told = Pick<LoggedEvent, 'stream' | 'type' | 'data' | 'recordedAt'> & { readonly id?: string; readonly mark?: string };

const opened = (stream: string): Told => ({
  stream,
  type: 'ObligationOpened',
  recordedAt: '2023-10-31T17:00:00.000Z',
  data: { policy: 'default', lastDay: '2023-11-14', dueAt },
});
const reminded = (stream: string, id: string, step = 1): Told => ({
  ...{ stream, id, type: 'ReminderIssued', recordedAt: '2023-11-13T01:00:02.000Z' },
  data: { revision: 0, step, passedOver: [] },
});
const handedIn = (stream: string, mark: string, receivedAt: Instant = '2023-11-13T01:00:04.000Z'): Told => ({
  ...{ stream, type: 'ReportSubmitted', mark, recordedAt: receivedAt },
  data: { receivedAt },
});
const overdue = (stream: string): Told => ({
  ...{ stream, type: 'ObligationBecameOverdue', recordedAt: '2023-11-14T17:02:01.000Z' },
  data: { revision: 0, dueAt, passedOver: [] },
});
const noticed = (notice: string, facts: readonly string[], person = notice): Told[] => [
  {
    ...{ stream: `notice/${notice}`, type: 'NoticeComposed', recordedAt: '2023-11-13T01:00:20.000Z' },
    data: { person, facts: facts.map((id) => ({ id })), suppressed: [], messageId: `<${notice}>` },
  },
  { stream: `notice/${notice}`, type: 'NoticeOutcomeRecorded', recordedAt: '2023-11-13T01:00:21.000Z', data: { outcome: 'accepted' } },
];

const logOf = (told: readonly Told[]): LoggedEvent[] => {
  const versions = new Map<string, number>();
  return told.map((event, index) => {
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    const place = { position: index + 1, seq: index + 1, version, occurredAt: event.recordedAt, insertedMs: index };
    return { id: `event-${index}`, mark: null, ...place, ...event };
  });
};

const day: readonly Told[] = [
  ...[opened(ward), opened(other), reminded(ward, 'to-ward'), reminded(other, 'to-other'), handedIn(other, 'figures')],
  ...[...noticed('an', ['to-ward']), ...noticed('binh', ['to-other']), reminded(ward, 'at-last', 0), ...noticed('chi', ['at-last'])],
  overdue(ward),
];
const well: Evidence = {
  events: logOf(day),
  outbox: ['an', 'binh', 'chi'].map((notice) => ({ id: `mail/${notice}/1`, notice, state: 'done' })),
  letters: ['<an>', '<binh>', '<chi>'],
  calls: [
    { obligation: other, mark: 'figures', outcome: 'ok', attempts: 1 },
    { obligation: ward, mark: 'refused', outcome: 'fail', attempts: 1 },
    { obligation: ward, mark: 'lost', outcome: 'unknown', attempts: 1 },
  ],
};

const judged = (change: Partial<Evidence>): string[] =>
  faultsIn({ ...well, ...change }, { ...rulebook, from: '2023-11-13T00:00:00.000Z', at: '2023-11-14T18:00:00.000Z', boundMs: 60_000 });
const withEvents = (...more: readonly Told[]): string[] => judged({ events: logOf([...day, ...more]) });
const without = (unwanted: (event: Told) => boolean): string[] => judged({ events: logOf(day.filter((event) => !unwanted(event))) });

it('finds nothing where nothing is wrong', () => expect(judged({})).toEqual([]));

it.each<[string, string[], RegExp]>([
  ['a report that was confirmed is lost', without(({ type }) => type === 'ReportSubmitted'), /^I1 .*P-12.* ok stands 0 times/],
  ['a report stands twice', withEvents(handedIn(other, 'figures')), /^I1 .*P-12.* ok stands 2 times/],
  ['a refused report stands in the log', withEvents(handedIn(ward, 'refused')), /^I1 .*P-11.* fail stands 1 times/],
  ['a request nobody answered was done twice', withEvents(handedIn(ward, 'lost'), handedIn(ward, 'lost')), /^I1 .* unknown stands 2 times/],
  ['a version is missing', judged({ events: well.events.filter(({ id }) => id !== 'to-ward') }), /^I2 .*P-11/],
  [
    'an event is not sealed',
    judged({ events: well.events.map((event) => (event.position === 3 ? { ...event, seq: null } : event)) }),
    /^I3 .* is not sealed/,
  ],
  [
    'the order is turned round',
    judged({ events: well.events.map((event) => ({ ...event, seq: well.events.length + 1 - event.position })) }),
    /^I3 .* sealed before what it follows/,
  ],
  ['a reminder stands twice, under another id', withEvents(reminded(ward, 'again')), /^I5 .*P-11\S*: step 1 was said 2 times/],
  ['a step was never said', without(({ data }) => data['step'] === 1), /^I11 .*P-11\S*: step 1 fell due/],
  [
    'somebody is reminded who has handed in',
    withEvents(reminded(other, 'too-late', 0)),
    /^I5 .*P-12\S*: ReminderIssued .* after it was settled/,
  ],
  ['somebody is overdue who handed in in time', withEvents(overdue(other)), /^I7 .*P-12\S*: settled before/],
  ['somebody is overdue twice', withEvents(overdue(ward)), /^I5 .*P-11\S*: declared overdue 2 times/],
  ['an absence was never said', without(({ type }) => type === 'ObligationBecameOverdue'), /^I11 .*P-11\S*: .* passed, and nobody said so/],
  ['a letter is handed over twice', judged({ letters: [...well.letters, '<an>'] }), /^I6 <an> was handed over 2 times/],
  ['a letter is lost', judged({ letters: ['<an>', '<binh>'] }), /^I6 notice\/chi stands as accepted and never arrived/],
  ['a letter came that nobody asked for', judged({ letters: [...well.letters, '<dung>'] }), /^I6 <dung> .* never asked for/],
  [
    'nobody says what became of a letter',
    without(({ stream, type }) => stream === 'notice/an' && type === 'NoticeOutcomeRecorded'),
    /^I6 notice\/an: nobody says/,
  ],
  ['a letter still waits', judged({ outbox: [{ id: 'mail/an/1', notice: 'an', state: 'sending' }] }), /^I11 mail\/an\/1 is still sending/],
  ['somebody is told twice', withEvents(...noticed('again', ['to-ward'], 'an')), /^I6 to-ward to an was told 2 times/],
  [
    'one wave makes two digests',
    judged({ events: logOf([...day, ...noticed('more', ['to-other'], 'an')]), letters: [...well.letters, '<more>'] }),
    /^I6 an on 2023-11-13 has 2 notices/,
  ],
  ['nobody was told', without(({ stream }) => stream === 'notice/chi'), /^I6 .*P-11\S* 3: nobody was told/],
])('finds out when %s', (_, faults, fault) => {
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});
