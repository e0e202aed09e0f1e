import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look('Q3-PKT');
});
afterAll(() => office.close());

const draft = '/obligations/Q3-PKT/monthly/2023-04/draft';

describe('what is not done is said', () => {
  it('as a problem in the language that was asked for, and in both', async () => {
    const clerk = office.as('finance_clerk', 'Q3-TCKH');
    const { status, headers, body } = (await clerk.put(draft, { content: 'a' }, { 'accept-language': 'en' })) as {
      status: number;
      headers: Headers;
      body: Record<string, unknown>;
    };
    expect(status).toBe(403);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('content-language')).toBe('en');
    expect(body).toEqual({
      type: 'urn:dunghan:problem:not-your-unit',
      title: 'Not allowed',
      status: 403,
      detail: 'You hold no seat from which this may be done for that unit. Ask somebody who may: reporter, head of unit.',
      code: 'NOT_YOUR_UNIT',
      sentence: {
        vi: 'Ông/Bà không giữ vị trí được làm việc này đối với đơn vị đó. Hãy nhờ người có thẩm quyền: người lập báo cáo, thủ trưởng đơn vị.',
        en: 'You hold no seat from which this may be done for that unit. Ask somebody who may: reporter, head of unit.',
      },
      requestId: headers.get('x-request-id'),
    });
    expect((await clerk.put(draft, { content: 'a' })).body).toMatchObject({
      title: 'Không được phép',
      detail: expect.stringContaining('người có thẩm quyền') as unknown,
    });
  });

  it('field by field, and every fault at once', async () => {
    const clerk = office.as('finance_clerk', 'Q3-TCKH');
    const asked = await clerk.post('/report-requests', {
      subject: { vi: 'Ngập úng' },
      units: ['Q3-P-01', '../etc'],
      lastDay: '31/07/2023',
      extra: 1,
    });
    expect(asked).toMatchObject({ status: 400, body: { code: 'INPUT_FAULTY' } });
    const faults = (asked.body as { faults: { field: string; sentence: { vi: string } }[] }).faults;
    expect(faults.map(({ field, sentence }) => `${field}: ${sentence.vi}`).sort()).toEqual([
      'extra: Không có trường này. Hãy kiểm tra tên trường.',
      'instructions: Cần nội dung cần báo cáo, tối đa 20.000 ký tự.',
      'lastDay: Cần ngày cuối được gửi, ví dụ 2023-07-20.',
      'subject.en: Cần tên báo cáo bằng tiếng Anh.',
      'units: Cần danh sách mã đơn vị, từ 1 đến 500.',
    ]);
    expect(await clerk.get('/obligations?limit=201')).toMatchObject({ status: 400, body: { faults: [{ field: 'limit' }] } });
  });

  it('about what cannot be read at all', async () => {
    const send = async (body: string, path = draft) => {
      const answer = await fetch(`${office.url}/api${path}`, {
        method: 'PUT',
        body,
        headers: {
          authorization: `Bearer ${await office.as('head', 'Q3-PKT').token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
      });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await send('{"content":')).toEqual([400, 'NOT_JSON']);
    expect(await send(JSON.stringify({ content: 'x'.repeat(1_100_000) }))).toEqual([413, 'TOO_LARGE']);
    expect(await send('{}', '/nowhere')).toEqual([404, 'NO_SUCH_PATH']);
  });

  it('without a word of what went wrong inside', async () => {
    const pool = office.database.pool;
    await pool.query('select 1');
    const { PostgresEventStore } = await import('#postgres');
    const store = office.api.get(PostgresEventStore);
    const read = store.read.bind(store);
    store.read = () => Promise.reject(new Error('password of somebody'));
    const answer = await office.as('head', 'Q3-PKT').get('/obligations/Q3-PKT/monthly/2023-04');
    store.read = read;
    expect(answer).toMatchObject({ status: 500, body: { code: 'FAULT' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/password|at /);
  });
});

describe('every answer', () => {
  it('says what kind of log this is, and is kept by nobody on the way', async () => {
    const { headers } = await office.as('head', 'Q3-PKT').get('/plan');
    expect([headers.get('x-dunghan-mode'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'real',
      'no-store',
      'nosniff',
    ]);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says that it is a demonstration, where it is one', async () => {
    const played = await testOffice('2023-04-10T02:00:00.000Z', { demonstration: true });
    const answers = await Promise.all(
      ['/api/me', '/api/health/live', '/api/docs/openapi.json', '/api/nowhere'].map((path) => fetch(played.url + path)),
    );
    expect(answers.map(({ headers }) => headers.get('x-dunghan-mode'))).toEqual(Array(4).fill('demonstration'));
    await played.close();
  });

  it('shows what its asker has written, once it is sealed, and says when it is not', async () => {
    const head = office.as('head', 'Q3-PKT');
    const { body } = (await head.put(draft, { content: 'b' })) as { body: { position: string } };
    const read = () => head.get('/obligations', { 'x-read-after': body.position });
    const stale = await read();
    expect([stale.status, stale.headers.get('x-stale')]).toEqual([200, 'true']);
    const waiting = read();
    await office.settle();
    expect((await waiting).headers.get('x-stale')).toBeNull();
    expect(await head.get('/obligations', { 'x-read-after': 'nonsense' })).toMatchObject({ status: 400, body: { code: 'POSITION_UNFIT' } });
  });

  it('lets no stranger wait for what others write, nor learn by it what there is', async () => {
    const answer = await fetch(`${office.url}/api/clock`, { headers: { 'x-read-after': 'obligation/none:1' } });
    expect([answer.status, answer.headers.get('x-stale')]).toEqual([200, null]);
  });
});
