import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import { onTheDay } from '../obligation/testing/april.js';
import type { Regime } from '../plan/regime.js';
import type { RollupEvent, RollupStage } from './events.js';
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

const tellBy = (rules: Regime, ...history: readonly RollupEvent[]) => {
  const event = history.at(-1)!;
  const [stream, recordedAt, state] = [april, event.occurredAt!, stateAfter(...history)];
  return rollupTeller.tell({ event, stream, recordedAt, state, regime: rules, subjectOf: () => undefined });
};
const tell = (...history: readonly RollupEvent[]) => tellBy(regime, ...history);
const seat = (unit: string, role: string) => ({ unit, role });
const headOfUnit = (unit: string) => seat(unit, unit === 'AUTH' ? 'chair' : 'head');
const [clerk, financeHead] = [seat('OFFICE', 'finance_clerk'), seat('OFFICE', 'finance_head')];
const recalled: RollupEvent = { type: 'DocumentRecalled', data: { edition: 1, recalledBy: 'giang' }, occurredAt: onTheDay('2023-04-25') };
const reminderAt = (stage: RollupStage): RollupEvent => ({
  type: 'CompilationReminderIssued',
  data: { stage, afterWorkingDays: 1, revision: 2 },
  occurredAt: onTheDay('2023-04-20', '08:00'),
});
const reminder = reminderAt('drafted');
const second = { ...issued, data: { ...issued.data, edition: 2, documentNumber: '15/BC-TCKH' } } as RollupEvent;
const toSecond = [...toRevise, revised, drafted, reviewed, signed, second] as const;

