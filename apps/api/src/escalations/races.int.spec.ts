import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settleCases } from '../testing/settle-cases.js';
import { type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look(...UNITS);
  await office.putOn('2023-04-18T02:00:00.000Z');
  await office.look(...UNITS);
  await office.look(...UNITS);
});
afterAll(() => office.close());

const UNITS = ['Q3-P-01', 'Q3-P-02', 'Q3-P-03', 'Q3-P-04', 'Q3-P-05', 'Q3-PKT'] as const;

const manager = () => office.as('finance_head', 'Q3-TCKH');
const caseOf = async (unit: string): Promise<{ case: string; status: string }> => {
  const answer = await manager().get('/escalations?limit=200');
  return (answer.body as { items: { case: string; unit: string; status: string }[] }).items.find((found) => found.unit === unit)!;
};
const approved = async (unit: string): Promise<string> => {
  const { case: id } = await caseOf(unit);
  expect((await manager().post(`/escalations/${id}/approvals`)).status).toBe(201);
  return id;
};
const submit = (unit: string) =>
  office.as('head', unit).post(`/obligations/${unit}/monthly/2023-04/submissions`, {
    content: 'Báo cáo tháng 4',
    preparedBy: office.as('reporter', unit).person,
  });
const dispatch = (id: string) =>
  office.as('records_office', 'Q3-UBND').post(`/escalations/${id}/dispatches`, { documentNumber: '12/CV-UBND', channel: 'e-office' });
const courseOf = async (id: string): Promise<readonly string[]> => (await office.store.read(`escalation/${id}`)).map(({ type }) => type);

/** Where in the log a stream first says this. */
const placeOf = async (stream: string, type: string): Promise<number> => {
  const found = (await office.store.read(stream)).find((event) => event.type === type)!;
  return (await office.store.seqOf(stream, found.version))!;
};

describe('a letter and the report it urges', () => {
  it('the report first: nothing goes out any more, and the case is moot', async () => {
    const id = await approved('Q3-PKT');
    expect((await submit('Q3-PKT')).status).toBe(201);
    expect(await dispatch(id)).toMatchObject({ status: 422, body: { code: 'SUBJECT_SETTLED' } });
    await settleCases(office);
    expect(await dispatch(id)).toMatchObject({ status: 422, body: { code: 'NOT_APPROVED' } });
    expect((await courseOf(id)).at(-1)).toBe('EscalationMooted');
  });

  it('the letter first: it has gone out, and the report resolves the case', async () => {
    const id = await approved('Q3-P-01');
    expect((await dispatch(id)).status).toBe(201);
    expect((await submit('Q3-P-01')).status).toBe(201);
    await settleCases(office);
    expect((await courseOf(id)).slice(-2)).toEqual(['EscalationDispatched', 'EscalationResolved']);
  });

  it('in the same moment: one of the two, and never a letter after the report', async () => {
    for (const unit of ['Q3-P-02', 'Q3-P-03', 'Q3-P-04', 'Q3-P-05']) {
      const id = await approved(unit);
      const [handed, sent] = await Promise.all([submit(unit), dispatch(id)]);
      expect(handed.status).toBe(201);
      await settleCases(office);
      if (sent.status === 201) {
        expect((await courseOf(id)).at(-1)).toBe('EscalationResolved');
        const letter = await placeOf(`escalation/${id}`, 'EscalationDispatched');
        expect(letter).toBeLessThan(await placeOf(`obligation/${unit}/monthly/2023-04`, 'ReportSubmitted'));
      } else {
        expect(sent).toMatchObject({ status: 422, body: { code: 'SUBJECT_SETTLED' } });
        expect((await courseOf(id)).at(-1)).toBe('EscalationMooted');
      }
    }
  });
});
