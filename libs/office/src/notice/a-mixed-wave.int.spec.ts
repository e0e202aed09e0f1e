import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addMs, endOfDay, type ImpedimentEvent, type LocalDay, type NoticeComposed, obligationId, type TaskEvent } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { inlineTables, projections, ReadModels } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { plan, ToldOffice, waveAt, windowMs } from './testing/told-office.js';

/*
 * 08/11/2023, eight o'clock: the Office's yearly report falls due in one working day, a task that it leads in three, ward 1 asks for
 * more time, and a difficulty of ward 2 is put to the Office. Hoa is head of the Office and its chief.
 */

let database: TestDatabase;
let office: ToldOffice;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

const zone = 'Asia/Ho_Chi_Minh';
const chief = { unit: 'Q3-VP', role: 'office_chief' } as const;
const byDay = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, zone) });
const task = 'task/III.2.4';
const difficulty = 'impediment/2023-001';
const monthly = obligationId('Q3-P-01', 'monthly', '2023-11');

const assigned: TaskEvent = {
  type: 'TaskAssigned',
  data: {
    lead: 'Q3-VP',
    coordinators: [],
    ...byDay('2023-11-13'),
    documentNumber: '45/QĐ-UBND',
    policy: 'default',
    receipt: byDay('2023-11-07'),
    proposedBy: 'chi',
    assignedBy: 'duc',
  },
};
const reminded: TaskEvent = {
  type: 'TaskReminderIssued',
  data: { revision: 0, step: 1, day: '2023-11-08', issuedOn: '2023-11-08', passedOver: [] },
};
const raised: ImpedimentEvent = {
  type: 'ImpedimentRaised',
  data: { unit: 'Q3-P-02', recipient: 'Q3-TCKH', policy: 'default', about: null, kind: 'obstacle', level: 'office', raisedBy: 'an' },
};
const routed: ImpedimentEvent = {
  type: 'ImpedimentRouted',
  data: { owner: { unit: 'Q3-VP', role: 'head' }, level: 'office', revision: 0, ...byDay('2023-11-20'), routedBy: 'chi' },
};
const asksForTime = {
  type: 'ExtensionRequested',
  data: { number: 1, ...byDay('2023-11-30'), requestedBy: 'head@Q3-P-01' },
};

beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
  await office.found();
  await office.person('hoa', {
    type: 'RegisterPerson',
    data: { name: 'Lê Thị Hoa', address: 'hoa@office.example', language: 'vi', invented: true },
  });
  for (const role of ['head', 'office_chief'] as const)
    await office.person('hoa', { type: 'TakeSeat', data: { person: 'hoa', unit: 'Q3-VP', role, from: '2023-11-01', to: null } });
  await office.look('Q3-VP');
  await office.look('Q3-P-01');
  await office.happened(task, assigned, reminded);
  await office.happened(difficulty, raised, routed);
  await office.happened(monthly, asksForTime);
});

const noticesTo = async (person: string): Promise<readonly RecordedEvent<NoticeComposed>[]> =>
  (await office.events('notice')).filter(
    (event): event is RecordedEvent<NoticeComposed> =>
      event.type === 'NoticeComposed' && (event.data as { person?: string }).person === person,
  );
const part = ({ sealed }: RecordedEvent, name: string): string => {
  const found = sealed[name];
  return found?.status === 'kept' ? found.text : '';
};
const compose = async () => {
  office.now = addMs(waveAt, windowMs);
  const composed = await office.composer().compose();
  await office.follow();
  return composed;
};