describe('what happens to a compilation is told to', () => {
  it.each([
    ['compilation_cut_off', [started, reached], [clerk, financeHead]],
    ['compilation_missing_decided', toDraft, [clerk]],
    ['compilation_drafted', toReview, [seat('AUTH', 'office_chief')]],
    ['compilation_reviewed', toSign, [seat('AUTH', 'vice_chair'), seat('AUTH', 'chair')]],
    ['compilation_returned', [...toReview, returned], [clerk]],
    ['compilation_signed', toIssue, [seat('AUTH', 'records_office')]],
    ['compilation_issued', toRevise, [seat('AUTH', 'chair'), clerk, financeHead]],
    ['compilation_recalled', [...toRevise, recalled], [seat('W1', 'head'), seat('AUTH', 'chair'), clerk]],
    ['compilation_reminder_drafted', [...toReview, reminder], [seat('AUTH', 'office_chief')]],
    ['compilation_reminder_cut_off', [started, reached, reminderAt('cut_off')], [clerk, financeHead]],
    ['compilation_reminder_cut_off', [...toDraft, reminderAt('cut_off')], [clerk]],
    ['compilation_reminder_issued', [...toRevise, reminderAt('issued')], [clerk]],
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

  it('who holds edition 1 is told of edition 2; who reported and holds nothing yet is not written to', () => {
    expect(tell(...toSecond)?.to).toEqual([seat('W1', 'head'), seat('AUTH', 'chair'), clerk, financeHead]);
    const named = { ...issued, data: { ...issued.data, recipients: ['W1', 'W9'] } } as RollupEvent;
    expect(tell(...toIssue, named)?.to).toEqual([seat('W9', 'head'), clerk, financeHead]);
    const joined = { ...second, data: { ...second.data, recipients: ['W1', 'AUTH', 'OFFICE', 'W9'] } } as RollupEvent;
    expect(tell(...toSecond.slice(0, -1), joined)?.to).toEqual(['W1', 'AUTH', 'W9'].map(headOfUnit).concat(clerk, financeHead));
  });

  it('the head of the compiling unit, where its edition goes up to another office', () => {
    const [duty] = regime.duties;
    const levels = [
      ...duty!.levels.map((level) => ({ ...level, reporters: ['W1'] })),
      { ...duty!.levels[0]!, reporters: ['OFFICE'], recipient: 'CITY' },
    ];
    expect(tellBy({ ...regime, duties: [{ ...duty!, levels }] }, ...toRevise)?.to).toEqual([
      seat('AUTH', 'chair'),
      ...[clerk, financeHead, seat('OFFICE', 'head')],
    ]);
  });

  it('in both languages, with its number and nobody’s name', () => {
    const all: RollupEvent = { ...reached, data: { ...reached.data, missing: [] } } as RollupEvent;
    const courses: readonly (readonly RollupEvent[])[] = [
      ...[[started, reached], [started, all], toDraft, toReview, toSign, [...toReview, returned], toIssue, toRevise, toSecond],
      ...[
        [...toRevise, recalled],
        [...toReview, reminder],
        [...toRevise, reminderAt('issued')],
      ],
    ];
    const lines = courses.map((course) => tell(...course)!.line);
    const said = (title: string, line: string): string => line.replace(title, '…');
    expect(lines.map(({ vi }) => said('Tổng hợp Tên, tháng 04/2023', vi))).toEqual([
      '…: đã chốt, còn thiếu 1 đơn vị; cần quyết định tổng hợp không có các đơn vị này.',
      '…: đã chốt, đủ báo cáo; hãy lập dự thảo.',
      '…: đã có quyết định tổng hợp khi thiếu 1 đơn vị; hãy lập dự thảo.',
      '…: dự thảo bản 1 chờ thẩm tra.',
      '…: đã thẩm tra, chờ ký.',
      '…: dự thảo bị trả lại, cần lập lại.',
      '…: đã ký; hãy phát hành hôm nay, chậm nhất là ngày làm việc tiếp theo.',
      '…: đã phát hành, số 12/BC-TCKH.',
      '…: bản 2 đã phát hành, số 15/BC-TCKH, thay bản 1.',
      '…: bản 1 đã bị thu hồi; không dùng nữa.',
      '…: đã 1 ngày làm việc chờ Văn phòng thẩm tra.',
      '…: đã 1 ngày làm việc có báo cáo mới chưa tổng hợp.',
    ]);
    expect(lines.map(({ en }) => said('Compilation of Name, 04/2023', en))).toEqual([
      '…: is cut off and 1 unit(s) are missing; decide whether it is compiled without them.',
      '…: is cut off with all reports in; draft it.',
      '…: it may be compiled without 1 unit(s); draft it.',
      '…: the draft of edition 1 is to be reviewed.',
      '…: is reviewed and waits to be signed.',
      '…: the draft was returned; draft it again.',
      '…: is signed; issue it today, at the latest on the next working day.',
      '…: is issued, no. 12/BC-TCKH.',
      '…: edition 2 is issued, no. 15/BC-TCKH, and takes the place of edition 1.',
      '…: edition 1 is recalled; do not use it.',
      '…: for 1 working day(s) it has waited for the Office.',
      '…: for 1 working day(s) there have been newer reports that are not compiled.',
    ]);
    expect(lines.map(({ vi, en }) => vi + en).join(' ')).not.toMatch(/\b(chi|em|giang|khanh|dung)\b/);
  });
});

it('is told no more once the step is done', () => {
  const told = { kind: 'compilation_drafted', lastDay: null, at: drafted.occurredAt! };
  const isOver = (...history: readonly RollupEvent[]) => rollupTeller.isOver?.(stateAfter(...history), told);
  expect([isOver(...toReview), isOver(...toSign), isOver(...toReview, returned)]).toEqual([false, true, true]);
  expect(rollupTeller.isOver?.(stateAfter(...toRevise), { ...told, kind: 'compilation_issued' })).toBe(false);
});

it('nobody is reminded of a step that was done while the letter was written', () => {
  const isOver = (stage: RollupStage, ...history: readonly RollupEvent[]) =>
    rollupTeller.isOver?.(stateAfter(...history), { kind: `compilation_reminder_${stage}`, lastDay: null, at: drafted.occurredAt! });
  const done: readonly (readonly [RollupStage, readonly RollupEvent[], readonly RollupEvent[]])[] = [
    ['cut_off', toDraft, toReview],
    ['drafted', toReview, toSign],
    ['reviewed', toSign, toIssue],
    ['signed', toIssue, toRevise],
    ['issued', toRevise, [...toRevise, revised]],
  ];
  for (const [stage, waiting, after] of done) expect([isOver(stage, ...waiting), isOver(stage, ...after)]).toEqual([false, true]);
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
