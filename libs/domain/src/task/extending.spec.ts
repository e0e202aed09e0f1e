import { expect, it } from '@jest/globals';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { ask, asked, assignedAfter, byDay, decide, extended, given, overdue, underWork } from './testing/old-blocks.js';

const request = (now: '2023-06-30T16:59:59.999Z' | '2023-06-30T17:00:00.000Z', lastDay: '2023-07-31' | '2023-06-30' = '2023-07-31') =>
  ask('RequestTaskExtension', 'hoa', now, { ...byDay(lastDay), reason: 'Chờ quy hoạch' });
const grant = (by: string, more: object = {}, day: '2023-06-21' | '2023-07-03' = '2023-06-21') =>
  ask('GrantTaskExtension', by, day, { reason: 'Đồng ý', ...more });

it('an extension is asked for before the instant passes, and not after it', () => {
  expect(decide(underWork, request('2023-06-30T16:59:59.999Z'))).toMatchObject([
    { type: 'TaskExtensionRequested', data: { lastDay: '2023-07-31', requestedBy: 'hoa' } },
  ]);
  given(...underWork)
    .when(request('2023-06-30T17:00:00.000Z'))
    .thenRefused('EXTENSION_AFTER_DUE');
  given(...underWork)
    .when(request('2023-06-30T16:59:59.999Z', '2023-06-30'))
    .thenRefused('NOT_AN_EXTENSION');
  given(...underWork, asked)
    .when(request('2023-06-30T16:59:59.999Z'))
    .thenRefused('EXTENSION_PENDING');
});

it('who asked does not decide, neither himself nor in another name', () => {
  given(...underWork, asked)
    .when(grant('hoa'))
    .thenRefused('OWN_REQUEST');
  given(...underWork, asked)
    .when(ask('GrantTaskExtension', 'duc', '2023-06-21', { reason: 'Đồng ý' }, 'hoa'))
    .thenRefused('OWN_REQUEST');
  given(...underWork, inTheNameOf('duc', asked))
    .when(grant('duc'))
    .thenRefused('OWN_REQUEST');
  given(...underWork, asked)
    .when(ask('DeclineTaskExtension', 'hoa', '2023-06-21', { reason: 'Không' }))
    .thenRefused('OWN_REQUEST');
  given(...underWork)
    .when(grant('duc'))
    .thenRefused('NO_EXTENSION_REQUEST');
});

it('a manager grants the day that was asked for, or another; the first date is kept and extensions are counted', () => {
  const granted = decide([...underWork, asked], grant('duc'));
  expect(granted).toMatchObject([{ data: { revision: 1, number: 1, lastDay: '2023-07-31', grantedBy: 'duc' } }]);
  expect(assignedAfter(...underWork, asked, ...granted)).toMatchObject({
    extensions: 1,
    first: byDay('2023-06-30'),
    due: { revision: 1, lastDay: '2023-07-31' },
    lastDays: ['2023-06-30', '2023-07-31'],
    extensionAsked: null,
  });
  expect(decide([...underWork, asked], grant('duc', { date: byDay('2023-07-14') }))).toMatchObject([{ data: { lastDay: '2023-07-14' } }]);
  given(...underWork, asked)
    .when(grant('duc', { date: byDay('2023-06-30') }))
    .thenRefused('NOT_AN_EXTENSION');
});

it('what was asked for in time may be granted after it, and then it is not overdue any more', () => {
  const late = decide([...underWork, asked, overdue], grant('duc', {}, '2023-07-03'));
  expect(assignedAfter(...underWork, asked, overdue, ...late)).toMatchObject({ overdue: false, extensions: 1 });
});

it('or declines it, with a reason; the date stays', () => {
  const decline = (reason: string) => ask('DeclineTaskExtension', 'duc', '2023-06-21', { reason });
  given(...underWork, asked)
    .when(decline(''))
    .thenRefused('REASON_MISSING');
  const declined = decide([...underWork, asked], decline('Không đủ lý do'));
  expect(assignedAfter(...underWork, asked, ...declined)).toMatchObject({ due: { revision: 0 }, extensions: 0, extensionAsked: null });
});

it('a second extension counts on', () => {
  const again = [...underWork, extended('2023-07-14', '2023-06-21'), asked];
  expect(decide(again, grant('duc'))).toMatchObject([{ data: { revision: 2, number: 2 } }]);
});
