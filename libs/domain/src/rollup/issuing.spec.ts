import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { vietnam } from '../calendar/testing/vietnam.js';
import { onTheDay } from '../obligation/testing/april.js';
import { rollupDecider } from './decide.js';
import { issueBy } from './document-number.js';
import type { RollupEvent } from './events.js';
import {
  asks,
  because,
  drafted,
  given,
  issued,
  reviewed,
  revised,
  signed,
  stateAfter,
  toDraft,
  toIssue,
  toRevise,
  toSign,
} from './testing/april-rollup.js';

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
