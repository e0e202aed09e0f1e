import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { EditionItem } from '#contracts';
import type { Instant } from '#eventsourcing';
import { DOCX_TYPE, XLSX_TYPE } from '#office';
import { type Answer, type Asker, lookAtRollup, number, type TestOffice, testOffice, wardSheet } from '../testing/index.js';
import { exportWriter, writeExports } from '../testing/export-writer.js';
import { download } from '../testing/upload.js';

/* The monthly reports of June 2023: ward 1 reports 12 of T10, ward 2 nothing. Compiled without it, signed by the chair, issued on 17/06. */

const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;
const ID = 'monthly/2023-06/Q3-TCKH';
const ROLLUP = `/rollups/${ID}`;
const [WARD, LATE] = ['Q3-P-01', 'Q3-P-02'];
const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8';

let office: TestOffice;
let clerk: Asker;
let digest: string;
beforeAll(async () => {
  office = await testOffice(at('06-08'), { commandsPerMinute: 1_000_000 });
  clerk = office.as('finance_clerk', 'Q3-TCKH');
  await office.look(WARD, LATE);
  const obligation = `/obligations/${WARD}/monthly/2023-06`;
  const sheet = wardSheet({ 'T10:estimate': number('12') });
  await office.as('head', WARD).post(`${obligation}/submissions`, { preparedBy: `reporter@${WARD}`, sheet });
  await clerk.post(`${obligation}/acceptances`, { version: 1 });
  await office.putOn(at('06-17', '00:03'));
  await lookAtRollup(office, ID);
  await asks(office.as('finance_head', 'Q3-TCKH'), 'missing-units', { reason: 'Phường chuyển trụ sở' });
  ({ digest } = (await asks(clerk, 'drafts')).body as { digest: string });
  await asks(office.as('office_chief', 'Q3-VP'), 'reviews', { digest });
  await asks(office.as('chair', 'Q3-UBND'), 'signatures', { digest });
  await asks(office.as('records_office', 'Q3-UBND'), 'issues', { digest, documentNumber: '05/BC-UBND', recipients: [WARD] });
});
afterAll(() => office.close());

const asks = async (who: Asker, what: string, body: object = {}): Promise<Answer> => {
  const answer = await who.post(`${ROLLUP}/${what}`, body);
  expect(answer).toMatchObject({ status: 201 });
  return answer;
};
const edition = (who: Asker, file: string) => download(office, who, `${ROLLUP}/editions/1/${file}`);
const workbook = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
};
const rowOf = (book: ExcelJS.Workbook, first: string): unknown[] => {
  const sheet = book.getWorksheet('Phụ lục I')!;
  const found = Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1)).find((row) => row.getCell(1).value === first);
  return [4, 6].map((column) => found?.getCell(column).value);
};

