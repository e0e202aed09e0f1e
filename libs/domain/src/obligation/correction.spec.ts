import { describe, expect, it } from '@jest/globals';
import type {
  AcceptCorrectedVersion,
  ApproveCorrection,
  DeclineCorrection,
  RequestCorrection,
  ReturnCorrectedVersion,
  SaveDraft,
  SubmitCorrectedVersion,
} from './commands.js';
import type { ObligationEvent } from './events.js';
import type { KnownObligation } from './obligation.js';
import { countedVersion, timelinessOf } from './timeliness.js';
import { accepted, corrected, correctionApproved, correctionRequested, onTheDay, opened, submitted } from './testing/april.js';
import { ask, decide, friday, given, stateAfter } from './testing/asking.js';

const now = onTheDay('2023-04-24');
const request = (reason = 'Cộng sai biểu 2') => ask<RequestCorrection>('RequestCorrection', 'an', now, { reason });
const approve = (by = 'dung') => ask<ApproveCorrection>('ApproveCorrection', by, now, {});
const decline = (by = 'dung', reason = 'Số liệu đã đúng') => ask<DeclineCorrection>('DeclineCorrection', by, now, { reason });
const mend = (change: Partial<SubmitCorrectedVersion['data']> = {}) =>
  ask<SubmitCorrectedVersion>('SubmitCorrectedVersion', 'binh', now, {
    ...{ receivedAt: now, preparedBy: 'an', content: { kind: 'figures', digest: 'digest 2' } },
    ...change,
  });
const acceptIt = (by = 'chi', version = 2) => ask<AcceptCorrectedVersion>('AcceptCorrectedVersion', by, now, { version });
const sendBack = (by = 'chi', reason = 'Vẫn sai') => ask<ReturnCorrectedVersion>('ReturnCorrectedVersion', by, now, { reason });

const reviewed = [opened, submitted(1, friday), accepted] as const;
const requested = [...reviewed, correctionRequested] as const;
const approved = [...requested, correctionApproved] as const;
const handedIn = [...approved, corrected] as const;
const known = (...history: readonly ObligationEvent[]) => stateAfter(...history) as KnownObligation;

describe('a correction is asked for', () => {
  it('once a report is accepted, with a reason', () => {
    expect(decide(reviewed, request())).toMatchObject([{ type: 'CorrectionRequested', data: { number: 1, requestedBy: 'an' } }]);
    given(...reviewed)
      .when(request(' '))
      .thenRefused('REASON_MISSING');
    given(opened, submitted(1, friday)).when(request()).thenRefused('NOT_ACCEPTED');
  });

  it('one at a time', () => {
    given(...requested)
      .when(request())
      .thenNothing();
    given(...approved)
      .when(request())
      .thenRefused('CORRECTION_UNDER_WAY');
  });

  it('and approved or declined by another than who asked', () => {
    given(...requested)
      .when(approve())
      .then({ ...correctionApproved, occurredAt: now });
    expect(decide(requested, decline())).toMatchObject([{ type: 'CorrectionDeclined', data: { request: 1, declinedBy: 'dung' } }]);
    for (const command of [approve('an'), decline('an'), { ...approve(), onBehalfOf: 'an' }])
      given(...requested)
        .when(command)
        .thenRefused('OWN_REQUEST');
    given(...requested)
      .when(decline('dung', ''))
      .thenRefused('REASON_MISSING');
    given(...reviewed)
      .when(approve())
      .thenRefused('NO_CORRECTION');
    given(...approved)
      .when(decline())
      .thenRefused('NO_CORRECTION');
  });
});

describe('a corrected version', () => {
  it('is handed in after the approval, signed by another than who prepared it', () => {
    given(...approved)
      .when(mend())
      .then(corrected);
    given(...requested)
      .when(mend())
      .thenRefused('NO_CORRECTION');
    given(...approved)
      .when(mend({ preparedBy: 'binh' }))
      .thenRefused('PREPARED_BY_SIGNER');
    given(...approved)
      .when(mend({ content: { kind: 'nil' } }))
      .thenRefused('NIL_RETURN_WITHOUT_REASON');
    given(...handedIn)
      .when(mend())
      .thenRefused('NO_CORRECTION');
  });

  it('may be drafted then, and is prepared by who did so, not by who drafted the first one', () => {
    const draft = (history: readonly ObligationEvent[], by = 'em') =>
      given(...history).when(ask<SaveDraft>('SaveDraft', by, now, { digest: 'd' }));
    draft([...requested]).thenRefused('NOTHING_OWED');
    draft([...approved]).then({ type: 'DraftSaved', data: { digest: 'd', savedBy: 'em' }, occurredAt: now });
    const content = { kind: 'figures', digest: 'digest 2' } as const;
    const anonymous = ask<SubmitCorrectedVersion>('SubmitCorrectedVersion', 'binh', now, { receivedAt: now, content });
    const first = { type: 'DraftSaved', data: { digest: 'old', savedBy: 'an' } } as const;
    given(opened, first, submitted(1, friday), accepted, correctionRequested, correctionApproved)
      .when(anonymous)
      .thenRefused('PREPARER_MISSING');
    expect(decide([...approved, { ...first, data: { digest: 'd', savedBy: 'em' } }], anonymous)).toMatchObject([
      { data: { preparedBy: 'em', version: 2 } },
    ]);
  });

  it('counts once it is accepted; until then the former one does', () => {
    expect(known(...handedIn)).toMatchObject({ status: 'accepted', acceptedVersion: 1 });
    const done = decide(handedIn, acceptIt());
    expect(done).toMatchObject([{ type: 'CorrectedVersionAccepted', data: { request: 1, version: 2, acceptedBy: 'chi' } }]);
    expect(known(...handedIn, ...done)).toMatchObject({ status: 'accepted', acceptedVersion: 2 });
    given(...handedIn, ...done)
      .when(acceptIt())
      .thenNothing();
    expect(decide([...handedIn, ...done], request())).toMatchObject([{ data: { number: 2 } }]);
  });

  it('does not change whether the report was on time', () => {
    const after = known(...handedIn, ...decide(handedIn, acceptIt()));
    expect([timelinessOf(after), countedVersion(after), after.versions.length]).toEqual(['on_time', 1, 1]);
  });

  it('is reviewed by nobody who made it or the version before, and as the version that was looked at', () => {
    for (const by of ['an', 'binh']) {
      given(...handedIn)
        .when(acceptIt(by))
        .thenRefused('OWN_REPORT');
      given(...handedIn)
        .when(sendBack(by))
        .thenRefused('OWN_REPORT');
    }
    given(...handedIn)
      .when(acceptIt('chi', 1))
      .thenRefused('NOT_THE_LATEST_VERSION');
    given(...approved)
      .when(acceptIt())
      .thenRefused('NO_CORRECTION');
  });

  it('is sent back with a reason, and another one may follow', () => {
    const back = decide(handedIn, sendBack());
    expect(back).toMatchObject([{ type: 'CorrectedVersionReturned', data: { request: 1, version: 2, returnedBy: 'chi' } }]);
    given(...handedIn)
      .when(sendBack('chi', ''))
      .thenRefused('REASON_MISSING');
    expect(known(...handedIn, ...back)).toMatchObject({ acceptedVersion: 1 });
    expect(decide([...handedIn, ...back], mend())).toMatchObject([{ data: { version: 3 } }]);
  });
});
