import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import {
  ask,
  assigned,
  assignedAfter,
  byDay,
  completed,
  confirmed,
  decide,
  given,
  on,
  proposed,
  received,
  recorded,
  rejected,
  reviewed,
  underWork,
} from './testing/old-blocks.js';

const report = (receivedAt: Instant, reportedOn: '2023-06-30' | '2023-07-01' = '2023-06-30') =>
  ask('ReportCompletion', 'hoa', receivedAt, { receivedAt, reportedOn, digest: 'digest 1', product: 'Hồ sơ' });

describe('the lead reports completion', () => {
  it('in time before the due instant and late at it, by the instant of receipt, with the product sealed', () => {
    expect(decide(underWork, report('2023-06-30T16:59:59.999Z'))).toMatchObject([
      { type: 'CompletionReported', data: { number: 1, onTime: true }, sealed: { product: { text: 'Hồ sơ' } } },
    ]);
    expect(decide(underWork, report('2023-06-30T17:00:00.000Z', '2023-07-01'))).toMatchObject([{ data: { onTime: false } }]);
  });

  it('after it received the task, and not from the future', () => {
    given(recorded, proposed, assigned)
      .when(report(on('2023-06-30')))
      .thenRefused('TASK_NOT_RECEIVED');
    given(...underWork, completed('2023-06-29'))
      .when(report(on('2023-06-30')))
      .thenRefused('TASK_NOT_IN_THIS_STATE');
    const ahead = { receivedAt: on('2023-06-30'), reportedOn: '2023-06-30', digest: 'd', product: 'Hồ sơ' } as const;
    given(...underWork)
      .when(ask('ReportCompletion', 'hoa', '2023-06-29', ahead))
      .thenRefused('RECEIPT_IN_THE_FUTURE');
  });
});

describe('another judges it', () => {
  const waiting = [...underWork, completed('2023-06-29')];
  const review = (by: string) => ask('ReviewCompletion', by, '2023-07-03', { number: 1, recommends: 'confirm', remarks: 'Đủ hồ sơ' });
  const confirm = (by: string, number = 1, onBehalfOf?: string) => ask('ConfirmCompletion', by, '2023-07-05', { number }, onBehalfOf);
  const reject = (lastDay: '2023-07-14' | '2023-06-29' | '2023-07-04', by = 'duc') =>
    ask('RejectCompletion', by, '2023-07-05', { number: 1, ...byDay(lastDay), reason: 'Thiếu bản vẽ' });

  it('the finance office recommends, and then a manager confirms', () => {
    expect(decide(waiting, review('chi'))).toMatchObject([{ ...reviewed('2023-07-03') }]);
    given(...waiting)
      .when(confirm('duc'))
      .thenRefused('COMPLETION_NOT_REVIEWED');
    given(...waiting, reviewed('2023-07-03'))
      .when(confirm('duc'))
      .then(confirmed);
    given(...waiting, reviewed('2023-07-03'), confirmed)
      .when(confirm('duc'))
      .thenNothing();
    given(...waiting, reviewed('2023-07-03'))
      .when(confirm('duc', 2))
      .thenRefused('NOT_THE_LATEST_COMPLETION');
  });

  it('never who worked on it, reported it or recommended, whatever his seat and in whosever name', () => {
    const reportedBy = decide(underWork, ask('ReportProgress', 'an', '2023-05-20', { percent: 50, text: 'Một nửa' }));
    const history = [...underWork, ...reportedBy, completed('2023-06-29')];
    for (const worker of ['hoa', 'an'])
      given(...history)
        .when(review(worker))
        .thenRefused('OWN_WORK');
    for (const worker of ['hoa', 'an', 'chi']) {
      given(...history, reviewed('2023-07-03'))
        .when(confirm(worker))
        .thenRefused('OWN_WORK');
      given(...history, reviewed('2023-07-03'))
        .when(confirm('duc', 1, worker))
        .thenRefused('OWN_WORK');
      given(...history, reviewed('2023-07-03'))
        .when(reject('2023-07-14', worker))
        .thenRefused('OWN_WORK');
    }
  });

  it('nor in whose name it was worked on, reported or recommended', () => {
    const [done, opinion] = [completed('2023-06-29'), reviewed('2023-07-03')];
    for (const history of [
      [recorded, proposed, assigned, inTheNameOf('duc', received), done, opinion],
      [...underWork, inTheNameOf('duc', done), opinion],
      [...underWork, done, inTheNameOf('duc', opinion)],
    ])
      given(...history)
        .when(confirm('duc'))
        .thenRefused('OWN_WORK');
  });

  it('or sends it back with a reason and a new last day, ahead and never earlier than its own', () => {
    const back = decide([...waiting, reviewed('2023-07-03')], reject('2023-07-14'));
    expect(back).toMatchObject([{ type: 'CompletionRejected', data: { number: 1, revision: 1, lastDay: '2023-07-14' } }]);
    expect(assignedAfter(...waiting, reviewed('2023-07-03'), ...back)).toMatchObject({
      status: 'rework',
      review: null,
      due: { cause: 'rework', lastDay: '2023-07-14' },
      own: byDay('2023-06-30'),
    });
    given(...waiting, reviewed('2023-07-03'))
      .when(reject('2023-07-04'))
      .thenRefused('DATE_PASSED');
    const early = ask('RejectCompletion', 'duc', '2023-06-20', { number: 1, ...byDay('2023-06-29'), reason: 'Thiếu' });
    given(...underWork, completed('2023-06-19'), reviewed('2023-06-20'))
      .when(early)
      .thenRefused('REWORK_BEFORE_DUE');
  });

  it('and the next completion has the next number and is judged by the day for rework', () => {
    const reworking = [...waiting, reviewed('2023-07-03'), rejected('2023-07-05', '2023-07-14')];
    const again = { receivedAt: on('2023-07-14'), reportedOn: '2023-07-14', digest: 'digest 2', product: 'Hồ sơ' } as const;
    expect(decide(reworking, ask('ReportCompletion', 'hoa', '2023-07-14', again))).toMatchObject([
      { data: { number: 2, onTime: true, lastDay: '2023-07-14' } },
    ]);
  });

  it('only what waits', () => {
    given(...underWork)
      .when(review('chi'))
      .thenRefused('NO_COMPLETION_TO_JUDGE');
  });
});