describe('an edition comes as files to who holds it', () => {
  it.each([
    ['report.docx', 'bao-cao-monthly-2023-06-ban-1.docx', DOCX_TYPE],
    ['tables.xlsx', 'bieu-tong-hop-monthly-2023-06-ban-1.xlsx', XLSX_TYPE],
    ['tables.csv', 'phu-luc-I-monthly-2023-06-ban-1.csv', CSV_TYPE],
    ['tasks.csv', 'phu-luc-II-monthly-2023-06-ban-1.csv', CSV_TYPE],
    ['difficulties.csv', 'phu-luc-III-monthly-2023-06-ban-1.csv', CSV_TYPE],
    ['discipline.csv', 'phu-luc-IV-monthly-2023-06-ban-1.csv', CSV_TYPE],
    ['compilation.json', 'tong-hop-monthly-2023-06-ban-1.json', JSON_TYPE],
  ])('%s, of its kind, under its name, with the digest of its bytes', async (file, name, type) => {
    const { status, headers, bytes } = await edition(office.as('head', WARD), file);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toContain(`attachment; filename="${name}"`);
    expect(headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(bytes.length).toBe(Number(headers.get('content-length')));
  });

  it('with the figures that were issued, in every one of them', async () => {
    expect(rowOf(await workbook((await edition(clerk, 'tables.xlsx')).bytes), '10')).toEqual([2000, 12]);
    const [head = '', ...lines] = (await edition(clerk, 'tables.csv')).bytes.toString('utf8').split('\r\n');
    const fields = lines.find((line) => line.startsWith('10;'))!.split(';');
    expect(fields[head.split(';').indexOf('Thực hiện kỳ báo cáo (ước)')]).toBe('12');
    expect(fields.at(-1)).toBe('Chỉ tiêu lĩnh vực đô thị và môi trường');
    expect((await edition(clerk, 'discipline.csv')).bytes.toString('utf8')).toContain('Phường 2;');
  });

  it('its canonical bytes are those that the digest of the edition proves; a cleared seat has the restricted rows beside them', async () => {
    const { bytes } = await edition(clerk, 'compilation.json');
    const { editions } = (await clerk.get(`${ROLLUP}/editions`)).body as { editions: readonly EditionItem[] };
    expect(editions).toEqual([expect.objectContaining({ edition: 1, digest, documentNumber: '05/BC-UBND' })]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    expect(bytes.toString('utf8')).not.toContain('T30.1');
    expect((await edition(office.as('chair', 'Q3-UBND'), 'compilation.json')).bytes.toString('utf8')).toContain('T30.1');
  });

  it('and to nobody else; another edition to nobody at all', async () => {
    for (const file of ['report.docx', 'compilation.json']) expect((await edition(office.as('head', 'Q3-P-09'), file)).status).toBe(404);
    expect((await download(office, clerk, `${ROLLUP}/editions/2/report.docx`)).status).toBe(404);
  });
});

describe('what is compiled is exported', () => {
  const written = async (kind: string, params: object, who = clerk) => {
    const asked = await who.post('/exports', { kind, params });
    expect(asked).toMatchObject({ status: 201 });
    const { export: id } = asked.body as { export: string };
    await writeExports(exportWriter(office));
    const { status, headers, bytes } = await download(office, who, `/exports/${id}/content`);
    const { digest: recorded, ...view } = (await who.get(`/exports/${id}`)).body as { status: string; digest: string };
    expect([status, view.status, recorded]).toEqual([200, 'completed', createHash('sha256').update(bytes).digest('hex')]);
    return { bytes, name: headers.get('content-disposition')!, type: headers.get('content-type') };
  };
  const of = { duty: 'monthly', period: '2023-06', unit: 'Q3-TCKH' };

  it('as a report: the draft, or an edition', async () => {
    const draft = await written('rollup-report', of);
    expect(draft.type).toBe(DOCX_TYPE);
    expect(draft.name).toContain('"bao-cao-monthly-2023-06-du-thao.docx"');
    const issued = await written('rollup-report', { ...of, edition: '1' }, office.as('head', WARD));
    expect(issued.name).toContain('"bao-cao-monthly-2023-06-ban-1.docx"');
    expect(issued.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('as its tables, with the same figures', async () => {
    const { bytes, type } = await written('rollup-tables', { ...of, edition: '1' });
    expect([type, rowOf(await workbook(bytes), '10')]).toEqual([XLSX_TYPE, [2000, 12]]);
  });

  it('as each unit’s own figures', async () => {
    const { bytes, name } = await written('rollup-units', of);
    expect(name).toContain('"so-lieu-don-vi-monthly-2023-06-du-thao.xlsx"');
    const sheet = (await workbook(bytes)).getWorksheet('Đơn vị')!;
    const heads = sheet.getRow(4).values as string[];
    const column = heads.findIndex((head) => head?.startsWith('10. '));
    expect([sheet.getCell(5, 2).value, sheet.getCell(5, column).value]).toEqual(['Phường 1', 12]);
  });

  it('to who may read it when he asks, and to nobody else', async () => {
    const head = office.as('head', WARD);
    const refused = (who: Asker, kind: string, params: object) => who.post('/exports', { kind, params });
    expect(await refused(head, 'rollup-report', of)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
    expect(await refused(head, 'rollup-units', of)).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_UNIT' } });
    expect(await refused(office.as('head', 'Q3-P-09'), 'rollup-tables', { ...of, edition: '1' })).toMatchObject({ status: 404 });
    expect(await refused(clerk, 'rollup-tables', { ...of, edition: '0' })).toMatchObject({ status: 422, body: { code: 'EXPORT_PARAM' } });
  });
});
