import { describe, expect, it } from '@jest/globals';
import type { SealedText } from '#eventsourcing';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { onTheDay } from '../obligation/testing/april.js';
import type { ImpedimentCommand, RaiseImpediment, RouteImpediment } from './commands.js';
import type { ImpedimentEvent } from './impediment.js';
import {
  answered,
  answeredAs,
  answers,
  asks,
  confirmed,
  confirms,
  dayOf,
  decider,
  disputed,
  disputes,
  given,
  monday,
  overdue,
  raised,
  routed,
  stateAfter,
  unjudged,
} from './testing/flooded-market.js';

const sealed = (text: string): SealedText => ({ text, classification: 'internal' });

const raise = (data: Partial<RaiseImpediment['data']> = {}, by = 'an'): ImpedimentCommand =>
  asks(by, monday, {
    type: 'RaiseImpediment',
    data: {
      ...{ unit: 'W1', recipient: 'OFFICE', policy: 'default', about: null, kind: 'obstacle', level: 'office' },
      text: 'Chợ ngập, chưa di dời được.',
      ...data,
    },
  });
const route = (data: Partial<RouteImpediment['data']> = {}, by = 'chi', now = onTheDay('2023-07-11')): ImpedimentCommand =>
  asks(by, now, {
    type: 'RouteImpediment',
    data: { owner: { unit: 'WORKS', role: 'head' }, level: 'office', ...dayOf('2023-07-21'), ...data },
  });
const withdraw = (by = 'an', reason = 'Đã tự xử lý.'): ImpedimentCommand =>
  asks(by, onTheDay('2023-07-21'), { type: 'WithdrawImpediment', data: { reason } });
const close = (by = 'chi', reason = 'Đã kiến nghị Thành phố.'): ImpedimentCommand =>
  asks(by, onTheDay('2023-07-31'), { type: 'CloseImpediment', data: { reason } });

describe('a difficulty is raised', () => {
  it('by a unit, its words and the solution it proposes sealed', () => {
    given()
      .when(raise({ solution: 'Thông cống trước mùa mưa.' }))
      .then({ ...raised, sealed: { text: sealed('Chợ ngập, chưa di dời được.'), solution: sealed('Thông cống trước mùa mưa.') } });
    given()
      .when(raise())
      .then({ ...raised, sealed: { text: sealed('Chợ ngập, chưa di dời được.') } });
  });

  it('once under its number', () => given(raised).when(raise()).thenNothing());
  it('in words', () =>
    given()
      .when(raise({ text: ' ' }))
      .thenRefused('TEXT_MISSING'));
  it('by a person', () => given().when(raise({}, 'clock')).thenRefused('NOT_FOR_THE_CLOCK'));
});

describe('the compiling office routes it', () => {
  it('to a seat that has to answer by a day', () => given(raised).when(route()).then(routed));
  it('and to the same seat by the same day only once', () => given(raised, routed).when(route()).thenNothing());

  it('again for a reason, with the next answer-by day', () => {
    const again = { lastDay: dayOf('2023-07-25').lastDay, dueAt: dayOf('2023-07-25').dueAt };
    given(raised, routed).when(route(again)).thenRefused('REASON_MISSING');
    given(raised, routed)
      .when(route({ ...again, reason: 'Chờ khảo sát.' }))
      .then({ ...routed, data: { ...routed.data, ...again, revision: 1 }, sealed: { reason: sealed('Chờ khảo sát.') } } as ImpedimentEvent);
  });

  it('on to whoever can solve it when its owner passes it upward', () => {
    const chair = { unit: 'AUTH', role: 'chair' } as const;
    const [on] = decider.decide(
      route({ owner: chair, level: 'authority', reason: 'Vượt thẩm quyền.', ...dayOf('2023-07-31') }, 'chi', onTheDay('2023-07-21')),
      stateAfter(raised, routed, answeredAs('passed_upward')),
    );
    expect(on).toMatchObject({ type: 'ImpedimentRouted', data: { owner: chair, level: 'authority', revision: 1 } });
  });

  it.each([
    ['OWNER_RAISED_IT', { owner: { unit: 'W1', role: 'head' } }],
    ['UNKNOWN_UNIT', { owner: { unit: 'W9', role: 'head' } }],
    ['NO_SUCH_OWNER', { owner: { unit: 'WORKS', role: 'reporter' } }],
    ['NO_SUCH_OWNER', { owner: { unit: 'WORKS', role: 'chair' } }],
    ['DATE_PASSED', dayOf('2023-07-10')],
  ] as const)('is refused with %s: %j', (code, data) => given(raised).when(route(data)).thenRefused(code));

  it('not while its answer is to be judged, nor after its end', () => {
    given(raised, routed, answered)
      .when(route({ reason: 'x' }))
      .thenRefused('NOTHING_TO_ROUTE');
    given(raised, routed, answered, confirmed)
      .when(route({ reason: 'x' }))
      .thenRefused('NOTHING_TO_ROUTE');
    given().when(route()).thenRefused('NO_SUCH_IMPEDIMENT');
  });
});

