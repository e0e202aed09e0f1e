import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import type { TaskEvent } from './events.js';
import { tellTaskHistory } from './history.js';
import { taskSubject } from './subject.js';
import { taskTeller } from './telling.js';
import {
  asked,
  assigned,
  blocks,
  byDay,
  completed,
  confirmed,
  disputed,
  extended,
  on,
  overdue,
  proposed,
  received,
  recorded,
  regime,
  rejected,
  reviewed,
  stateAfter,
  underWork,
  zone,
} from './testing/old-blocks.js';

const tell = (...history: readonly TaskEvent[]) => {
  const event = history.at(-1)!;
  const told = { event, stream: blocks, recordedAt: event.occurredAt!, state: stateAfter(...history), regime, subjectOf: () => undefined };
  return taskTeller.tell(told);
};
const seat = (unit: string, role: string) => ({ unit, role });
const head = seat('Q3-QLDT', 'head');
const reporter = seat('Q3-QLDT', 'reporter');
const coordinator = seat('Q3-TNMT', 'head');
const managers = [seat('Q3-UBND', 'chair'), seat('Q3-UBND', 'vice_chair')];

const event = (type: TaskEvent['type'], data: object): TaskEvent => ({ type, data, occurredAt: on('2023-06-20') }) as TaskEvent;
const delegated = event('TaskDelegatedInternally', { person: 'an', delegatedBy: 'hoa' });
const reminded = event('TaskReminderIssued', { revision: 0, step: 3, day: '2023-06-27', issuedOn: '2023-06-27', passedOver: [7] });
const inputAsked = event('CoordinatorInputRequested', { number: 1, unit: 'Q3-TNMT', ...byDay('2023-05-31'), requestedBy: 'hoa' });
const inputGiven = event('CoordinatorInputProvided', { number: 1, unit: 'Q3-TNMT', providedBy: 'lan' });
const declined = event('TaskExtensionDeclined', { declinedBy: 'duc' });
const recalled = event('TaskRecalled', { recalledBy: 'duc' });
const waiting = [...underWork, completed('2023-06-29')];

describe('is told', () => {
  it.each<[string, readonly TaskEvent[], readonly object[], object]>([
    ['a proposal, to those who may assign it', [recorded, proposed], managers, { asks: 'decision', lastDay: '2023-06-30' }],
    ['an assignment, to those who do it', [recorded, proposed, assigned], [head, coordinator], { lastDay: '2023-06-30' }],
    ['a dispute, to the managers', [recorded, proposed, assigned, disputed], managers, { asks: 'decision' }],
    ['a delegation, to whom it names', [...underWork, delegated], [], { persons: ['an'] }],
    ['a request for input, to the unit asked', [...underWork, inputAsked], [coordinator], { lastDay: '2023-05-31' }],
    ['input, to the lead and who works on it', [...underWork, delegated, inputAsked, inputGiven], [head], { persons: ['an'] }],
    ['a reminder, as the policy says, and to who works on it', [...underWork, delegated, reminded], [reporter], { persons: ['an'] }],
    ['that it is overdue, as the policy says', [...underWork, overdue], [reporter, head], { lastDay: '2023-06-30' }],
    ['a request for more time, to the managers', [...underWork, asked], managers, { asks: 'decision' }],
    ['more time, to the lead', [...underWork, asked, extended('2023-07-31', '2023-06-21')], [head], { lastDay: '2023-07-31' }],
    ['that there is no more time, to the lead', [...underWork, asked, declined], [head], { lastDay: '2023-06-30' }],
    ['completion, to the finance office', waiting, [seat('Q3-TCKH', 'finance_clerk')], {}],
    ['the opinion of it, to the managers', [...waiting, reviewed('2023-07-03')], managers, { asks: 'decision' }],
    ['its confirmation, to those who did it', [...waiting, reviewed('2023-07-03'), confirmed], [head, coordinator], {}],
    ['rework, to the lead', [...waiting, reviewed('2023-07-03'), rejected('2023-07-05', '2023-07-14')], [head], { lastDay: '2023-07-14' }],
    ['its recall, to those who did it', [...underWork, recalled], [head, coordinator], {}],
  ])('%s', (_, history, to, more) => {
    expect(tell(...history)).toMatchObject({ subject: blocks, unit: 'Q3-QLDT', to, ...more });
  });

  it('in one line that says what it is, and by when', () => {
    expect(tell(...underWork, reminded)?.line).toEqual({
      vi: 'Nhiệm vụ III.2.4, Chung cư cũ trước 1975: còn 3 ngày làm việc, hạn hết ngày 30/06/2023.',
      en: 'Task III.2.4, Old apartment blocks: 3 working days are left, by the end of 30/06/2023.',
    });
  });

  it('nobody that it was received, or that somebody is at work', () => {
    expect(taskTeller.types.has('TaskReceived')).toBe(false);
    expect(tell(...underWork)).toBeUndefined();
    expect(tell(recorded)).toBeUndefined();
  });

  it('no longer, once it is done or another date holds', () => {
    const isOver = (kind: string, ...history: readonly TaskEvent[]) =>
      taskTeller.isOver!(stateAfter(...history), { kind, lastDay: '2023-06-30', at: on('2023-06-27') });
    expect(isOver('task_reminder', ...underWork)).toBe(false);
    expect(isOver('task_reminder', ...waiting)).toBe(true);
    expect(isOver('task_reminder', ...underWork, extended('2023-07-31', '2023-06-28'))).toBe(true);
    expect(isOver('task_proposed', recorded, proposed)).toBe(false);
    expect(isOver('task_proposed', recorded, proposed, assigned)).toBe(true);
    expect(isOver('task_extension_requested', ...underWork, asked)).toBe(false);
    expect(isOver('task_extension_requested', ...underWork, asked, declined)).toBe(true);
    expect(isOver('task_completion_reported', ...waiting)).toBe(false);
    expect(isOver('task_completion_reported', ...waiting, reviewed('2023-07-03'), confirmed)).toBe(true);
    expect(isOver('task_receipt_disputed', ...underWork)).toBe(true);
    expect(isOver('task_assigned', ...waiting)).toBe(false);
  });
});

