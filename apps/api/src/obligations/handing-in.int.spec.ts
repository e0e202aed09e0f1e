import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-TCKH', 'Q3-VP', 'Q3-PYT');
});
afterAll(() => office.close());

const of = (unit: string) => `/obligations/${unit}/monthly/2023-04`;
const problem = (status: number, code: string) => ({ status, body: { code } });

describe('a report is handed in', () => {
  it('drafted by the reporter, submitted by the head, and read by those who receive it', async () => {
    const reporter = office.as('reporter', 'Q3-PKT');
    const drafted = await reporter.put(`${of('Q3-PKT')}/draft`, { content: 'Thu ngân sách đạt 95%' });
    expect(drafted).toMatchObject({ status: 201, body: { obligation: 'obligation/Q3-PKT/monthly/2023-04', version: 3 } });

    const submitted = await office.as('head', 'Q3-PKT').post(`${of('Q3-PKT')}/submissions`, { content: 'Thu ngân sách đạt 96%' });
    expect(submitted).toMatchObject({
      status: 201,
      body: { obligation: 'obligation/Q3-PKT/monthly/2023-04', version: 4, position: 'obligation/Q3-PKT/monthly/2023-04:4' },
    });

    const seen = await office.as('finance_clerk', 'Q3-TCKH').get(of('Q3-PKT'));
    expect(seen.body).toMatchObject({
      status: 'submitted',
      timeliness: 'on_time',
      draft: null,
      may: ['review'],
      reports: [
        {
          version: 1,
          receivedAt: '2023-04-10T02:00:00.000Z',
          onTime: true,
          preparedBy: 'reporter@Q3-PKT',
          submittedBy: 'head@Q3-PKT',
          kind: 'figures',
          content: 'Thu ngân sách đạt 96%',
          digest: createHash('sha256').update('Thu ngân sách đạt 96%').digest('hex'),
        },
      ],
    });
    expect((await reporter.get(of('Q3-PKT'))).body).toMatchObject({
      draft: { savedBy: 'reporter@Q3-PKT', content: 'Thu ngân sách đạt 95%' },
    });
  });

  it('or word that there is nothing to report, with the reason', async () => {
    const answer = await office.as('head', 'Q3-PYT').post(`${of('Q3-PYT')}/submissions`, {
      nilReason: 'Không phát sinh',
      preparedBy: 'reporter@Q3-PYT',
    });
    expect(answer.status).toBe(201);
    const seen = await office.as('head', 'Q3-PYT').get(of('Q3-PYT'));
    expect(seen.body).toMatchObject({ reports: [{ kind: 'nil', digest: null, content: 'Không phát sinh' }] });
  });

  it('by nobody but the head of the unit that owes it', async () => {
    const body = { content: 'Báo cáo', preparedBy: 'reporter@Q3-P-01' };
    const path = `${of('Q3-P-01')}/submissions`;
    expect(await office.as('reporter', 'Q3-P-01').post(path, body)).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await office.as('head', 'Q3-P-02').post(path, body)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await office.as('finance_clerk', 'Q3-TCKH').post(path, body)).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await office.as('head', 'Q3-P-01').post(`${of('Q3-P-01').replace('04', '09')}/submissions`, body)).toMatchObject(
      problem(404, 'OBLIGATION_NOT_OPENED'),
    );
  });

  it('by two persons, both of the unit', async () => {
    const head = office.as('head', 'Q3-P-01');
    const by = (preparedBy?: string) =>
      head.post(`${of('Q3-P-01')}/submissions`, { content: 'Báo cáo', ...(preparedBy && { preparedBy }) });
    expect(await by()).toMatchObject(problem(422, 'PREPARER_MISSING'));
    expect(await by('head@Q3-P-01')).toMatchObject(problem(422, 'PREPARED_BY_SIGNER'));
    expect(await by('reporter@Q3-P-02')).toMatchObject(problem(422, 'PREPARER_NOT_OF_UNIT'));
  });

  it('in words that the log can keep as they were sent', async () => {
    const head = office.as('head', 'Q3-P-01');
    const send = (content: string) => head.put(`${of('Q3-P-01')}/draft`, { content });
    for (const content of ['a\u0000b', 'a\ud800c', 'a\udc00', '\ude00\ud83d'])
      expect(await send(content)).toMatchObject({
        ...problem(400, 'INPUT_FAULTY'),
        body: {
          faults: [
            {
              field: 'content',
              sentence: { vi: expect.stringContaining('NUL') as unknown, en: expect.stringContaining('NUL') as unknown },
            },
          ],
        },
      });
    expect((await send('Đã dọn 😀 xong')).status).toBe(201);
    const long = await head.post(`${of('Q3-P-01')}/submissions`, { nilReason: `\0${'x'.repeat(5_000)}` });
    expect(long.body).toMatchObject({ faults: [{ field: 'nilReason', sentence: { en: expect.stringContaining('NUL') as unknown } }] });
  });

  it('as one of three things', async () => {
    const both = await office.as('head', 'Q3-P-01').post(`${of('Q3-P-01')}/submissions`, { content: 'a', nilReason: 'b' });
    expect(both).toMatchObject({ ...problem(400, 'INPUT_FAULTY'), body: { faults: [{ field: 'content' }] } });
  });
});

