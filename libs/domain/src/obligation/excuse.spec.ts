import { describe, expect, it } from '@jest/globals';
import type { DeclineExcuse, ExcuseObligation, RequestExcuse } from './commands.js';
import { accepted, closed, excuseRequested, opened, overdue, submitted } from './testing/april.js';
import { ask, decide, friday, given, saturday, stateAfter } from './testing/asking.js';

const reason = 'Ngập lụt toàn phường';
const wish = (now = saturday, why = reason) => ask<RequestExcuse>('RequestExcuse', 'binh', now, { reason: why });
const excuse = (by: string) => ask<ExcuseObligation>('ExcuseObligation', by, saturday, { reason });
const decline = (by: string, why = 'Không đủ lý do') => ask<DeclineExcuse>('DeclineExcuse', by, saturday, { reason: why });
const asked = excuseRequested(saturday);

describe('a unit asks to be excused', () => {
  it('before the instant or after it, with a reason', () => {
    expect(decide([opened], wish(friday))).toMatchObject([{ type: 'ExcuseRequested', data: { number: 1, requestedBy: 'binh' } }]);
    expect(decide([opened, overdue], wish())).toMatchObject([{ type: 'ExcuseRequested', sealed: { reason: { text: reason } } }]);
    given(opened).when(wish(friday, ' ')).thenRefused('REASON_MISSING');
  });

  it('once, while it waits', () => {
    given(opened, overdue, asked).when(wish()).thenNothing();
  });

  it('only of what it owes', () => {
    given(opened, submitted(1, friday)).when(wish()).thenRefused('NOTHING_OWED');
    given(opened, submitted(1, friday), accepted).when(wish()).thenRefused('NOTHING_OWED');
    given(opened, overdue, closed).when(wish()).thenRefused('NOTHING_OWED');
  });
});

describe('who decides', () => {
  it('excuses it, and is another than who asked', () => {
    expect(decide([opened, overdue, asked], excuse('dung'))).toMatchObject([
      { type: 'ObligationExcused', data: { excusedBy: 'dung', request: 1 } },
    ]);
    given(opened, overdue, asked).when(excuse('binh')).thenRefused('OWN_REQUEST');
    given(opened, overdue, asked)
      .when({ ...excuse('dung'), onBehalfOf: 'binh' })
      .thenRefused('OWN_REQUEST');
    expect(stateAfter(opened, overdue, asked, ...decide([opened, overdue, asked], excuse('dung')))).toMatchObject({
      status: 'excused',
      excuse: { count: 1 },
    });
  });

  it('or declines it with a reason; then it is still owed, and may be asked for anew', () => {
    const declined = decide([opened, overdue, asked], decline('dung'));
    expect(declined).toMatchObject([{ type: 'ExcuseDeclined', data: { request: 1, declinedBy: 'dung' } }]);
    given(opened, overdue, asked).when(decline('binh')).thenRefused('OWN_REQUEST');
    given(opened, overdue, asked).when(decline('dung', '')).thenRefused('REASON_MISSING');
    given(opened, overdue).when(decline('dung')).thenRefused('NOTHING_ASKED');
    expect(stateAfter(opened, overdue, asked, ...declined)).toMatchObject({ status: 'open', overdue: true });
    expect(decide([opened, overdue, asked, ...declined], wish())).toMatchObject([{ data: { number: 2 } }]);
  });

  it('not on what was overtaken by the report itself', () => {
    given(opened, asked, submitted(1, saturday)).when(decline('dung')).thenRefused('NOTHING_ASKED');
    given(opened, asked, submitted(1, saturday)).when(excuse('dung')).thenRefused('NOTHING_OWED');
  });
});
