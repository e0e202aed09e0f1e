import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { reader } from '../testing/page-reader.js';

let office: TestOffice;
let path: string;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  path = `/api/access/link/${await office.links.create('reporter@Q3-PKT')}`;
  expect((await fetch(office.url + path, { redirect: 'manual' })).status).toBe(303);
});
afterAll(() => office.close());

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('a link that was used', () => {
  it('shows a browser how to get in, in the language it remembers', async () => {
    const page = await reader(office)(path, { accept: ACCEPT });
    expect([page.status, page.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8']);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.text).toContain('Đường dẫn này đã dùng');
    expect(page.text).toContain('npx dunghan link --person NGƯỜI');
    const english = await reader(office)(path, { accept: ACCEPT, cookie: 'dunghan_language=en' });
    expect(english.text).toContain('This link was used');
  });

  it('is a problem to a program', async () => {
    for (const accept of ['*/*', 'application/json']) {
      const answer = await fetch(office.url + path, { headers: { accept } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([410, expect.stringContaining('application/problem+json')]);
      expect(await answer.json()).toMatchObject({ code: 'LINK_USED' });
    }
  });
});