describe('its owner answers', () => {
  it('in words, and it is said whether by the day', () => {
    given(raised, routed)
      .when(answers())
      .then({ ...answered, sealed: { text: sealed('Đã thông cống.') } });
    const late = asks('giang', onTheDay('2023-07-22'), { type: 'AnswerImpediment', data: { outcome: 'partly', text: 'Thông một đoạn.' } });
    expect(decider.decide(late, stateAfter(raised, routed, overdue))).toMatchObject([{ data: { outcome: 'partly', onTime: false } }]);
  });

  it('but not who raised it, nor who acts in his name', () => {
    given(raised, routed).when(answers('an')).thenRefused('OWN_IMPEDIMENT');
    given(raised, routed)
      .when({ ...answers(), onBehalfOf: 'an' })
      .thenRefused('OWN_IMPEDIMENT');
    given(inTheNameOf('giang', raised), routed).when(answers()).thenRefused('OWN_IMPEDIMENT');
  });

  it('not in silence, not before it is routed, and not while the answer is to be judged', () => {
    given(raised, routed).when(answers('giang', ' ')).thenRefused('TEXT_MISSING');
    given(raised).when(answers()).thenRefused('NOTHING_TO_ANSWER');
    given(raised, routed, answered).when(answers()).thenRefused('NOTHING_TO_ANSWER');
  });
});

describe('the unit judges the answer', () => {
  it('and confirms it, once', () => {
    given(raised, routed, answered).when(confirms()).then(confirmed);
    given(raised, routed, answered, confirmed).when(confirms()).thenNothing();
  });

  it('or disputes it for a reason: it goes back to its owner with a new day, and disputes are counted', () => {
    given(raised, routed, answered)
      .when(disputes())
      .then({ ...disputed, sealed: { reason: sealed('Nước vẫn ngập.') } });
    expect(decider.decide(disputes(), stateAfter(raised, routed, answered, disputed, answeredAs('partly', 2)))).toMatchObject([
      { data: { answer: 2, number: 2, revision: 2 } },
    ]);
    expect(stateAfter(raised, routed, answered, disputed)).toMatchObject({
      status: 'routed',
      owner: { unit: 'WORKS' },
      due: dayOf('2023-07-28'),
      overdue: false,
    });
  });

  it('also when the term to judge is over: silence confirms nothing', () => {
    expect(stateAfter(raised, routed, answered, unjudged)).toMatchObject({ status: 'answered', unjudged: true });
    given(raised, routed, answered, unjudged).when(confirms()).then(confirmed);
  });

  it('but nobody judges what he answered, himself or through another', () => {
    given(raised, routed, answered).when(confirms('giang')).thenRefused('OWN_ANSWER');
    given(raised, routed, answered)
      .when({ ...confirms(), onBehalfOf: 'giang' })
      .thenRefused('OWN_ANSWER');
    given(raised, routed, inTheNameOf('binh', answered)).when(confirms()).thenRefused('OWN_ANSWER');
    given(raised, routed, answered).when(disputes('giang')).thenRefused('OWN_ANSWER');
  });

  it('not before it is there, not after its end, and not the clock', () => {
    given(raised, routed).when(confirms()).thenRefused('NOTHING_TO_JUDGE');
    given(raised, routed, answeredAs('passed_upward')).when(confirms()).thenRefused('NOTHING_TO_JUDGE');
    given(raised, routed, answered, confirmed).when(disputes()).thenRefused('NOTHING_TO_JUDGE');
    given(raised, routed, answered).when(confirms('clock')).thenRefused('NOT_FOR_THE_CLOCK');
  });

  it('and disputes it with a reason and a day ahead', () => {
    given(raised, routed, answered).when(disputes('binh', '')).thenRefused('REASON_MISSING');
    given(raised, routed, answered)
      .when(disputes('binh', 'x', '2023-07-20'))
      .thenRefused('DATE_PASSED');
  });
});

