import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obligationId } from '#domain';
import type { Instant } from '#eventsourcing';
import { type ExportRenderer, ExportRenderers } from '#office';
import { ObligationReads } from '#postgres';
import { type Asker, type TestOffice, testOffice } from '../testing/index.js';
import { exportWriter, writeExports } from '../testing/export-writer.js';
import { download } from '../testing/upload.js';

const now: Instant = '2023-07-12T02:00:00.000Z';
const UNITS = ['Q3-PKT', 'Q3-P-01', 'Q3-P-02', 'Q3-TCKH'];

let office: TestOffice;
let head: Asker;
let auditor: Asker;
beforeAll(async () => {
  office = await testOffice(now);
  await office.look(...UNITS);
  [head, auditor] = [office.as('head', 'Q3-P-01'), office.as('auditor', 'Q3-UBND')];
});
afterAll(() => office.close());

const ask = async (who: Asker, kind: string, params: object): Promise<string> => {
  const answer = await who.post('/exports', { kind, params });
  expect(answer).toMatchObject({ status: 201 });
  return (answer.body as { export: string }).export;
};
const linesOf = async (who: Asker, id: string): Promise<string[][]> => {
  const { status, bytes } = await download(office, who, `/exports/${id}/content`);
  expect(status).toBe(200);
  return bytes
    .toString('utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
};

describe('an export', () => {
  let id: string;

  it('is asked for, waits for the worker, and is fetched as a file', async () => {
    const key = randomUUID();
    const first = await auditor.post('/exports', { kind: 'obligation-register', params: { year: '2023' } }, { 'idempotency-key': key });
    expect(first.status).toBe(201);
    ({ export: id } = first.body as { export: string });
    const again = await auditor.post('/exports', { kind: 'obligation-register', params: { year: '2023' } }, { 'idempotency-key': key });
    expect(again).toMatchObject({ status: 200, body: { export: id } });
    expect((await auditor.get(`/exports/${id}`)).body).toMatchObject({ status: 'requested', progress: null, mayFetch: false });
    expect(await auditor.get(`/exports/${id}/content`)).toMatchObject({ status: 422, body: { code: 'EXPORT_NOT_READY' } });

    await writeExports(exportWriter(office));
    const { rows, total } = await everyObligation();
    expect((await auditor.get(`/exports/${id}`)).body).toMatchObject({
      ...{ status: 'completed', mayFetch: true, code: null, requestedBy: auditor.person },
      progress: { done: total, total, attempt: 1 },
    });
    const { headers, bytes } = await download(office, auditor, `/exports/${id}/content`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('attachment; filename="so-theo-doi-bao-cao-2023.csv"');
    expect(headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    const [names, ...lines] = await linesOf(auditor, id);
    expect(names?.slice(0, 3)).toEqual(['Mã đơn vị', 'Tên đơn vị', 'Mã báo cáo']);
    expect(lines.map(([unit, , duty]) => `${unit}/${duty}`).sort()).toEqual(rows.map(({ owner, duty }) => `${owner}/${duty}`).sort());
    expect(lines.find(([unit, , duty]) => unit === 'Q3-P-01' && duty === 'monthly')).toContain('Phường 1');
  });

  it('is on record with who asked for it and what he could see, and its progress is not', async () => {
    const events = await office.store.read(`export/${id}`);
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['ExportRequested', auditor.person],
      ['ExportCompleted', 'clock'],
    ]);
    expect(events[0]?.data).toMatchObject({ sees: { units: 'all', cleared: false }, requestedBy: auditor.person });
  });

  it('holds no more than its asker could see when he asked', async () => {
    const own = await ask(head, 'obligation-register', { year: '2023', language: 'en' });
    await writeExports(exportWriter(office));
    const [names, ...lines] = await linesOf(head, own);
    expect(names?.[1]).toBe('Name of the unit');
    expect(new Set(lines.map(([unit]) => unit))).toEqual(new Set(['Q3-P-01']));
  });

  it('is nobody else’s, but for the auditor', async () => {
    expect(await head.get(`/exports/${id}`)).toMatchObject({ status: 404, body: { code: 'NO_SUCH_EXPORT' } });
    expect(await head.get(`/exports/${id}/content`)).toMatchObject({ status: 404 });
    const kinds = async (who: Asker): Promise<number> => ((await who.get('/exports')).body as { total: number }).total;
    expect([await kinds(head), await kinds(auditor), await kinds(office.as('head', 'Q3-P-02'))]).toEqual([1, 2, 0]);
  });

  it('of a cleared asker is given to no auditor who is not', async () => {
    const chair = office.as('chair', 'Q3-UBND');
    const secret = await ask(chair, 'obligation-register', { year: '2023' });
    await writeExports(exportWriter(office));
    expect(await auditor.get(`/exports/${secret}/content`)).toMatchObject({ status: 404 });
    expect((await auditor.get(`/exports/${secret}`)).body).toMatchObject({ status: 'completed', mayFetch: false });
    expect((await download(office, chair, `/exports/${secret}/content`)).status).toBe(200);
  });
});

const everyObligation = () =>
  office.api.get(ObligationReads).list({
    ...{ visibleTo: 'all', dueFrom: '2023-01-01', dueTo: '2023-12-31' },
    ...{ sort: 'due', descending: false, offset: 0, limit: 1_000 },
  });

it('tells the whole history of one report, to who may read it', async () => {
  const obligation = obligationId('Q3-P-01', 'monthly', '2023-07');
  const refused = await office.as('head', 'Q3-P-02').post('/exports', { kind: 'obligation-history', params: { obligation } });
  expect(refused).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
  const none = await head.post('/exports', { kind: 'obligation-history', params: { obligation: 'obligation/Q3-P-01/monthly/2030-01' } });
  expect(none).toMatchObject({ status: 404, body: { code: 'OBLIGATION_NOT_OPENED' } });
  const id = await ask(head, 'obligation-history', { obligation });
  await writeExports(exportWriter(office));
  const lines = await linesOf(head, id);
  expect(lines[0]).toEqual(['Thời điểm', 'Ai', 'Nội dung', 'Loại sự kiện', 'Mã sự kiện']);
  expect(lines.map(([, , , type]) => type)).toContain('ObligationOpened');
});

it('what cannot be asked for is told in words', async () => {
  for (const [body, code] of [
    [{ kind: 'everything' }, 'EXPORT_KIND'],
    [{ kind: 'obligation-register' }, 'EXPORT_PARAM'],
    [{ kind: 'obligation-register', params: { year: 'all' } }, 'EXPORT_PARAM'],
    [{ kind: 'obligation-register', params: { year: '2023', unit: 'x' } }, 'EXPORT_PARAM'],
  ] as const)
    expect(await head.post('/exports', body)).toMatchObject({ status: 422, body: { code } });
  expect(await head.post('/exports', { kind: 'obligation-register', params: { year: 2023 } })).toMatchObject({ status: 400 });
  const { kinds } = (await head.get('/exports/kinds')).body as { kinds: { kind: string }[] };
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['obligation-register', 'obligation-history']));
});

