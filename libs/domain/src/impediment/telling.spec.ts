import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import { onTheDay } from '../obligation/testing/april.js';
import { tellImpediment } from './history.js';
import { impedimentText } from './impediment-text.js';
import type { ImpedimentEvent } from './impediment.js';
import { impedimentSubject, matterOfImpediment } from './subject.js';
import { impedimentTeller } from './telling.js';
import {
  answered,
  answeredAs,
  confirmed,
  disputed,
  flooded,
  overdue,
  raised,
  regime,
  routed,
  stateAfter,
  unjudged,
} from './testing/flooded-market.js';

const tell = (...history: readonly ImpedimentEvent[]) => {
  const event = history.at(-1)!;
  const told = { event, stream: flooded, recordedAt: event.occurredAt!, state: stateAfter(...history), regime, subjectOf: () => undefined };
  return impedimentTeller.tell(told);
};
const seat = (unit: string, role: string) => ({ unit, role });

const reminder: ImpedimentEvent = {
  type: 'ImpedimentReminderIssued',
  data: { revision: 0, step: 3, day: '2023-07-18', issuedOn: '2023-07-18', passedOver: [] },
  occurredAt: onTheDay('2023-07-18', '08:00'),
};
const routing: ImpedimentEvent = {
  type: 'RoutingReminderIssued',
  data: { afterWorkingDays: 1, day: '2023-07-11' },
  occurredAt: onTheDay('2023-07-11', '08:00'),
};
const judgement: ImpedimentEvent = {
  type: 'JudgementReminderIssued',
  data: { answer: 1, afterWorkingDays: 3, day: '2023-07-25' },
  occurredAt: onTheDay('2023-07-25', '08:00'),
};
const withdrawn: ImpedimentEvent = { type: 'ImpedimentWithdrawn', data: { withdrawnBy: 'an' }, occurredAt: onTheDay('2023-07-21') };
const closed: ImpedimentEvent = { type: 'ImpedimentClosed', data: { closedBy: 'chi' }, occurredAt: onTheDay('2023-07-31') };

const clerk = seat('OFFICE', 'finance_clerk');
const owner = seat('WORKS', 'head');
const head = seat('W1', 'head');
const reporter = seat('W1', 'reporter');

describe('what happens to a difficulty is told to', () => {
  it.each([
    ['impediment_raised', [raised], [clerk], null],
    ['routing_reminder', [raised, routing], [clerk], null],
    ['impediment_routed', [raised, routed], [owner], '2023-07-21'],
    ['impediment_reminder', [raised, routed, reminder], [owner], '2023-07-21'],
    ['impediment_overdue', [raised, routed, overdue], [owner, clerk], '2023-07-21'],
    ['impediment_answered', [raised, routed, answered], [head, reporter], null],
    ['impediment_passed_upward', [raised, routed, answeredAs('passed_upward')], [clerk, head, reporter], null],
    ['answer_disputed', [raised, routed, answered, disputed], [owner, clerk], '2023-07-28'],
    ['judgement_reminder', [raised, routed, answered, judgement], [head], null],
    ['answer_unjudged', [raised, routed, answered, unjudged], [head, clerk], null],
    ['answer_confirmed', [raised, routed, answered, confirmed], [owner, clerk], null],
    ['impediment_withdrawn', [raised, routed, withdrawn], [owner, clerk], null],
    ['impediment_closed', [raised, routed, closed], [head, reporter, owner], null],
  ] as const)('%s', (kind, history, to, lastDay) => {
    expect(tell(...history)).toMatchObject({ kind, to, lastDay, subject: flooded, unit: 'W1' });
  });

  it('the chief of the Office, where the compiling office itself raised it', () => {
    expect(tell({ ...raised, data: { ...raised.data, unit: 'OFFICE', recipient: 'AUTH' } } as ImpedimentEvent)?.to).toEqual([
      seat('AUTH', 'office_chief'),
    ]);
  });

  it('in one line that says what to do and by when, and nothing that is sealed', () => {
    expect(tell(raised, routed)?.line).toEqual({
      vi: 'Vướng mắc số 2023-001 của Tên: chuyển cho Ông/Bà, trả lời đến hết ngày 21/07/2023.',
      en: 'Obstacle 2023-001 of Name: was put to you; answer it by the end of 21/07/2023.',
    });
  });
});

