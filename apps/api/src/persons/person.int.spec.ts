import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuthorityGapView, PersonView } from '#contracts';
import { reader, sectionOf } from '../pages/testing/page-reader.js';
import { type Asker, type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-07-03T02:00:00.000Z')));
afterAll(() => office.close());

const problem = (status: number, code: string) => ({ status, body: { code } });
const administrator = () => office.as('administrator', 'Q3-UBND');
const secretary = () => office.as('secretary', 'Q3-VP');
const head = () => office.as('head', 'Q3-PKT');
const list = async (who: Asker, query = '') => (await who.get(`/persons${query}`)).body as { items: PersonView[]; total: number };
const personIn = async (id: string, who = administrator()) => (await list(who, '?limit=200')).items.find(({ person }) => person === id)!;
const gapsIn = ({ body }: { body: unknown }) =>
  (body as { gaps: AuthorityGapView[] }).gaps.map(({ act, units, from, to }) => `${act} ${units.join(' ')} ${from} ${to}`);

describe('the directory', () => {
  it('is read by who looks after it, decides or audits; addresses only by administrators', async () => {
    expect(await head().get('/persons')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await office.as('finance_clerk', 'Q3-TCKH').get('/persons')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    for (const who of [secretary(), office.as('auditor', 'Q3-UBND'), office.as('finance_head', 'Q3-TCKH'), office.as('chair', 'Q3-UBND')])
      expect((await list(who, '?limit=200')).items.filter(({ address }) => address !== null)).toEqual([]);
    expect(await personIn('chair@Q3-UBND')).toMatchObject({
      address: 'chair.q3.ubnd@example.invalid',
      invented: true,
      seats: [{ unit: 'Q3-UBND', role: 'chair', from: '2023-01-01', to: null, cleared: true, field: null }],
      absences: [],
    });
  });

  it('is given a page at a time', async () => {
    const { items, total } = await list(secretary(), '?limit=2&offset=1');
    const all = (await list(secretary(), '?limit=200')).items;
    expect(total).toBe(all.length);
    expect(items).toEqual(all.slice(1, 3));
  });
});

describe('an absence', () => {
  const away = { from: '2023-07-10', to: '2023-07-14' };
  const enter = (who: Asker, body: object = away) => who.post('/persons/head@Q3-PKT/absences', body);

  it('is entered by himself, and by the secretary for anybody; not by others', async () => {
    expect(await enter(office.as('reporter', 'Q3-PKT'))).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await enter(office.as('chair', 'Q3-UBND'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    const entered = await enter(head(), { ...away, reason: 'Đi họp' });
    expect(entered).toMatchObject({ status: 201, body: { person: 'head@Q3-PKT' } });
    expect(gapsIn(entered)).toEqual(['submit Q3-PKT 2023-07-10 2023-07-14']);
    expect((entered.body as { gaps: AuthorityGapView[] }).gaps[0]?.sentence.vi).toMatch(
      /^Từ 10\/07\/2023 đến 14\/07\/2023 không ai có thể ký gửi báo cáo cho Phòng Kinh tế\.$/,
    );
    expect(await enter(secretary())).toMatchObject({ status: 200, body: { gaps: [] } });
    expect(await enter(secretary(), { from: '2023-07-14', to: '2023-07-20' })).toMatchObject(problem(422, 'ABSENCE_OVERLAPS'));
    expect(await secretary().post('/persons/nobody/absences', away)).toMatchObject(problem(404, 'PERSON_UNKNOWN'));
    await office.settle();
    expect((await personIn('head@Q3-PKT')).absences).toEqual([away]);
    const [event] = (await office.store.read('person/head@Q3-PKT')).slice(-1);
    expect(JSON.stringify(event?.data)).not.toContain('họp');
  });

  it('ends sooner, or is taken back before it begins', async () => {
    const end = (body: object) => secretary().post('/persons/head@Q3-PKT/absence-endings', body);
    expect(await end({ from: '2023-07-11' })).toMatchObject(problem(422, 'NOT_ABSENT'));
    expect(await end({ from: '2023-07-10', on: '2023-07-12' })).toMatchObject({ status: 201, body: { gaps: [] } });
    expect(await end({ from: '2023-07-10' })).toMatchObject({ status: 201 });
    await office.settle();
    expect((await personIn('head@Q3-PKT')).absences).toEqual([]);
  });
});

it('who issues what is compiled is missed in time: the answer to his absence says so, and the list of gaps', async () => {
  const away = { from: '2023-07-24', to: '2023-07-28' };
  const entered = await secretary().post('/persons/records_office@Q3-UBND/absences', away);
  expect(gapsIn(entered)).toEqual(['issue_compilation Q3-TCKH 2023-07-24 2023-07-28']);
  await office.settle();
  const listed = await secretary().get('/authority/gaps?from=2023-07-28&to=2023-07-31');
  expect((listed.body as { gaps: AuthorityGapView[] }).gaps.map(({ sentence }) => sentence)).toContainEqual({
    vi: 'Ngày 28/07/2023 không ai có thể phát hành báo cáo tổng hợp cho Phòng Tài chính – Kế hoạch.',
    en: 'On 28/07/2023 nobody can issue a compiled report for Finance and Planning Office.',
  });
  expect(await secretary().post('/persons/records_office@Q3-UBND/absence-endings', { from: '2023-07-24' })).toMatchObject({ status: 201 });
  await office.settle();
});

describe('a seat', () => {
  const seat = { unit: 'Q3-PKT', role: 'head', from: '2023-08-01' };
  const take = (who: Asker, change: object = {}, person = 'reporter@Q3-P-01') =>
    who.post(`/persons/${person}/seats`, { ...seat, ...change });

  it('is given by an administrator, where it has its place, and never to himself', async () => {
    expect(await take(secretary())).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect(await take(office.as('chair', 'Q3-UBND'))).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
    expect(await take(administrator(), {}, 'administrator@Q3-UBND')).toMatchObject(problem(403, 'OWN_SEAT'));
    expect(await take(administrator(), { role: 'chair' })).toMatchObject(problem(422, 'WRONG_PLACE'));
    expect(await take(administrator(), { unit: 'Q3-XX' })).toMatchObject(problem(422, 'UNKNOWN_UNIT'));
    expect(await take(administrator(), { field: 'trade' })).toMatchObject(problem(422, 'UNKNOWN_FIELD'));
    expect(await take(administrator(), {}, 'auditor@Q3-UBND')).toMatchObject(problem(422, 'SEATS_EXCLUDE_EACH_OTHER'));
    expect(await take(administrator(), { cleared: true })).toMatchObject({ status: 201, body: { person: 'reporter@Q3-P-01', gaps: [] } });
    expect(await take(administrator(), { cleared: true })).toMatchObject({ status: 200 });
    expect(await take(administrator())).toMatchObject(problem(422, 'SEAT_OVERLAPS'));
    await office.settle();
    expect((await personIn('reporter@Q3-P-01')).seats).toMatchObject([
      { unit: 'Q3-P-01', role: 'reporter' },
      { unit: 'Q3-PKT', role: 'head', from: '2023-08-01', to: null, cleared: true },
    ]);
  });

  it('is left, and what it leaves nobody for is told at once and stays to be seen', async () => {
    const leave = await administrator().post('/persons/head@Q3-P-02/seat-endings', { unit: 'Q3-P-02', role: 'head', on: '2023-07-31' });
    expect(leave.status).toBe(201);
    expect(gapsIn(leave)).toEqual(['submit Q3-P-02 2023-08-01 2023-10-01']);
    await office.settle();
    const seen = await secretary().get('/authority/gaps');
    expect(seen.body).toMatchObject({ from: '2023-07-03', to: '2023-10-01' });
    expect(gapsIn(seen)).toContain('submit Q3-P-02 2023-08-01 2023-10-01');
    const later = await secretary().get('/authority/gaps?from=2023-08-10&to=2023-08-11');
    expect(gapsIn(later)).toContain('submit Q3-P-02 2023-08-10 2023-08-11');
    expect(await head().get('/authority/gaps')).toMatchObject(problem(403, 'NOT_YOUR_ROLE'));
  });
});

describe('an administrator and an auditor', () => {
  const LISTS = ['/obligations', '/escalations', '/notices', '/report-requests'];

  it('the administrator sees configuration and no reports, nor decides anything', async () => {
    await office.look('Q3-PKT');
    for (const path of ['/plan', '/units', '/duties', '/persons', '/delegations', '/authority/gaps'])
      expect({ path, status: (await administrator().get(path)).status }).toEqual({ path, status: 200 });
    for (const path of LISTS) {
      const answer = await administrator().get(path);
      expect(answer.status === 403 ? 0 : (answer.body as { total: number }).total).toBe(0);
    }
    expect(await administrator().get('/obligations/Q3-PKT/monthly/2023-07')).toMatchObject(problem(403, 'NOT_YOUR_UNIT'));
    expect((await administrator().get('/me')).body).toMatchObject({ reads: [], cleared: false });
    const overview = await reader(office, ['administrator', 'Q3-UBND'])('/');
    expect(overview.status).toBe(200);
    expect(overview.text).not.toContain('Phòng Kinh tế');
    expect(sectionOf(overview, 'Khoảng trống thẩm quyền')).toContain('không ai có thể ký gửi báo cáo cho Phường 2');
    expect((await reader(office, ['administrator', 'Q3-UBND'])('/obligation/Q3-PKT/monthly/2023-07')).status).toBe(403);
  });

  it('the auditor sees all, and may do nothing to it', async () => {
    const auditor = office.as('auditor', 'Q3-UBND');
    for (const path of [...LISTS, '/persons', '/delegations', '/authority/gaps'])
      expect({ path, status: (await auditor.get(path)).status }).toEqual({ path, status: 200 });
    expect((await auditor.get('/obligations')).body).toMatchObject({ total: 3 });
    const path = '/obligations/Q3-PKT/monthly/2023-07';
    expect((await auditor.get(path)).body).toMatchObject({ may: [] });
    expect((await reader(office, ['auditor', 'Q3-UBND'])('/')).status).toBe(200);
    expect((await reader(office, ['auditor', 'Q3-UBND'])('/obligation/Q3-PKT/monthly/2023-07')).status).toBe(200);
    expect((await auditor.put(`${path}/draft`, { content: 'a' })).status).toBe(403);
    expect((await auditor.post(`${path}/urgings`, { text: 'a' })).status).toBe(403);
    expect((await auditor.post('/persons/head@Q3-PKT/absences', { from: '2023-07-10', to: '2023-07-14' })).status).toBe(403);
  });
});
