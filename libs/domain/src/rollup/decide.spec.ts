import { describe, expect, it } from '@jest/globals';
import type { Instant, SealedText } from '#eventsourcing';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { onTheDay } from '../obligation/testing/april.js';
import { rollupDecider } from './decide.js';
import { issueBy } from './document-number.js';
import type { RollupEvent } from './events.js';
import {
  april,
  asks,
  cutOff,
  decided,
  drafted,
  drafting,
  given,
  issued,
  reached,
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

const sealed = (text: string): SealedText => ({ text, classification: 'internal' });
const because = (event: RollupEvent, text: string): RollupEvent => ({ ...event, sealed: { reason: sealed(text) } });

describe('a compilation begins', () => {
  const start = (by = 'clock') => asks(by, started.occurredAt!, { type: 'StartCompilation', data: started.data as never });
  it('by the clock or a clerk, once', () => {
    given().when(start()).then(started);
    given().when(start('chi')).then(started);
    given(started).when(start()).thenNothing();
  });
});

describe('it is cut off', () => {
  const reach = (now: Instant) => asks('clock', now, { type: 'ReachCutOff', data: { missing: ['W1'] } });
  it('at its instant and not before, with who is missing, once', () => {
    given(started)
      .when(reach(onTheDay('2023-04-18', '23:59')))
      .thenNothing();
    for (const now of [cutOff, onTheDay('2023-04-19', '00:02')]) given(started).when(reach(now)).then(reached);
    given(started, reached).when(reach(cutOff)).thenNothing();
    given().when(reach(cutOff)).thenNothing();
  });
});

describe('the finance head lets it be compiled without units', () => {
  const decide = (units: readonly string[], reason = 'Đã đôn đốc ba lần.') =>
    asks('dung', decided.occurredAt!, { type: 'RecordMissingUnits', data: { units, reason } });
  it('for a reason, naming all of them, once', () => {
    given(started, reached)
      .when(decide(['W1']))
      .then(because(decided, 'Đã đôn đốc ba lần.'));
    given(...toDraft)
      .when(decide(['W1']))
      .thenNothing();
    given(started, reached)
      .when(decide(['W1'], ' '))
      .thenRefused('REASON_MISSING');
  });
  it('where there are any', () => given(started, reached).when(decide([])).thenRefused('NOTHING_MISSING'));
  it('anew when others are missing', () => {
    expect(rollupDecider.decide(decide(['W1', 'W2']), stateAfter(...toDraft))).toMatchObject([{ data: { units: ['W1', 'W2'] } }]);
  });
  it('anew also when they are fewer, or as many others', () => {
    const two: RollupEvent = { ...decided, data: { units: ['W1', 'W2'], decidedBy: 'dung' } } as RollupEvent;
    const again = (units: readonly string[]) => rollupDecider.decide(decide(units), stateAfter(started, reached, two));
    expect(again(['W1'])).toMatchObject([{ data: { units: ['W1'] } }]);
    expect(again(['W1', 'W3'])).toMatchObject([{ data: { units: ['W1', 'W3'] } }]);
    expect(again(['W2', 'W1'])).toEqual([]);
  });
  it('while it is in hand', () => {
    given(...toIssue)
      .when(decide(['W2']))
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(decide(['W2']))
      .thenRefused('REVISE_FIRST');
  });
  it('and nobody else: not the clock', () =>
    given(started, reached)
      .when({ ...decide(['W1']), by: 'clock' })
      .thenRefused('NOT_FOR_THE_CLOCK'));
});

describe('a unit is left out', () => {
  const now = onTheDay('2023-04-19');
  const excluded: RollupEvent = { type: 'UnitExcluded', data: { unit: 'W1', excludedBy: 'chi' }, occurredAt: now };
  const exclude = (reason = 'Số liệu chưa tin được.') => asks('chi', now, { type: 'ExcludeUnit', data: { unit: 'W1', reason } });
  const include = asks('chi', now, { type: 'IncludeUnit', data: { unit: 'W1' } });
  it('for a reason, and taken in again', () => {
    given(started).when(exclude()).then(because(excluded, 'Số liệu chưa tin được.'));
    given(started).when(exclude('')).thenRefused('REASON_MISSING');
    given(started, excluded).when(exclude()).thenNothing();
    given(started, excluded)
      .when(include)
      .then({ type: 'UnitIncluded', data: { unit: 'W1', includedBy: 'chi' }, occurredAt: now });
    given(started).when(include).thenRefused('NOT_EXCLUDED');
  });
  it('each by itself', () => {
    const other: RollupEvent = { ...excluded, data: { unit: 'W2', excludedBy: 'chi' } };
    const taken: RollupEvent = { type: 'UnitIncluded', data: { unit: 'W1', includedBy: 'chi' }, occurredAt: now };
    expect(stateAfter(started, excluded, other, taken)).toMatchObject({ excluded: ['W2'] });
  });
  it('but not into what is signed, or issued', () => {
    const late = [...toDraft, excluded, ...toIssue.slice(3)];
    given(...late)
      .when(include)
      .thenRefused('COMPILATION_IN_HAND');
    given(...late, issued)
      .when(include)
      .thenRefused('REVISE_FIRST');
  });
  it('nor out of it', () => {
    given(...toIssue)
      .when(exclude())
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(exclude())
      .thenRefused('REVISE_FIRST');
  });
});

describe('a clerk puts a draft before the Office', () => {
  const now = drafted.occurredAt!;
  const draft = (more: Partial<typeof drafting & { missing: readonly string[] }> = {}) =>
    asks('chi', now, { type: 'DraftCompilation', data: { ...drafting, missing: ['W1'], ...more } });
  it('with what it rests on, under the number it would get', () =>
    given(...toDraft)
      .when(draft())
      .then(drafted));
  it('once, and another one when something came in', () => {
    given(...toReview)
      .when(draft())
      .thenNothing();
    given(...toReview)
      .when(draft({ digest: 'd2' }))
      .then({ ...drafted, data: { ...drafted.data, digest: 'd2' } } as RollupEvent);
  });
  it('also before the cut-off when nobody is missing any more', () => {
    given(started)
      .when(draft({ missing: [] }))
      .then(drafted);
    given(started).when(draft()).thenRefused('NOT_CUT_OFF');
  });
  it('not while a missing unit is not decided on', () => {
    given(started, reached).when(draft()).thenRefused('MISSING_NOT_DECIDED');
    given(...toDraft)
      .when(draft({ missing: ['W1', 'W2'] }))
      .thenRefused('MISSING_NOT_DECIDED');
    given(...toDraft)
      .when(draft({ missing: [] }))
      .then(drafted);
  });
  it('not when nothing has changed since the last edition, unless that was recalled', () => {
    const recalled: RollupEvent = { type: 'DocumentRecalled', data: { edition: 1, recalledBy: 'giang' }, occurredAt: now };
    given(...toRevise, revised)
      .when(draft())
      .thenRefused('NOTHING_CHANGED');
    given(...toRevise, recalled, revised)
      .when(draft())
      .then({ ...drafted, data: { ...drafted.data, edition: 2 } } as RollupEvent);
  });
  it('not of what is signed, nor of what is issued before the next edition is taken in hand', () => {
    given(...toIssue)
      .when(draft({ digest: 'd2' }))
      .thenRefused('COMPILATION_IN_HAND');
    given(...toRevise)
      .when(draft({ digest: 'd2' }))
      .thenRefused('REVISE_FIRST');
    given().when(draft()).thenRefused('NO_SUCH_ROLLUP');
  });
});

describe('a lead unit confirms a figure', () => {
  const now = onTheDay('2023-04-19');
  const confirm = (value = '300', isRestricted = false) =>
    asks('huong', now, { type: 'ConfirmIndicator', data: { indicator: 'T02', value, ...(isRestricted && { isRestricted }) } });
  const confirmed: RollupEvent = {
    type: 'IndicatorConfirmed',
    data: { indicator: 'T02', value: '300', confirmedBy: 'huong' },
    occurredAt: now,
  };
  it('once as it stands, and anew when it is another', () => {
    given(started).when(confirm()).then(confirmed);
    given(started, confirmed).when(confirm()).thenNothing();
    given(started, confirmed)
      .when(confirm('301'))
      .then({ ...confirmed, data: { ...confirmed.data, value: '301' } });
  });
  it('each indicator for itself', () => {
    const other: RollupEvent = { ...confirmed, data: { ...confirmed.data, indicator: 'T03' } };
    given(started, confirmed, other).when(confirm()).thenNothing();
  });
  it('a restricted one sealed, and not in the event', () => {
    const value = { text: '300', classification: 'restricted' as const };
    given(started)
      .when(confirm('300', true))
      .then({ ...confirmed, data: { ...confirmed.data, value: null }, sealed: { value } });
  });
  it('not of what is issued', () =>
    given(...toRevise)
      .when(confirm())
      .thenRefused('REVISE_FIRST'));
});

describe('the Office reviews the draft', () => {
  const review = (by = 'em', digest = 'd1') => asks(by, reviewed.occurredAt!, { type: 'ReviewCompilation', data: { digest } });
  it('that lies before it, once', () => {
    given(...toReview)
      .when(review())
      .then(reviewed);
    given(...toSign)
      .when(review())
      .thenNothing();
  });
  it('and no other one', () => {
    given(...toReview)
      .when(review('em', 'd0'))
      .thenRefused('DRAFT_CHANGED');
    given(...toSign)
      .when(review('em', 'd0'))
      .thenRefused('NOTHING_TO_REVIEW');
  });
  it('where there is one', () => {
    given(...toDraft)
      .when(review())
      .thenRefused('NOTHING_TO_REVIEW');
    given(...toIssue)
      .when(review())
      .thenRefused('NOTHING_TO_REVIEW');
  });
  it('but not by who drafted it, himself or through another', () => {
    given(...toReview)
      .when(review('chi'))
      .thenRefused('OWN_DRAFT');
    given(...toReview)
      .when({ ...review('em'), onBehalfOf: 'chi' })
      .thenRefused('OWN_DRAFT');
    given(...toDraft, inTheNameOf('em', drafted))
      .when(review('em'))
      .thenRefused('OWN_DRAFT');
  });
});

describe('it is returned', () => {
  const giveBack = (reason = 'Sai đơn vị tính.', digest = 'd1') =>
    asks('em', returned.occurredAt!, { type: 'ReturnCompilation', data: { digest, reason } });
  it('for a reason, at each step before the issue; then it is drafted again', () => {
    for (const history of [toReview, toSign, toIssue])
      given(...history)
        .when(giveBack())
        .then(because(returned, 'Sai đơn vị tính.'));
    expect(stateAfter(...toReview, returned)).toMatchObject({ status: 'cut_off', decidedMissing: ['W1'] });
  });
  it('and not in silence, not another draft, not what is issued', () => {
    given(...toReview)
      .when(giveBack(' '))
      .thenRefused('REASON_MISSING');
    given(...toReview)
      .when(giveBack('x', 'd0'))
      .thenRefused('DRAFT_CHANGED');
    given(...toRevise)
      .when(giveBack())
      .thenRefused('NOTHING_TO_RETURN');
  });
});

describe('a manager signs', () => {
  const sign = (by = 'giang', digest = 'd1', now = signed.occurredAt!) => asks(by, now, { type: 'SignCompilation', data: { digest } });
  it('what was reviewed', () =>
    given(...toSign)
      .when(sign())
      .then(signed));
  it('and again what was not issued in time', () => {
    const again = onTheDay('2023-04-25');
    given(...toIssue)
      .when(sign('giang', 'd1', again))
      .then({ ...signed, occurredAt: again });
  });
  it('not what was not reviewed, nor another draft', () => {
    given(...toReview)
      .when(sign())
      .thenRefused('NOTHING_TO_SIGN');
    given(...toSign)
      .when(sign('giang', 'd0'))
      .thenRefused('DRAFT_CHANGED');
  });
  it('never who compiled it (domain 5.6, 7)', () => {
    given(...toSign)
      .when(sign('chi'))
      .thenRefused('OWN_DRAFT');
    given(...toSign)
      .when({ ...sign(), onBehalfOf: 'chi' })
      .thenRefused('OWN_DRAFT');
  });
});

describe('the records office issues it', () => {
  const now = issued.occurredAt!;
  const issue = (more: Partial<{ digest: string; documentNumber: string; recipients: readonly string[] }> = {}, when = now) =>
    asks('khanh', when, {
      type: 'IssueCompilation',
      data: {
        ...{ digest: 'd1', documentNumber: '12/BC-TCKH', recipients: ['W1', 'AUTH'] },
        issueBy: issueBy(signed.occurredAt!, vietnam),
        ...more,
      },
    });
  it('as edition 1, once', () => {
    given(...toIssue)
      .when(issue())
      .then(issued);
    given(...toRevise)
      .when(issue())
      .thenNothing();
  });

  it('and not a second time, under another number or as another draft', () => {
    given(...toRevise)
      .when(issue({ documentNumber: '13/BC-TCKH' }))
      .thenRefused('NOTHING_TO_ISSUE');
    given(...toRevise)
      .when(issue({ digest: 'd2' }))
      .thenRefused('NOTHING_TO_ISSUE');
  });

  it('and the next as edition 2, to whoever held the one before, too', () => {
    const history = [
      ...toRevise,
      revised,
      ...[drafted, reviewed, signed].map((event) => ({ ...event, data: { ...event.data, digest: 'd2' } }) as RollupEvent),
    ];
    expect(
      rollupDecider.decide(issue({ digest: 'd2', documentNumber: '15/BC-TCKH', recipients: ['CITY'] }), stateAfter(...history)),
    ).toMatchObject([{ data: { edition: 2, recipients: ['W1', 'AUTH', 'CITY'] } }]);
  });

  it('and never under the number of an edition before, until numbers begin anew with the year', () => {
    const nextTime = (issuedAt: Instant): readonly RollupEvent[] => [
      ...toIssue,
      { ...issued, occurredAt: issuedAt },
      revised,
      ...[drafted, reviewed, signed].map((event) => ({ ...event, data: { ...event.data, digest: 'd2' } }) as RollupEvent),
    ];
    given(...nextTime(now))
      .when(issue({ digest: 'd2' }))
      .thenRefused('DOCUMENT_NUMBER_USED');
    const lastYear = rollupDecider.decide(issue({ digest: 'd2' }), stateAfter(...nextTime('2022-12-30T08:00:00.000Z')));
    expect(lastYear).toMatchObject([{ data: { edition: 2, documentNumber: '12/BC-TCKH' } }]);
  });

  it('on the day of signing or the next working day, afterwards only when it is signed again', () => {
    given(...toIssue)
      .when(issue({}, onTheDay('2023-04-21', '23:59')))
      .then({ ...issued, occurredAt: onTheDay('2023-04-21', '23:59') });
    given(...toIssue)
      .when(issue({}, onTheDay('2023-04-22', '00:00')))
      .thenRefused('ISSUE_TERM_PASSED');
  });

  it('over a weekend on Monday', () => expect(issueBy(onTheDay('2023-04-14'), vietnam)).toBe(onTheDay('2023-04-18', '00:00')));

  it.each(['5/BC-UBND', '1234567/BC-UBND', '12BC-UBND', '12/bc-ubnd', '012/BC-UBND', '12/TTr-UBND', '12/BC-', ''])(
    'not under the number “%s”',
    (documentNumber) => {
      given(...toIssue)
        .when(issue({ documentNumber }))
        .thenRefused('WRONG_DOCUMENT_NUMBER');
    },
  );
  it.each(['05/BC-UBND', '123/BC-UBND', '7001/BC-UBND-TCKH', '123456/BC-SGDĐT'])('but under %s', (documentNumber) => {
    expect(rollupDecider.decide(issue({ documentNumber }), stateAfter(...toIssue))).toHaveLength(1);
  });

  it('not what was not signed, nor another draft', () => {
    given(...toSign)
      .when(issue())
      .thenRefused('NOTHING_TO_ISSUE');
    given(...toIssue)
      .when(issue({ digest: 'd0' }))
      .thenRefused('DRAFT_CHANGED');
  });
  it('never the clock', () =>
    given(...toIssue)
      .when({ ...issue(), by: 'clock' })
      .thenRefused('NOT_FOR_THE_CLOCK'));
});

describe('the next edition', () => {
  const revise = (reason = 'Phường 1 gửi muộn.') => asks('chi', revised.occurredAt!, { type: 'ReviseCompilation', data: { reason } });
  it('is taken in hand for a reason, once', () => {
    given(...toRevise)
      .when(revise())
      .then(because(revised, 'Phường 1 gửi muộn.'));
    given(...toRevise, revised)
      .when(revise())
      .thenNothing();
    given(...toRevise)
      .when(revise(''))
      .thenRefused('REASON_MISSING');
  });
  it('after the issue of the one before', () => {
    for (const history of [toSign, toDraft])
      given(...history)
        .when(revise())
        .thenRefused('NOTHING_TO_REVISE');
  });
});

describe('an edition is recalled', () => {
  const now = onTheDay('2023-04-25');
  const recalled: RollupEvent = { type: 'DocumentRecalled', data: { edition: 1, recalledBy: 'giang' }, occurredAt: now };
  const recall = (edition = 1, reason = 'Sai thể thức.') => asks('giang', now, { type: 'RecallDocument', data: { edition, reason } });
  it('for a reason, once, and stays on record', () => {
    given(...toRevise)
      .when(recall())
      .then(because(recalled, 'Sai thể thức.'));
    given(...toRevise, recalled)
      .when(recall())
      .thenNothing();
    given(...toRevise)
      .when(recall(1, ''))
      .thenRefused('REASON_MISSING');
    const second: RollupEvent = { ...issued, data: { ...issued.data, edition: 2 } } as RollupEvent;
    expect(stateAfter(...toRevise, second, recalled)).toMatchObject({
      editions: [
        { edition: 1, recalled: true },
        { edition: 2, recalled: false },
      ],
    });
  });
  it('where there is one', () =>
    given(...toRevise)
      .when(recall(2))
      .thenRefused('NO_SUCH_EDITION'));
});

describe('whoever has the next step in hand is reminded', () => {
  const remind = (revision: number, afterWorkingDays = 1) =>
    asks('clock', onTheDay('2023-04-20', '08:00'), {
      type: 'RemindOfCompilation',
      data: { rollup: april, stage: 'drafted', revision, afterWorkingDays, day: '2023-04-20' },
    });
  it('once of each step, and of none that is past', () => {
    const state = stateAfter(...toReview);
    const revision = state.status === 'absent' ? -1 : state.revision;
    const [said] = rollupDecider.decide(remind(revision), state);
    expect(said).toMatchObject({ type: 'CompilationReminderIssued', data: { stage: 'drafted', afterWorkingDays: 1, revision } });
    expect(said?.id).toBeDefined();
    given(...toReview, said!)
      .when(remind(revision))
      .thenNothing();
    given(...toReview)
      .when(remind(revision - 1))
      .thenNothing();
    given(...toSign)
      .when(remind(revision))
      .thenNothing();
    given().when(remind(revision)).thenNothing();
  });
  it('not of the first step after the second, and anew at the next stage', () => {
    const state = stateAfter(...toReview);
    const revision = state.status === 'absent' ? -1 : state.revision;
    const second = rollupDecider.decide(remind(revision, 2), state);
    given(...toReview, ...second)
      .when(remind(revision, 1))
      .thenNothing();
    expect(stateAfter(...toReview, ...second)).toMatchObject({ reminded: [2] });
    expect(stateAfter(...toReview, ...second, reviewed)).toMatchObject({ reminded: [] });
  });
});