it('a case is about the task as it stands, with the last day of each date it has had', () => {
  expect(taskSubject(blocks, [recorded, proposed], regime)).toBeUndefined();
  const subject = taskSubject(blocks, [...underWork, extended('2023-07-31', '2023-06-21')], regime);
  expect(subject).toMatchObject({
    kind: 'task',
    revision: 1,
    lastDay: '2023-07-31',
    isOwed: true,
    matter: { unit: 'Q3-QLDT', recipient: 'Q3-TCKH' },
  });
  expect(subject?.lastDayAt(0)).toBe('2023-06-30');
  expect(taskSubject(blocks, waiting, regime)?.isOwed).toBe(false);
});

it('its history is read in plain words, with what people wrote', () => {
  const kept = (text: string) => ({ status: 'kept', text, classification: 'internal' }) as const;
  const record = (one: TaskEvent, n: number): RecordedEvent<TaskEvent> => ({
    ...{ id: `${n}`, stream: blocks, version: n, type: one.type, schemaVersion: 1, data: one.data, correlationId: '' },
    ...{ occurredAt: one.occurredAt!, recordedAt: one.occurredAt!, actor: n < 3 ? 'chi' : 'duc' },
    sealed: one.type === 'TaskProposed' ? { product: kept('Hồ sơ 12 chung cư') } : {},
  });
  const names = { person: () => undefined, unit: (code: string) => ({ vi: code, en: code }), zone };
  const task = [recorded, proposed, assigned, received, asked, completed('2023-06-29')].map((one, n) => record(one, n + 1));
  expect(tellTaskHistory({ task, escalations: [], notices: [] }, names).map(({ what }) => what.vi)).toEqual([
    'Ghi nhận theo kế hoạch, mục III.2.4; chưa giao.',
    'Đề xuất giao; chủ trì: Q3-QLDT; phối hợp: Q3-TNMT; thời hạn hết ngày 30/06/2023. Sản phẩm: Hồ sơ 12 chung cư',
    'Giao nhiệm vụ theo văn bản số 45/QĐ-UBND; chủ trì: Q3-QLDT; phối hợp: Q3-TNMT; thời hạn hết ngày 30/06/2023.',
    'Tiếp nhận nhiệm vụ.',
    'Xin gia hạn đến hết ngày 31/07/2023.',
    'Báo cáo hoàn thành lần thứ 1, nhận lúc 09:00 ngày 29/06/2023, trong hạn.',
  ]);
});
