import { expect, it } from '@jest/globals';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { ask, assigned, assignedAfter, byDay, decide, disputed, given, proposed, received, recorded } from './testing/old-blocks.js';

const afresh = [recorded, proposed, assigned];

it('the head of the lead receives a task, once', () => {
  given(...afresh)
    .when(ask('ReceiveTask', 'hoa', '2023-05-09', {}))
    .then(received);
  given(...afresh, received)
    .when(ask('ReceiveTask', 'hoa', '2023-05-10', {}))
    .thenNothing();
});

it('or disputes that it is his, with a reason, until the end of the last day of the term', () => {
  const why = { reason: 'Không thuộc chức năng' };
  given(...afresh)
    .when(ask('DisputeReceipt', 'hoa', '2023-05-11T16:59:59.999Z', why))
    .then({
      ...disputed,
      occurredAt: '2023-05-11T16:59:59.999Z',
      sealed: { reason: { text: 'Không thuộc chức năng', classification: 'internal' } },
    });
  given(...afresh)
    .when(ask('DisputeReceipt', 'hoa', '2023-05-11T17:00:00.000Z', why))
    .thenRefused('DISPUTE_TOO_LATE');
  given(...afresh)
    .when(ask('DisputeReceipt', 'hoa', '2023-05-10', { reason: ' ' }))
    .thenRefused('REASON_MISSING');
});

it('and not once it was received', () => {
  given(...afresh, received)
    .when(ask('DisputeReceipt', 'hoa', '2023-05-10', { reason: 'Sai' }))
    .thenRefused('TASK_NOT_IN_THIS_STATE');
  given(...afresh, disputed)
    .when(ask('DisputeReceipt', 'hoa', '2023-05-11', { reason: 'Sai' }))
    .thenNothing();
});

it('a manager may abide by the assignment, and then it counts as received; who disputed it may not', () => {
  const dismiss = (by: string) => ask('DismissReceiptDispute', by, '2023-05-12', { reason: 'Đúng chức năng' });
  const [dismissed] = decide([...afresh, disputed], dismiss('duc'));
  expect(dismissed).toMatchObject({ type: 'ReceiptDisputeDismissed', data: { dismissedBy: 'duc' } });
  expect(assignedAfter(...afresh, disputed, dismissed!).status).toBe('received');
  given(...afresh, disputed)
    .when(dismiss('hoa'))
    .thenRefused('OWN_DISPUTE');
  given(...afresh, inTheNameOf('duc', disputed))
    .when(dismiss('duc'))
    .thenRefused('OWN_DISPUTE');
  given(...afresh)
    .when(dismiss('duc'))
    .thenRefused('TASK_NOT_IN_THIS_STATE');
});

it('silence is taken for receipt when the term is over; a dispute is not silence', () => {
  const assume = (now: '2023-05-11T16:59:59.999Z' | '2023-05-11T17:02:00.000Z', revision = 0) =>
    ask('AssumeReceipt', 'clock', now, { revision });
  given(...afresh)
    .when(assume('2023-05-11T16:59:59.999Z'))
    .thenNothing();
  expect(decide(afresh, assume('2023-05-11T17:02:00.000Z'))).toMatchObject([
    { type: 'ReceiptAssumed', data: { revision: 0, lastDay: '2023-05-11' }, occurredAt: byDay('2023-05-11').dueAt },
  ]);
  given(...afresh, disputed)
    .when(assume('2023-05-11T17:02:00.000Z'))
    .thenNothing();
  given(...afresh, received)
    .when(assume('2023-05-11T17:02:00.000Z'))
    .thenNothing();
  given(...afresh)
    .when(assume('2023-05-11T17:02:00.000Z', 1))
    .thenNothing();
});
