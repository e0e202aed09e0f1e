import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#domain';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { demonstration: true });
  await office.look('Q3-PKT', 'Q3-P-01', 'Q3-TCKH', 'Q3-VP');
  await office.settle();
});
afterAll(() => office.close());

const fetched = async (role: Role, unit: string, path: string) => {
  const answer = await fetch(`${office.url}/api${path}`, { headers: { authorization: `Bearer ${await office.as(role, unit).token}` } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const draft = '/rollups/monthly/2023-04/Q3-TCKH';
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString() === 'PK';

describe('what is compiled comes as files', () => {
  it('to be saved and never shown as a page', async () => {
    const { status, headers, bytes } = await fetched('finance_clerk', 'Q3-TCKH', `${draft}/report.docx`);
    expect([status, isZip(bytes)]).toEqual([200, true]);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="bao-cao-monthly-2023-04-du-thao\.docx"/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('as a workbook, as CSV and as the canonical compilation, too', async () => {
    expect(isZip((await fetched('finance_head', 'Q3-TCKH', `${draft}/tables.xlsx`)).bytes)).toBe(true);
    const csv = (await fetched('chair', 'Q3-UBND', `${draft}/discipline.csv`)).bytes.toString('utf8');
    expect(csv.startsWith('\uFEFFSTT;Đơn vị;')).toBe(true);
    const { bytes } = await fetched('finance_clerk', 'Q3-TCKH', `${draft}/compilation.json`);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ duty: 'monthly', period: '2023-04', unit: 'Q3-TCKH' });
  });

  it('the draft to nobody but those who read all reports, an edition that there is not to nobody', async () => {
    expect((await fetched('head', 'Q3-PKT', `${draft}/report.docx`)).status).toBe(403);
    expect((await fetched('finance_clerk', 'Q3-TCKH', `${draft}/editions/1/report.docx`)).status).toBe(404);
    expect((await fetched('finance_clerk', 'Q3-TCKH', `${draft}/report.pdf`)).status).toBe(400);
  });

  it('without a word of what only cleared seats see', async () => {
    const { bytes } = await fetched('finance_clerk', 'Q3-TCKH', `${draft}/compilation.json`);
    expect(bytes.toString('utf8')).not.toMatch(/T29|T30|T31|phạm pháp/);
  });
});