describe('a repeated request', () => {
  it('has the same answer, also when both come at one moment', async () => {
    const head = office.as('head', 'Q3-VP');
    const ask = (key: string) =>
      head.post(`${of('Q3-VP')}/submissions`, { content: 'Báo cáo', preparedBy: 'reporter@Q3-VP' }, { 'idempotency-key': key });
    const key = randomUUID();
    const answers = await Promise.all([ask(key), ask(key), ask(key), ask(key)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await ask(key)).body).toEqual(answers[0]?.body);
    expect(await ask(randomUUID())).toMatchObject(problem(422, 'NOTHING_OWED'));
    expect((await office.store.read('obligation/Q3-VP/monthly/2023-04')).map(({ type }) => type)).toEqual([
      'ObligationOpened',
      'ReminderIssued',
      'ReportSubmitted',
    ]);
  });

  it('is another request with another body, and of another person', async () => {
    const key = { 'idempotency-key': 'one-key' };
    const draft = `${of('Q3-P-01')}/draft`;
    expect((await office.as('reporter', 'Q3-P-01').put(draft, { content: 'a' }, key)).status).toBe(201);
    expect(await office.as('reporter', 'Q3-P-01').put(draft, { content: 'b' }, key)).toMatchObject(problem(422, 'KEY_REUSED'));
    expect((await office.as('head', 'Q3-P-01').put(draft, { content: 'b' }, key)).status).toBe(201);
  });

  it('needs a key', async () => {
    const unkeyed = await office.as('reporter', 'Q3-P-01').put(`${of('Q3-P-01')}/draft`, { content: 'c' }, { 'idempotency-key': '' });
    expect(unkeyed).toMatchObject({
      status: 400,
      body: { code: 'IDEMPOTENCY_KEY_MISSING', detail: expect.stringContaining('UUID') as unknown },
    });
    expect(
      await office.as('reporter', 'Q3-P-01').put(`${of('Q3-P-01')}/draft`, { content: 'c' }, { 'idempotency-key': 'x'.repeat(201) }),
    ).toMatchObject(problem(400, 'IDEMPOTENCY_KEY_UNFIT'));
  });

  it('is given its stored answer only while the asker may still ask', async () => {
    const unit = 'Q3-TCKH';
    const head = office.as('head', unit);
    const ask = () => head.put(`${of(unit)}/draft`, { content: 'a' }, { 'idempotency-key': 'kept' });
    expect((await ask()).status).toBe(201);
    const history = await office.store.read(`person/${head.person}`);
    await office.store.append({
      stream: `person/${head.person}`,
      expectedVersion: history.length,
      events: [{ type: 'SeatLeft', data: { unit, role: 'head', on: '2023-04-09' } }],
      actor: 'adopter',
      recordedAt: '2023-04-10T02:00:00.000Z',
    });
    await office.settle();
    let last = await ask();
    for (let tries = 0; last.status !== 403 && tries < 80; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25)); // seats are taken for unchanged for a second
      last = await ask();
    }
    expect(last).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
  });
});

it('is decided only on the version its asker has seen', async () => {
  const reporter = office.as('reporter', 'Q3-P-01');
  const path = of('Q3-P-01');
  const tag = (await reporter.get(path)).headers.get('etag')!;
  const draft = (content: string, ifMatch: string) => reporter.put(`${path}/draft`, { content }, { 'if-match': ifMatch });
  expect((await draft('x', tag)).status).toBe(201);
  const moved = await draft('y', tag);
  expect(moved).toMatchObject({ ...problem(412, 'VERSION_CHANGED'), body: { version: Number(/\d+/.exec(tag)![0]) + 1 } });
  expect(await draft('y', 'v3')).toMatchObject(problem(400, 'IF_MATCH_UNFIT'));
});
