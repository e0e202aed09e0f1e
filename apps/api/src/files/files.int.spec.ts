import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obligationId } from '#domain';
import type { Instant } from '#eventsourcing';
import { FileDesk } from '#office';
import { type Answer, type Asker, type TestOffice, testOffice } from '../testing/index.js';
import { download, upload, type Uploaded } from '../testing/upload.js';

const now: Instant = '2023-07-12T02:00:00.000Z';
const UNIT = 'Q3-PKT';
const report = obligationId(UNIT, 'monthly', '2023-07');
const pdf = Buffer.from(`%PDF-1.7\n${'Biểu số 1: kết quả thực hiện chỉ tiêu\n'.repeat(2_000)}`);

let office: TestOffice;
let reporter: Asker;
let head: Asker;
let clerk: Asker;
let stranger: Asker;
beforeAll(async () => {
  office = await testOffice(now);
  await office.look(UNIT, 'Q3-P-01');
  [reporter, head, clerk, stranger] = [
    office.as('reporter', UNIT),
    office.as('head', UNIT),
    office.as('finance_clerk', 'Q3-TCKH'),
    office.as('head', 'Q3-P-01'),
  ];
});
afterAll(() => office.close());

const send = (who: Asker, given: Partial<Uploaded> = {}, key?: string): Promise<Answer> =>
  upload(office, who, { subject: report, name: 'Biểu số 1 – tháng 7.pdf', bytes: pdf, ...given }, key);
const fileIn = ({ body }: Answer): string => (body as { file: string }).file;
const kept = (): string[] =>
  readdirSync(join(office.settings.files.folder, 'kept'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[0-9a-f]{64}$/.test(path),
  );
const aside = (): string[] => readdirSync(join(office.settings.files.folder, 'incoming'));

describe('a file that is handed in with a report', () => {
  let file: string;

  it('is taken once, however often it is sent under one key, and is another under another', async () => {
    const key = randomUUID();
    const first = await send(reporter, {}, key);
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await send(reporter, {}, key)).toMatchObject({ status: 200, body: first.body as object });
    expect(await send(reporter, { bytes: `${pdf.toString()}khác` }, key)).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    expect(kept()).toHaveLength(1);
    expect(aside()).toEqual([]);
    file = fileIn(first);
  });

  it('is shown with its name to who may read the report, and to nobody else', async () => {
    const digest = createHash('sha256').update(pdf).digest('hex');
    const shown = { file, subject: report, name: 'Biểu số 1 – tháng 7.pdf', mediaType: 'application/pdf', bytes: pdf.length, digest };
    for (const who of [reporter, head, clerk, office.as('auditor', 'Q3-UBND')]) {
      expect((await who.get(`/files/${file}`)).body).toMatchObject({ ...shown, receivedBy: reporter.person, restricted: false });
      expect((await who.get(`/files?subject=${encodeURIComponent(report)}`)).body).toMatchObject({ files: [shown] });
    }
    for (const path of [`/files/${file}`, `/files/${file}/content`, `/files?subject=${encodeURIComponent(report)}`])
      for (const who of [stranger, office.as('administrator', 'Q3-UBND')])
        expect(await who.get(path)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
  });

  it('goes out to be saved and never as a page, under its own name', async () => {
    const { status, headers, bytes } = await download(office, clerk, `/files/${file}/content`);
    expect([status, bytes.equals(pdf), Number(headers.get('content-length'))]).toEqual([200, true, pdf.length]);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Bieu so 1 _ thang 7.pdf"; filename*=UTF-8''Bi%E1%BB%83u%20s%E1%BB%91%201%20%E2%80%93%20th%C3%A1ng%207.pdf`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    const etag = headers.get('etag')!;
    expect(etag).toBe(`"${createHash('sha256').update(pdf).digest('hex')}"`);
    expect(await download(office, clerk, `/files/${file}/content`, { 'if-none-match': etag })).toMatchObject({ status: 304 });
    expect(await download(office, stranger, `/files/${file}/content`, { 'if-none-match': etag })).toMatchObject({ status: 403 });
  });

  it('is named nowhere in the log but in its sealed part', async () => {
    const { rows } = await office.database.pool.query<{ body: string }>(`select body from es.events where stream like 'file/%'`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows) expect(body).not.toContain('Biểu');
  });

  it('is known to the rules by its id, whoever asks', async () => {
    expect((await office.api.get(FileDesk).filesOf(report)).map(({ id }) => id)).toEqual([file]);
    expect(await office.api.get(FileDesk).filesOf('obligation/none')).toEqual([]);
  });

  it('is taken away with a reason by who may bring it, and not shown any more', async () => {
    const wrong = fileIn(await send(reporter, { name: 'nhầm.pdf', bytes: '%PDF-1.7\nnhầm' }));
    expect(await clerk.post(`/files/${wrong}/removals`, { reason: 'x' })).toMatchObject({ status: 403 });
    expect(await reporter.post(`/files/${wrong}/removals`, {})).toMatchObject({ status: 400 });
    expect(await head.post(`/files/${wrong}/removals`, { reason: 'nhầm tệp' })).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await reporter.get(`/files/${wrong}`)).toMatchObject({ status: 404, body: { code: 'NO_SUCH_FILE' } });
    expect((await reporter.get(`/files?subject=${encodeURIComponent(report)}`)).body).toMatchObject({ files: [{ file }] });
  });

  it('stays once the report was handed in', async () => {
    const body = { nilReason: 'Không phát sinh', preparedBy: reporter.person };
    expect(await head.post(`/obligations/${UNIT}/monthly/2023-07/submissions`, body)).toMatchObject({ status: 201 });
    expect(await head.post(`/files/${file}/removals`, { reason: 'x' })).toMatchObject({ status: 422, body: { code: 'FILE_HANDED_IN' } });
    expect(await send(reporter)).toMatchObject({ status: 422, body: { code: 'FILE_NOT_AWAITED' } });
    expect(await send(stranger)).toMatchObject({ status: 403 });
  });

  it('is not given out when a byte of it has changed on the disk; that is told', async () => {
    const [path] = kept().filter((name) => name.endsWith(createHash('sha256').update(pdf).digest('hex')));
    const place = join(office.settings.files.folder, 'kept', path!);
    const bytes = readFileSync(place);
    writeFileSync(place, Buffer.concat([bytes.subarray(0, 40), Buffer.from([bytes[40]! ^ 1]), bytes.subarray(41)]));
    expect(await clerk.get(`/files/${file}/content`)).toMatchObject({ status: 500, body: { code: 'FILE_NOT_AS_IT_WAS' } });
    writeFileSync(place, bytes);
    expect(await download(office, clerk, `/files/${file}/content`)).toMatchObject({ status: 200 });
  });
});

