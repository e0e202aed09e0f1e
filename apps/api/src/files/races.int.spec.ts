import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileStream, obligationId } from '#domain';
import { untilWaiting } from '#postgres/testing';
import { type Answer, type TestOffice, testOffice, wardSheet } from '../testing/index.js';
import { upload } from '../testing/upload.js';

const UNITS = ['Q3-P-01', 'Q3-P-02', 'Q3-P-03', 'Q3-P-04'] as const;

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(...UNITS);
});
afterAll(() => office.close());

const reportOf = (unit: string): string => obligationId(unit, 'monthly', '2023-04');
const send = async (unit: string): Promise<string> =>
  ((await upload(office, office.as('reporter', unit), { subject: reportOf(unit) })).body as { file: string }).file;
const handIn = (unit: string, file: string): Promise<Answer> =>
  office.as('head', unit).post(`/obligations/${unit}/monthly/2023-04/submissions`, {
    sheet: wardSheet({}, { attachments: [file] }),
    preparedBy: office.as('reporter', unit).person,
  });
const remove = (unit: string, file: string): Promise<Answer> =>
  office.as('reporter', unit).post(`/files/${file}/removals`, { reason: 'nhầm tệp' });

/** Does something while others have decided to write these streams and cannot yet. */
const whileHeld = async (streams: readonly string[], work: () => Promise<void>): Promise<void> => {
  const client = await office.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select from es.streams where stream = any ($1) for share`, [streams]);
    await work();
    await client.query('commit');
  } finally {
    client.release();
  }
};
const waiting = (count: number): Promise<void> => untilWaiting(office.database.pool, count);
const goneFrom = (file: string) => ({
  ...{ status: 422 },
  body: { code: 'SHEET_HAS_ERRORS', findings: [{ id: `unknown_attachment:${file}` }] },
});
const toldIn = async (stream: string): Promise<readonly string[]> => (await office.store.read(stream)).map(({ type }) => type);

describe('a report that names a file, and the removal of the file', () => {
  it('the removal first, after the sheet was looked at: the report is refused as if that had been seen', async () => {
    const file = await send(UNITS[0]);
    let handed!: Promise<Answer>;
    await whileHeld([reportOf(UNITS[0])], async () => {
      handed = handIn(UNITS[0], file);
      await waiting(1);
      expect((await remove(UNITS[0], file)).status).toBe(201);
    });
    expect(await handed).toMatchObject(goneFrom(file));
    expect(await toldIn(reportOf(UNITS[0]))).not.toContain('ReportSubmitted');
  });

  it('the report first: the file stays', async () => {
    const file = await send(UNITS[1]);
    let removed!: Promise<Answer>;
    await whileHeld([fileStream(file)], async () => {
      removed = remove(UNITS[1], file);
      await waiting(1);
      expect((await handIn(UNITS[1], file)).status).toBe(201);
    });
    expect(await removed).toMatchObject({ status: 422, body: { code: 'FILE_HANDED_IN' } });
    expect(await toldIn(fileStream(file))).toEqual(['FileReceived']);
  });

  it('in the same moment: one of the two, and what came too late is told why', async () => {
    const file = await send(UNITS[2]);
    let both!: Promise<readonly Answer[]>;
    await whileHeld([reportOf(UNITS[2]), fileStream(file)], async () => {
      both = Promise.all([handIn(UNITS[2], file), remove(UNITS[2], file)]);
      await waiting(2);
    });
    const [handed, removed] = await both;
    if (handed!.status === 201) expect(removed).toMatchObject({ status: 422, body: { code: 'FILE_HANDED_IN' } });
    else expect([handed, removed]).toMatchObject([goneFrom(file), { status: 201 }]);
  });

  it('apart from each other both are as they were', async () => {
    const [named, other] = [await send(UNITS[3]), await send(UNITS[3])];
    expect((await remove(UNITS[3], other)).status).toBe(201);
    expect((await handIn(UNITS[3], named)).status).toBe(201);
  });
});
