import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import { onTheDay } from '../obligation/testing/april.js';
import type { RollupEvent } from './events.js';
import { tellRollup } from './history.js';
import { rollupActs } from './may.js';
import { rollupTeller } from './telling.js';
import {
  april,
  decided,
  drafted,
  issued,
  reached,
  regime,
  returned,
  reviewed,
  revised,
  signed,
  started,
  stateAfter,
  toDraft,
  toIssue,
  toReview,
  toRevise,
  toSign,
} from './testing/april-rollup.js';

const tell = (...history: readonly RollupEvent[]) => {
  const event = history.at(-1)!;
  return rollupTeller.tell({
    event,
    stream: april,
    recordedAt: event.occurredAt!,
    state: stateAfter(...history),
    regime,
    subjectOf: () => undefined,
  });
};
const seat = (unit: string, role: string) => ({ unit, role });
const [clerk, financeHead] = [seat('OFFICE', 'finance_clerk'), seat('OFFICE', 'finance_head')];
const recalled: RollupEvent = { type: 'DocumentRecalled', data: { edition: 1, recalledBy: 'giang' }, occurredAt: onTheDay('2023-04-25') };
const reminder: RollupEvent = {
  type: 'CompilationReminderIssued',
  data: { stage: 'drafted', afterWorkingDays: 1, revision: 2 },
  occurredAt: onTheDay('2023-04-20', '08:00'),
};

describe('what happens to a compilation is told to', () => {
  it.each([
    ['compilation_cut_off', [started, reached], [clerk, financeHead]],
    ['compilation_missing_decided', toDraft, [clerk]],
    ['compilation_drafted', toReview, [seat('AUTH', 'office_chief')]],
    ['compilation_reviewed', toSign, [seat('AUTH', 'vice_chair'), seat('AUTH', 'chair')]],
    ['compilation_returned', [...toReview, returned], [clerk]],
    ['compilation_signed', toIssue, [seat('AUTH', 'records_office')]],
    ['compilation_issued', toRevise, [seat('W1', 'head'), seat('AUTH', 'head')]],
    ['compilation_recalled', [...toRevise, recalled], [seat('W1', 'head'), seat('AUTH', 'head'), clerk]],
    ['compilation_reminder_drafted', [...toReview, reminder], [seat('AUTH', 'office_chief')]],
  ])('%s', (kind, history, to) => {
    const telling = tell(...history);
    expect(telling).toMatchObject({ kind, to, subject: april, unit: 'OFFICE', lastDay: null });
    expect(telling?.line.vi).toMatch(/^Tổng hợp Tên, tháng 04\/2023: /);
  });

  it('nobody where nobody has to know', () => {
    expect(tell(started)).toBeUndefined();
    expect(tell(...toRevise, revised)).toBeUndefined();
  });

  it('the clerk alone where nobody is missing', () => {
    const all: RollupEvent = { ...reached, data: { ...reached.data, missing: [] } } as RollupEvent;
    expect(tell(started, all)).toMatchObject({ to: [clerk] });
  });

  it('who holds edition 1 hears of edition 2 by its number', () => {
    const second = { ...issued, data: { ...issued.data, edition: 2, documentNumber: '15/BC-TCKH' } } as RollupEvent;
    expect(tell(...toRevise, revised, drafted, reviewed, signed, second)?.line.vi).toContain(
      'bản 2 đã phát hành, số 15/BC-TCKH, thay bản 1.',
    );
  });
});

it('is told no more once the step is done', () => {
  const told = { kind: 'compilation_drafted', lastDay: null, at: drafted.occurredAt! };
  const isOver = (...history: readonly RollupEvent[]) => rollupTeller.isOver?.(stateAfter(...history), told);
  expect([isOver(...toReview), isOver(...toSign), isOver(...toReview, returned)]).toEqual([false, true, true]);
  expect(rollupTeller.isOver?.(stateAfter(...toRevise), { ...told, kind: 'compilation_issued' })).toBe(false);
});

it('its history says each step with its reason, to who may read it', () => {
  const recorded = (event: RollupEvent, sealed: RecordedEvent['sealed'] = {}): RecordedEvent<RollupEvent> =>
    ({
      ...event,
      id: event.type,
      stream: april,
      sealed,
      recordedAt: event.occurredAt,
      actor: 'chi',
    }) as unknown as RecordedEvent<RollupEvent>;
  const names = { person: () => undefined, unit: (code: string) => ({ vi: code, en: code }), zone: 'Asia/Ho_Chi_Minh' };
  const confirmed: RollupEvent = {
    type: 'IndicatorConfirmed',
    data: { indicator: 'T30', value: null, confirmedBy: 'huong' },
    occurredAt: onTheDay('2023-04-19'),
  };
  const value = { status: 'kept', text: '6', classification: 'restricted' } as const;
  const events = [
    recorded(started),
    recorded(reached),
    recorded(decided, { reason: { status: 'kept', text: 'Đã đôn đốc.', classification: 'internal' } }),
    recorded(confirmed, { value }),
    recorded(drafted),
    recorded(issued),
  ];
  expect(tellRollup(events, names).map(({ what }) => what.vi)).toEqual([
    'Bắt đầu nhận báo cáo để tổng hợp, chốt lúc 19/04/2023 00:00.',
    'Đã chốt; còn thiếu: W1.',
    'Quyết định tổng hợp không có: W1. Lý do: Đã đôn đốc.',
    'Đơn vị chủ trì xác nhận chỉ tiêu T30.',
    'Trình Văn phòng dự thảo bản 1, lập từ 1 báo cáo.',
    'Phát hành bản 1, số 12/BC-TCKH.',
  ]);
  expect(tellRollup([recorded(confirmed, { value })], names, () => true)[0]?.what.vi).toContain('Số liệu: 6');
});

describe('what may be done is offered', () => {
  const matter = { unit: 'OFFICE', recipient: 'OFFICE', above: new Set(['AUTH']) };
  const offered = (role: 'finance_clerk' | 'office_chief' | 'chair' | 'records_office', ...history: readonly RollupEvent[]) =>
    rollupActs({ person: 'x', seats: [{ unit: role === 'finance_clerk' ? 'OFFICE' : 'AUTH', role }] }, stateAfter(...history), matter);
  it('to who may, at the stage where it makes sense', () => {
    expect(offered('finance_clerk')).toEqual(['compile']);
    expect(offered('finance_clerk', ...toIssue)).toEqual([]);
    expect(offered('office_chief', ...toReview)).toEqual(['review_compilation']);
    expect(offered('chair', ...toReview)).toEqual([]);
    expect(offered('chair', ...toSign)).toEqual(['sign_compilation']);
    expect(offered('records_office', ...toIssue)).toEqual(['issue_compilation']);
    expect(offered('chair', ...toRevise)).toEqual(['recall_compilation']);
    expect(offered('chair', ...toRevise, recalled)).toEqual([]);
  });
});
