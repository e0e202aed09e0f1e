import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signAccess } from '#office';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { commandsPerMinute: 5 });
  await office.look('Q3-PKT', 'Q3-P-01');
});
afterAll(() => office.close());

const PATH = '/api/obligations/Q3-PKT/monthly/2023-04/draft';
const me = (headers: Record<string, string>) => fetch(`${office.url}/api/me`, { headers });
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;
const signIn = async (person = 'reporter@Q3-PKT'): Promise<{ answer: Response; cookie: string }> => {
  const answer = await fetch(`${office.url}/api/access/link/${await office.links.create(person)}`, { redirect: 'manual' });
  return { answer, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
};

describe('a program', () => {
  it('is known by its token, with the seats its person holds today', async () => {
    const { status, body } = (await office.as('head', 'Q3-PKT').get('/me')) as { status: number; body: object };
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: 'head@Q3-PKT',
      seats: [{ unit: 'Q3-PKT', role: 'head', roleName: { vi: 'thủ trưởng đơn vị' } }],
      reads: ['Q3-PKT'],
      signedInBy: 'token',
    });
    expect((await office.as('finance_clerk', 'Q3-TCKH').get('/me')).body).toMatchObject({ reads: 'all' });
  });

  it('is told what to do without one, with a wrong one, and with one of somebody unknown', async () => {
    const none = await me({});
    expect([none.status, await codeOf(none), none.headers.get('www-authenticate')]).toEqual([401, 'NOT_SIGNED_IN', 'Bearer']);
    const wrong = await me({ authorization: 'Bearer nonsense' });
    expect([wrong.status, await codeOf(wrong)]).toEqual([401, 'TOKEN_INVALID']);
    const { tokenKey } = office.settings;
    const stranger = await me({ authorization: `Bearer ${await signAccess({ person: 'nobody', kind: 'token', seconds: 60 }, tokenKey)}` });
    expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'PERSON_UNKNOWN']);
    const session = await me({
      authorization: `Bearer ${await signAccess({ person: 'head@Q3-PKT', kind: 'session', seconds: 60 }, tokenKey)}`,
    });
    expect([session.status, await codeOf(session)]).toEqual([401, 'TOKEN_INVALID']);
  });
});

describe('a browser', () => {
  it('is let in by a link, once, with a cookie that scripts cannot read and other sites cannot send', async () => {
    const code = await office.links.create('reporter@Q3-PKT');
    const open = (method = 'GET', headers = {}) => fetch(`${office.url}/api/access/link/${code}`, { method, headers, redirect: 'manual' });
    expect((await open('HEAD')).status).toBe(204);
    expect((await open('GET', { 'sec-purpose': 'prefetch' })).status).toBe(204);
    const answer = await open();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^dunghan_session=[^;]+; Max-Age=43200; Path=\/;.* HttpOnly; SameSite=Strict$/);
    const again = await open();
    expect([again.status, await codeOf(again)]).toEqual([410, 'LINK_USED']);
    expect(await (await me({ cookie: cookie.split(';')[0]! })).json()).toMatchObject({ person: 'reporter@Q3-PKT', signedInBy: 'session' });
  });

  it('gives commands from its own page only', async () => {
    const { cookie } = await signIn();
    const save = (headers: Record<string, string>) =>
      fetch(office.url + PATH, {
        method: 'PUT',
        body: '{"content":"a"}',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
      });
    const foreign = await save({ origin: 'https://elsewhere.example' });
    expect([foreign.status, await codeOf(foreign)]).toEqual([403, 'CROSS_SITE']);
    expect((await save({ origin: office.url })).status).toBe(201);
    expect((await save({ 'x-requested-with': 'dunghan' })).status).toBe(200);
  });

  it('is let out again', async () => {
    const { cookie } = await signIn();
    const answer = await fetch(`${office.url}/api/access/sign-out`, { method: 'POST', headers: { cookie } });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('dunghan_session=;')]);
  });
});

it('a person gives only so many commands a minute', async () => {
  const head = office.as('head', 'Q3-P-01');
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++) statuses.push((await head.put('/obligations/Q3-P-01/monthly/2023-04/draft', { content: `${n}` })).status);
  expect(statuses).toContain(429);
});