describe('what was to be told is over', () => {
  const isOver = (kind: string, lastDay: '2023-07-21' | null, ...history: readonly ImpedimentEvent[]) =>
    impedimentTeller.isOver?.(stateAfter(...history), { kind, lastDay, at: onTheDay('2023-07-18') });

  it('when it is done, or another date counts', () => {
    expect(isOver('impediment_raised', null, raised)).toBe(false);
    expect(isOver('impediment_raised', null, raised, routed)).toBe(true);
    expect(isOver('impediment_reminder', '2023-07-21', raised, routed)).toBe(false);
    expect(isOver('impediment_reminder', '2023-07-21', raised, routed, answered)).toBe(true);
    expect(isOver('impediment_reminder', '2023-07-21', raised, routed, answered, disputed)).toBe(true);
    expect(isOver('impediment_answered', null, raised, routed, answered)).toBe(false);
    expect(isOver('impediment_answered', null, raised, routed, answered, confirmed)).toBe(true);
  });

  it('but an end is always told', () => expect(isOver('impediment_closed', null, raised, closed)).toBe(false));
});

describe('a difficulty as what a case is about', () => {
  it('is of the unit that owes the answer, and owed until that is given', () => {
    expect(impedimentSubject(flooded, [raised, routed], regime)).toMatchObject({
      kind: 'impediment',
      matter: { unit: 'WORKS', recipient: 'OFFICE' },
      revision: 0,
      lastDay: '2023-07-21',
      isOwed: true,
    });
    expect(impedimentSubject(flooded, [raised, routed, answered], regime)?.isOwed).toBe(false);
    const again = impedimentSubject(flooded, [raised, routed, answered, disputed], regime);
    expect([again?.revision, again?.lastDay, again?.lastDayAt(0), again?.lastDayAt(1)]).toEqual([
      1,
      '2023-07-28',
      '2023-07-21',
      '2023-07-28',
    ]);
  });

  it('is nothing yet while nobody has to answer', () => {
    expect(impedimentSubject(flooded, [raised], regime)).toBeUndefined();
    expect(impedimentSubject(flooded, [], regime)).toBeUndefined();
  });

  it('and for those who act on it, of the unit that raised it', () => {
    expect(matterOfImpediment(stateAfter(raised, routed), regime)).toMatchObject({ unit: 'W1', recipient: 'OFFICE', answering: 'WORKS' });
  });
});

describe('its course', () => {
  const recorded = (event: ImpedimentEvent, version: number, sealed: Record<string, string> = {}): RecordedEvent<ImpedimentEvent> => ({
    ...{ id: `e${version}`, stream: flooded, version, type: event.type, schemaVersion: 1, data: event.data },
    sealed: Object.fromEntries(Object.entries(sealed).map(([name, text]) => [name, { status: 'kept', text, classification: 'internal' }])),
    ...{ occurredAt: event.occurredAt!, recordedAt: event.occurredAt!, actor: 'an', correlationId: `e${version}` },
  });

  it('is told in sentences, with what was sealed', () => {
    const names = { person: () => 'An', unit: (code: string) => ({ vi: code, en: code }), zone: 'Asia/Ho_Chi_Minh' };
    const history = [recorded(raised, 1, { text: 'Chợ ngập.' }), recorded(routed, 2), recorded(overdue, 3)];
    expect(tellImpediment({ impediment: history, escalations: [] }, names).map(({ what }) => what.vi)).toEqual([
      'Nêu vướng mắc, đề nghị phòng, ban chuyên môn giải quyết. Nội dung: Chợ ngập.',
      'Chuyển cho thủ trưởng đơn vị, WORKS trả lời đến hết ngày 21/07/2023; cấp giải quyết: phòng, ban chuyên môn.',
      'Quá hạn: hết ngày 21/07/2023 mà chưa có câu trả lời.',
    ]);
  });

  it('is shown to a clerk who opens its watch', () => {
    const text = impedimentText(
      flooded,
      { impediment: stateAfter(raised, routed), stage: 'answer', next: onTheDay('2023-07-18', '08:00') },
      'Asia/Ho_Chi_Minh',
    );
    expect(text).toEqual({
      details: 'Khó khăn, vướng mắc số 2023-001 của W1: đang chờ trả lời. Nơi trả lời: WORKS. Hạn trả lời: hết ngày 21/07/2023.',
      nextWake: 'Chờ trả lời, xem lại lúc 18/07/2023 08:00',
    });
  });
});
