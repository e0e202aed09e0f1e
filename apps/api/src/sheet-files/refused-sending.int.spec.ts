import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, SheetFileAnswer } from '#contracts';
import { type Asker, type TestOffice, testOffice } from '../testing/index.js';
import { download } from '../testing/upload.js';

const [UNIT, OTHER] = ['Q3-PKT', 'Q3-LDTBXH'];
const SHEET = `/obligations/${UNIT}/monthly/2023-04/sheet`;
const MANY = '/sheet-files/template.xlsx?duty=monthly&period=2023-04';

let office: TestOffice;
let reporter: Asker;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(UNIT, OTHER);
  reporter = office.as('reporter', UNIT);
});
afterAll(() => office.close());

const send = async (path: string, body: NonNullable<RequestInit['body']>, type?: string, more: object = {}) => {
  const headers = {
    authorization: `Bearer ${await reporter.token}`,
    'idempotency-key': randomUUID(),
    ...(type && { 'content-type': type }),
  };
  const answer = await fetch(`${office.url}/api${path}`, { method: 'POST', headers, body, ...more });
  return { status: answer.status, body: (await answer.json()) as Problem & SheetFileAnswer };
};

describe('what is sent wrongly is refused for its own reason', () => {
  it('a file that is too large and does not say so is called too large, not cut off', async () => {
    async function* endless() {
      for (let sent = 0; sent < 25; sent++) yield await Promise.resolve(new Uint8Array(1_000_000));
    }
    const large = await send(`${SHEET}/file?dryRun=true`, ReadableStream.from(endless()), 'application/octet-stream', { duplex: 'half' });
    expect(large).toMatchObject({ status: 413, body: { code: 'SHEET_FILE_TOO_LARGE' } });
  });

  it('a form without a file is not asked for what only an attachment needs', async () => {
    const form = new FormData();
    form.set('note', 'x');
    const { status, body } = await send(`${SHEET}/file`, form);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'NOT_ONE_FILE' });
    expect(body.sentence.vi).toMatch(/đúng một tệp bằng biểu mẫu multipart\/form-data; tệp đính kèm/);
  });

  it('a block of other letters is not taken: half of a word would be lost', async () => {
    const block = Buffer.from('S\u00f4 li\u00eau', 'latin1');
    const pasted = await send(`${SHEET}/pasted?cell=T03:estimate&slot=reason&dryRun=true`, new Uint8Array(block), 'text/plain');
    expect(pasted).toMatchObject({ status: 400, body: { code: 'NOT_UTF8' } });
  });

  it('of several units that are named, the one that is not to be had is told', async () => {
    const refused = await download(office, reporter, `${MANY}&units=${UNIT},${OTHER}`);
    expect(refused.status).toBe(403);
    expect((JSON.parse(refused.bytes.toString()) as Problem).detail).toMatch(new RegExp(`^${OTHER}: `));
  });
});