describe('a mixed wave', () => {
  it('is one letter: what falls due, what is assigned, what waits for a decision', async () => {
    await compose();
    const [notice, ...others] = await noticesTo('hoa');
    expect(others).toEqual([]);
    expect(part(notice!, 'subject')).toMatchInlineSnapshot(
      `"1 báo cáo đến hạn trước ngày 10/11/2023; 1 nhiệm vụ, hạn ngày 13/11/2023; 1 khó khăn, vướng mắc, hạn ngày 20/11/2023; 1 đề xuất chờ quyết định"`,
    );
    expect(part(notice!, 'text')).toMatchInlineSnapshot(`
     "Kính gửi: Lê Thị Hoa,

     1. Báo cáo năm, năm 2023 (Văn phòng Ủy ban nhân dân Quận 3): hạn hết ngày 09/11/2023
        Hạn: hết ngày 09/11/2023 (thứ Năm), vì quy định nộp “trước ngày 10 tháng 11 năm 2023” (mục IV.2).
        https://dunghan.example/obligation/Q3-VP/yearly/2023

     2. Văn phòng Ủy ban nhân dân Quận 3 – Nhiệm vụ III.2.4, Cải tạo, sửa chữa, xây dựng mới thay thế chung cư cũ trước năm 1975: còn 1 ngày làm việc, hạn hết ngày 13/11/2023.

     3. Phường 1 – Báo cáo định kỳ hàng tháng, tháng 11/2023: đơn vị xin gia hạn đến hết ngày 30/11/2023; cần quyết định trước khi hết hạn 14/11/2023.
        https://dunghan.example/obligation/Q3-P-01/monthly/2023-11

     4. Vướng mắc số 2023-001 của Phường 2: chuyển cho Ông/Bà, trả lời đến hết ngày 20/11/2023.

     -- 
     Ủy ban nhân dân Quận 3 gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: thủ trưởng đơn vị (Văn phòng Ủy ban nhân dân Quận 3); Chánh Văn phòng (Văn phòng Ủy ban nhân dân Quận 3).
     Đề xuất chỉ có hiệu lực khi Ông/Bà phê duyệt.
     Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.
     "
    `);
    expect(part(notice!, 'ics').match(/DTSTART;VALUE=DATE:\d+/g)).toMatchInlineSnapshot(`
     [
       "DTSTART;VALUE=DATE:20231109",
       "DTSTART;VALUE=DATE:20231113",
       "DTSTART;VALUE=DATE:20231114",
       "DTSTART;VALUE=DATE:20231120",
     ]
    `);
  });

  it('is composed once, by however many, and no more when it is not remembered how far that came', async () => {
    office.now = addMs(waveAt, windowMs);
    await Promise.all([1, 2, 3].map(() => office.composer().compose()));
    await office.composer().compose();
    expect(await noticesTo('hoa')).toHaveLength(1);
    const said = (await office.events('notice')).length;
    // As when a process dies after it has appended and before it has kept in mind how far it came.
    await database.pool.query(`delete from ops.marks`);
    expect(await office.composer().compose()).toMatchObject({ letters: 0, nobody: 0 });
    expect(await office.events('notice')).toHaveLength(said);
  });

  it('leaves out what was settled while it was open: an answered difficulty, a completed task, a decided request', async () => {
    office.now = addMs(waveAt, 30_000);
    await office.happened(difficulty, {
      type: 'ImpedimentAnswered',
      data: { answer: 1, outcome: 'solved', onTime: true, answeredBy: 'hoa' },
    });
    await office.happened(task, {
      type: 'CompletionReported',
      data: {
        number: 1,
        lead: 'Q3-VP',
        receivedAt: office.now,
        reportedOn: '2023-11-08',
        ...byDay('2023-11-13'),
        onTime: true,
        digest: 'd',
        reportedBy: 'hoa',
      },
    });
    await office.happened(monthly, { type: 'ExtensionDeclined', data: { number: 1, declinedBy: 'hoa' } });
    await compose();
    const [notice] = await noticesTo('hoa');
    const kinds = notice!.data.facts.map(({ kind }) => kind);
    expect(kinds).toContain('reminder');
    for (const kind of ['task_reminder', 'impediment_routed', 'extension_requested']) expect(kinds).not.toContain(kind);
    expect(notice!.data.suppressed.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['settled', 'settled', 'settled']));
  });

  it('stands in the ledger by each thing it tells of', async () => {
    await compose();
    const about = async (subject: string, kind?: string) =>
      (await office.ledger.list({ subject, kind, page: 1, size: 10 })).entries.map(({ person }) => person);
    expect(await about(task)).toContain('hoa');
    expect(await about(difficulty, 'impediment_routed')).toContain('hoa');
    expect(await about(difficulty, 'task_reminder')).toEqual([]);
    expect(await about(monthly, 'extension_requested')).toContain('hoa');
  });

  it('comes of a table that is made anew as it was', async () => {
    const models = new ReadModels(database.pool, office.store, { inline: inlineTables, projections });
    const before = await models.fingerprint('owed-facts');
    expect(before.rows).toBeGreaterThan(5);
    await models.rebuild('owed-facts');
    expect(await models.fingerprint('owed-facts')).toEqual(before);
  });
});

it('a manager in charge of a field is told of the units in it, and not of the others', async () => {
  const ward = plan.units.find(({ code }) => code === 'Q3-P-01')!;
  const registered = { type: 'UnitRegistered', data: { plan: plan.code, section: null, unit: { ...ward, field: 'wards' } } };
  await office.happened('unit/Q3-P-01', registered);
  for (const [id, field] of [
    ['binh', 'economy'],
    ['lan', 'wards'],
  ] as const) {
    await office.person(id, {
      type: 'RegisterPerson',
      data: { name: id, address: `${id}@office.example`, language: 'vi', invented: true },
    });
    await office.person(id, { type: 'TakeSeat', data: { person: id, ...chief, from: '2023-11-01', to: null, field } });
  }
  await office.follow();
  office.regime.refresh();
  await compose();
  expect(await noticesTo('binh')).toEqual([]);
  expect((await noticesTo('lan')).map(({ data }) => data.facts.map(({ kind }) => kind))).toEqual([['extension_requested']]);
});