describe('what is not taken', () => {
  const wards = obligationId('Q3-P-01', 'monthly', '2023-07');

  it.each([
    ['a page', { name: 'báo cáo.txt', bytes: '<html><script>alert(1)</script></html>' }, 422, 'FILE_KIND'],
    ['a picture that runs', { name: 'dấu.svg', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, 422, 'FILE_KIND'],
    ['a program under the name of a report', { name: 'báo cáo.pdf', bytes: `MZ${'\0'.repeat(100)}` }, 422, 'FILE_KIND'],
    ['what is not what its name says', { name: 'ảnh.png', bytes: '%PDF-1.7\n' }, 422, 'FILE_IS_ANOTHER'],
    ['nothing', { name: 'rỗng.txt', bytes: '' }, 422, 'FILE_EMPTY'],
    ['no name', { name: '...', bytes: '%PDF-1.7\n' }, 422, 'FILE_NAME'],
    ['too much', { bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1024 ** 2)]) }, 413, 'FILE_TOO_LARGE'],
    ['what belongs to nothing', { subject: 'obligation/none/none/none' }, 404, 'NO_SUCH_SUBJECT'],
    ['what belongs to something else', { subject: 'person/a' }, 404, 'NO_SUCH_SUBJECT'],
  ])('%s', async (_, given, status, code) => {
    const before = kept();
    const answer = await upload(office, stranger, { subject: wards, ...given });
    expect(answer).toMatchObject({ status, body: { code } });
    expect((answer.body as { detail: string }).detail).toMatch(/Hãy|Chỉ nhận/);
    expect([kept(), aside()]).toEqual([before, []]);
  });

  it('a form without a file, with two, or none at all; or without a key', async () => {
    const headers = { authorization: `Bearer ${await stranger.token}`, 'idempotency-key': randomUUID() };
    const post = async (body: FormData | string, more: Record<string, string> = {}): Promise<unknown> =>
      (await fetch(`${office.url}/api/files`, { method: 'POST', headers: { ...headers, ...more }, body })).json();
    const form = (...names: readonly string[]): FormData => {
      const made = new FormData();
      made.set('subject', wards);
      for (const name of names) made.append('file', new Blob(['%PDF-1.7\n']), name);
      return made;
    };
    expect(await post(form())).toMatchObject({ status: 400, code: 'NOT_ONE_FILE' });
    expect(await post(form('a.pdf', 'b.pdf'))).toMatchObject({ status: 400, code: 'NOT_ONE_FILE' });
    expect(await post('{}', { 'content-type': 'application/json' })).toMatchObject({ status: 400, code: 'NOT_ONE_FILE' });
    expect(await post(form('a.pdf'), { 'idempotency-key': '' })).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING' });
    expect(aside()).toEqual([]);
  });
});

it('evidence of a receipt on paper is brought by who enters it', async () => {
  const wards = obligationId('Q3-P-01', 'monthly', '2023-07');
  const answer = await upload(office, clerk, {
    subject: wards,
    name: 'bản giấy.jpeg',
    bytes: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  });
  expect(answer.status).toBe(201);
  const file = fileIn(answer);
  expect(await stranger.post(`/files/${file}/removals`, { reason: 'x' })).toMatchObject({ status: 403 });
  expect((await stranger.get(`/files/${file}`)).body).toMatchObject({ name: 'bản giấy.jpeg', mediaType: 'image/jpeg' });
});

it('a restricted file is there for cleared seats only', async () => {
  const wards = obligationId('Q3-P-01', 'monthly', '2023-07');
  const file = fileIn(await upload(office, stranger, { subject: wards, name: 'mật.pdf', restricted: true }));
  for (const who of [stranger, clerk, office.as('auditor', 'Q3-UBND')]) {
    expect(await who.get(`/files/${file}`)).toMatchObject({ status: 404 });
    expect(await who.get(`/files/${file}/content`)).toMatchObject({ status: 404 });
    expect(JSON.stringify((await who.get(`/files?subject=${encodeURIComponent(wards)}`)).body)).not.toContain('mật');
  }
  expect((await office.as('chair', 'Q3-UBND').get(`/files/${file}`)).body).toMatchObject({ name: 'mật.pdf', restricted: true });
});

it('an erased name is gone, and the file is still there', async () => {
  const wards = obligationId('Q3-P-01', 'monthly', '2023-07');
  const file = fileIn(await upload(office, stranger, { subject: wards, name: 'Nguyễn Văn A.pdf' }));
  const [event] = await office.store.read(`file/${file}`);
  await office.store.erasePart(event!.id, 'name', now);
  expect((await stranger.get(`/files/${file}`)).body).toMatchObject({ name: null });
  const { status, headers } = await download(office, stranger, `/files/${file}/content`);
  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining(file)]);
});