describe('it ends without an answer', () => {
  const withdrawn: ImpedimentEvent = { type: 'ImpedimentWithdrawn', data: { withdrawnBy: 'an' }, occurredAt: onTheDay('2023-07-21') };
  const closed: ImpedimentEvent = { type: 'ImpedimentClosed', data: { closedBy: 'chi' }, occurredAt: onTheDay('2023-07-31') };

  it('when the unit withdraws it for a reason, once', () => {
    given(raised, routed)
      .when(withdraw())
      .then({ ...withdrawn, sealed: { reason: sealed('Đã tự xử lý.') } });
    given(raised, withdrawn).when(withdraw()).thenNothing();
    given(raised).when(withdraw('an', '')).thenRefused('REASON_MISSING');
    given(raised, routed, answered, confirmed).when(withdraw()).thenRefused('IMPEDIMENT_ENDED');
  });

  it('when the compiling office closes it for a reason, once, but not who raised or answered it', () => {
    given(raised, routed)
      .when(close())
      .then({ ...closed, sealed: { reason: sealed('Đã kiến nghị Thành phố.') } });
    given(raised, closed).when(close()).thenNothing();
    given(raised).when(close('chi', '')).thenRefused('REASON_MISSING');
    given(raised).when(close('an')).thenRefused('OWN_IMPEDIMENT');
    given(raised, routed, answered).when(close('giang')).thenRefused('OWN_ANSWER');
    given(raised, withdrawn).when(close()).thenRefused('IMPEDIMENT_ENDED');
  });
});

describe('the clock says once what time brings about, and nothing that is no longer so', () => {
  const clock = (day: `${number}-${number}-${number}`, part: Parameters<typeof asks>[2]) => asks('clock', onTheDay(day, '08:00'), part);
  const routing = clock('2023-07-11', { type: 'RemindOfRouting', data: { afterWorkingDays: 1, day: '2023-07-11' } });
  const reminder = clock('2023-07-18', {
    type: 'RemindOfAnswer',
    data: { revision: 0, step: 3, day: '2023-07-18', issuedOn: '2023-07-18', passedOver: [] },
  });
  const mark = clock('2023-07-22', { type: 'MarkAnswerOverdue', data: { revision: 0, passedOver: [] } });
  const judgement = clock('2023-07-25', { type: 'RemindOfJudgement', data: { answer: 1, afterWorkingDays: 3, day: '2023-07-25' } });
  const markUnjudged = clock('2023-07-28', { type: 'MarkAnswerUnjudged', data: { answer: 1, ...dayOf('2023-07-27') } });

  it.each([
    ['a reminder to route', [raised], routing, 'RoutingReminderIssued'],
    ['a reminder to answer', [raised, routed], reminder, 'ImpedimentReminderIssued'],
    ['that the answer is overdue', [raised, routed], mark, 'ImpedimentBecameOverdue'],
    ['a reminder to judge', [raised, routed, answered], judgement, 'JudgementReminderIssued'],
    ['that nobody judged', [raised, routed, answered], markUnjudged, 'AnswerUnjudged'],
  ] as const)('%s', (_, history, command, type) => {
    const [said, ...more] = decider.decide(command, stateAfter(...history));
    expect(said?.type).toBe(type);
    expect(said?.id).toBeDefined();
    expect(more).toEqual([]);
    given(...history, said!)
      .when(command)
      .thenNothing();
    given().when(command).thenNothing();
    given(...history, { type: 'ImpedimentWithdrawn', data: { withdrawnBy: 'an' } })
      .when(command)
      .thenNothing();
  });

  it('bears the due instant where that has passed', () => {
    expect(decider.decide(mark, stateAfter(raised, routed))).toEqual([{ ...overdue, id: expect.any(String) as unknown as string }]);
    expect(decider.decide(markUnjudged, stateAfter(raised, routed, answered))).toEqual([
      { ...unjudged, id: expect.any(String) as unknown as string },
    ]);
  });

  it('not of a date that counts no more, nor before its instant', () => {
    given(raised, routed, answered, disputed).when(reminder).thenNothing();
    given(raised, routed, answered, disputed).when(mark).thenNothing();
    given(raised, routed)
      .when({ ...mark, now: onTheDay('2023-07-21', '23:59') })
      .thenNothing();
    given(raised, routed, answered)
      .when({ ...markUnjudged, now: onTheDay('2023-07-27', '23:59') })
      .thenNothing();
  });
});
