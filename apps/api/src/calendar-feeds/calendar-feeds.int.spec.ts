import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obligationId, personStream, seatName, taskStream } from '#domain';
import type { Event, Instant } from '#eventsourcing';
import { type Asker, type TestOffice, testOffice } from '../testing/index.js';

const now: Instant = '2023-07-12T02:00:00.000Z';
const UNIT = 'Q3-P-01';

let office: TestOffice;
let reporter: Asker;
let head: Asker;
let chair: Asker;
beforeAll(async () => {
  office = await testOffice(now);
  await office.look(UNIT);
  [reporter, head, chair] = [office.as('reporter', UNIT), office.as('head', UNIT), office.as('chair', 'Q3-UBND')];
});
afterAll(() => office.close());

interface Opened {
  readonly feed: string;
  readonly address: string;
}

const open = async (who: Asker, body: object = {}): Promise<Opened> => {
  const answer = await who.post('/calendar-feeds', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as Opened;
};
const fetched = async (address: string): Promise<{ status: number; type: string | null; text: string }> => {
  const answer = await fetch(address.replace(office.settings.publicUrl, office.url));
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

/** The entries of a calendar by their identities, unfolded and with the escapes taken back. */
const entriesIn = (text: string): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const entries = new Map<string, Map<string, string>>();
  let entry = new Map<string, string>();
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    if (line === 'BEGIN:VEVENT') entry = new Map();
    entry.set(name.split(';')[0]!, value.join(':').replace(/\\([\\;,])/g, '$1'));
    if (line === 'END:VEVENT') entries.set(entry.get('UID')!, entry);
  }
  return entries;
};
const uid = (stream: string): string => `${stream}@127.0.0.1`;
const append = async (stream: string, ...events: readonly Event[]): Promise<void> => {
  const expectedVersion = (await office.store.read(stream)).length;
  await office.store.append({ stream, expectedVersion, events, actor: 'operator', recordedAt: now });
};

