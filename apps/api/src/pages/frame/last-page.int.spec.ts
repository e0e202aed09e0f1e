import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestOffice, testOffice } from '../../testing/index.js';
import { reader } from '../testing/page-reader.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-04-10T02:00:00.000Z')));
afterAll(() => office.close());

const NOWHERE = ['/nowhere', '/apiary', '/favicon.ico', '/obligation/a', '/mailbox/a/b'];

describe('an address at which there is nothing', () => {
  it.each(NOWHERE)('is a page in Vietnamese: %s', async (path) => {
    const page = await reader(office)(path);
    expect([page.status, page.headers.get('content-type'), page.headers.get('content-language')]).toEqual([
      404,
      'text/html; charset=utf-8',
      'vi',
    ]);
    expect(page.text).toContain('Không có gì ở địa chỉ này.');
    expect(page.html).not.toContain('Cannot GET');
  });

  it('is a page in the language that the browser remembers', async () => {
    const page = await reader(office)('/nowhere', { cookie: 'dunghan_language=en' });
    expect([page.status, page.headers.get('content-language')]).toEqual([404, 'en']);
    expect(page.text).toContain('There is nothing at this address.');
  });

  it('is one for whatever was to be done there, and for an address that is none', async () => {
    const sent = await fetch(`${office.url}/nowhere`, { method: 'POST', body: '{"a":', headers: { 'content-type': 'application/json' } });
    expect([sent.status, sent.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    const page = await reader(office)('/obligation/%ff/monthly/2023-04');
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('is a problem to programs under /api', async () => {
    for (const path of ['/api', '/api/nowhere', '/api?a']) {
      const answer = await fetch(office.url + path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, expect.stringContaining('problem+json')]);
    }
  });
});