describe('whoever writes', () => {
  const played = (render: ExportRenderer['render'], kind = 'obligation-register'): ExportRenderers =>
    new ExportRenderers([
      {
        ...{ kind, render, mediaType: 'text/plain' },
        name: { vi: 'thử', en: 'tried' },
        params: { year: { pattern: /./, example: '' } },
        fileName: () => 'x.txt',
      },
    ]);
  const stateOf = async (id: string) =>
    (await head.get(`/exports/${id}`)).body as { status: string; code: string | null; progress: { attempt: number; done: number } };

  it('is one at a time; who falls silent is followed by another, and has nothing to say when he comes back', async () => {
    const id = await ask(head, 'obligation-register', { year: '2023' });
    let goOn = (): void => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    const renderers = played(async function* ({ progress }) {
      yield 'nửa';
      await progress({ done: 1, total: 2 });
      await waits;
      await progress({ done: 2, total: 2 });
      yield 'sau';
    });
    const slow = exportWriter(office, { renderers, by: 'slow' });
    const writing = slow.writeNext(new AbortController().signal);
    while ((await stateOf(id)).progress?.done !== 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await exportWriter(office).writeNext(new AbortController().signal)).toBe(false);

    await office.database.pool.query(`update ops.export_progress set claimed_until = clock_timestamp() - interval '1 second'`);
    await writeExports(exportWriter(office, { renderers: played(() => Readable.from(['cả hai'])), by: 'next' }));
    goOn();
    expect(await writing).toBe(true);
    expect(await stateOf(id)).toMatchObject({ status: 'completed', progress: { attempt: 2 } });
    expect((await download(office, head, `/exports/${id}/content`)).bytes.toString()).toBe('cả hai');
    expect((await office.store.read(`export/${id}`)).map(({ type }) => type)).toEqual(['ExportRequested', 'ExportCompleted']);
  });

  it('tries what fails three times, and then says so and lets the next one have its turn', async () => {
    const id = await ask(head, 'obligation-register', { year: '2023' });
    const renderers = played(async function* () {
      yield 'x';
      await Promise.reject(new Error('the database is away'));
    });
    const failing = exportWriter(office, { renderers });
    for (let attempt = 1; attempt <= 3; attempt++)
      await expect(failing.writeNext(new AbortController().signal)).rejects.toThrow('the database is away');
    expect(await failing.writeNext(new AbortController().signal)).toBe(true);
    expect(await stateOf(id)).toMatchObject({ status: 'failed', code: 'FAULT' });
    expect(await head.get(`/exports/${id}/content`)).toMatchObject({ status: 422, body: { code: 'EXPORT_FAILED' } });
    expect(await failing.writeNext(new AbortController().signal)).toBe(false);
  });

  it('does not try again what the rules refuse, or what no version of ours writes any more', async () => {
    const id = await ask(head, 'obligation-register', { year: '2023' });
    await writeExports(exportWriter(office, { renderers: played(() => Readable.from(['']), 'another') }));
    expect(await stateOf(id)).toMatchObject({ status: 'failed', code: 'EXPORT_KIND' });
  });

  it('lets go when he is told to stop, and that is no failure', async () => {
    const id = await ask(head, 'obligation-register', { year: '2023' });
    const stopping = new AbortController();
    const renderers = played(async function* ({ progress }) {
      yield 'x';
      stopping.abort();
      await progress({ done: 1 });
    });
    const stopped = exportWriter(office, { renderers });
    expect(await stopped.writeNext(stopping.signal)).toBe(true);
    expect(await stateOf(id)).toMatchObject({ status: 'requested', progress: { attempt: 0 } });
    await writeExports(exportWriter(office));
    expect(await stateOf(id)).toMatchObject({ status: 'completed', progress: { attempt: 1 } });
  });
});