describe('a calendar feed', () => {
  let mine: Opened;

  it('is opened with an address that is told once; only its digest is kept', async () => {
    const key = randomUUID();
    const first = await reporter.post('/calendar-feeds', {}, { 'idempotency-key': key });
    mine = first.body as Opened;
    expect(first).toMatchObject({
      status: 201,
      body: { address: expect.stringMatching(/^http:\/\/127\.0\.0\.1\/calendar\/[\w-]{43}\.ics$/) },
    });
    const again = await reporter.post('/calendar-feeds', {}, { 'idempotency-key': key });
    expect(again).toMatchObject({ status: 200, body: { feed: mine.feed, address: null } });
    const secret = mine.address.split('/').at(-1)!.slice(0, 43);
    const { rows } = await office.database.pool.query<{ found: string }>(
      `select coalesce(string_agg(t, ''), '') as found from (
         select body::text t from es.events where stream like 'calendar-feed/%' union all select response::text from es.command_keys) x`,
    );
    expect(rows[0]!.found).toContain('keyDigest');
    expect(rows[0]!.found).not.toContain(secret);
  });

  it('is fetched without signing in, and shows what is open and what is still to come', async () => {
    const { status, type, text } = await fetched(mine.address);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const july = entriesIn(text).get(uid(obligationId(UNIT, 'monthly', '2023-07')))!;
    expect(Object.fromEntries(july)).toMatchObject({
      DTSTART: '20230714',
      SEQUENCE: '0',
      SUMMARY: expect.stringContaining('tháng 07/2023'),
    });
    expect(july.get('SUMMARY')).toContain('(Phường 1)');
    expect(july.get('URL')).toBe(`http://127.0.0.1/obligation/${UNIT}/monthly/2023-07`);
    expect(
      entriesIn(text)
        .get(uid(obligationId(UNIT, 'monthly', '2023-12')))
        ?.get('DTSTART'),
    ).toMatch(/^202312/);
    expect([...entriesIn(text).keys()].filter((id) => !id.includes(`/${UNIT}/`))).toEqual([]);
  });

  it('is folded by octets, as stricter calendars ask of Vietnamese', async () => {
    const octets = (await fetched(mine.address)).text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(octets.filter((size) => size > 70).length).toBeGreaterThan(10);
  });

  it('moves a date that was extended, and strikes out what is no longer to be done', async () => {
    const report = obligationId(UNIT, 'monthly', '2023-07');
    const granted = await chair.post(`/obligations/${UNIT}/monthly/2023-07/extensions`, { lastDay: '2023-07-24', reason: 'lũ' });
    expect(granted).toMatchObject({ status: 201 });
    expect(Object.fromEntries(entriesIn((await fetched(mine.address)).text).get(uid(report))!)).toMatchObject({
      DTSTART: '20230724',
      SEQUENCE: '1',
    });
    await append(report, { type: 'ObligationCancelled', data: { cancelledBy: chair.person } });
    await office.settle();
    // The register is what names the reports of a unit; what it says of this one is asked of its events.
    expect(Object.fromEntries(entriesIn((await fetched(mine.address)).text).get(uid(report))!)).toMatchObject({
      ...{ DTSTART: '20230724', SEQUENCE: '2', STATUS: 'CANCELLED' },
    });
  });

  it('shows the unit’s tasks, too', async () => {
    const proposal = { lead: UNIT, lastDay: '2023-09-29', product: 'Báo cáo' };
    expect(await office.as('finance_clerk', 'Q3-TCKH').post('/tasks/III.2.4/proposals', proposal)).toMatchObject({ status: 201 });
    expect(await chair.post('/tasks/III.2.4/assignments', { documentNumber: '45/QĐ-UBND' })).toMatchObject({ status: 201 });
    const task = entriesIn((await fetched(mine.address)).text).get(uid(taskStream('III.2.4')));
    expect(task?.get('SUMMARY')).toContain('Nhiệm vụ III.2.4');
  });

  it('is listed with its last use, to its owner alone', async () => {
    const { feeds } = (await reporter.get('/calendar-feeds')).body as { feeds: { feed: string; usedAt: string; revoked: boolean }[] };
    expect(feeds).toMatchObject([{ feed: mine.feed, unit: null, revoked: false }]);
    expect(Date.now() - Date.parse(feeds[0]!.usedAt)).toBeLessThan(120_000);
    expect((await head.get('/calendar-feeds')).body).toEqual({ feeds: [] });
  });

  it('is revoked by its owner, and then opens nothing, like an address that never was', async () => {
    expect(await head.delete(`/calendar-feeds/${mine.feed}`)).toMatchObject({ status: 404, body: { code: 'NO_SUCH_CALENDAR_FEED' } });
    expect((await fetched(mine.address)).status).toBe(200);
    expect(await reporter.delete(`/calendar-feeds/${mine.feed}`)).toMatchObject({ status: 201 });
    expect(await reporter.delete(`/calendar-feeds/${mine.feed}`)).toMatchObject({ status: 200 });
    const revoked = await fetched(mine.address);
    expect(revoked.status).toBe(404);
    expect(await fetched(`${office.settings.publicUrl}/calendar/${'A'.repeat(43)}.ics`)).toEqual(revoked);
    expect(await fetched(`${office.settings.publicUrl}/calendar/none`)).toEqual(revoked);
  });
});

it('a feed of one unit is for who may read it, as long as he may', async () => {
  expect(await reporter.post('/calendar-feeds', { unit: 'Q3-P-02' })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
  expect(await reporter.post('/calendar-feeds', { unit: 'none' })).toMatchObject({ status: 422, body: { code: 'UNKNOWN_UNIT' } });
  const { address } = await open(chair, { unit: 'Q3-P-02' });
  const entries = [...entriesIn((await fetched(address)).text).keys()];
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.filter((id) => !id.includes('/Q3-P-02/'))).toEqual([]);
});

it('of somebody whose unit owes nothing is there all the same, and empty', async () => {
  const { status, text } = await fetched((await open(chair)).address);
  expect([status, entriesIn(text).size]).toEqual([200, 0]);
});

it('ends when its person has left his seat', async () => {
  const { address } = await open(head);
  expect((await fetched(address)).status).toBe(200);
  const seat = { unit: UNIT, role: 'head' } as const;
  await append(personStream(seatName(seat)), { type: 'SeatLeft', data: { ...seat, on: '2023-07-11' } });
  await office.settle();
  expect((await fetched(address)).status).toBe(404);
});

it('is not fetched all the time', async () => {
  const { address } = await open(chair);
  const statuses: number[] = [];
  for (let times = 0; times < 31; times++) statuses.push((await fetched(address)).status);
  expect([statuses.slice(0, 20).every((status) => status === 200), statuses.at(-1)]).toEqual([true, 429]);
});
