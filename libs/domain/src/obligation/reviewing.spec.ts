import { describe, expect, it } from '@jest/globals';
import { stamped } from '../access/acting.js';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay } from '../calendar/zone.js';
import type { ObligationCommand } from './commands.js';
import type { ObligationEvent } from './events.js';
import { accepted, april, extended, onTheDay, opened, returned, submit, submitted } from './testing/april.js';
import { given, decide, zone, friday, accept, returnIt } from './testing/asking.js';

describe('the recipient reviews', () => {
  const received = [opened, submitted(1, friday)] as const;

  it('and accepts the version he has seen', () => {
    given(...received)
      .when(accept())
      .then(accepted);
    given(...received, accepted)
      .when(accept())
      .thenNothing();
    given(...received, accepted)
      .when(accept('chi', 2))
      .thenRefused('NOTHING_TO_REVIEW');
    given(...received, returned('2023-04-19', onTheDay('2023-04-17')), submitted(2, onTheDay('2023-04-18')))
      .when(accept())
      .thenRefused('NOT_THE_LATEST_VERSION');
  });

  it('or returns it with a reason and a cure date, which is a due date of its own', () => {
    expect(decide([...received], returnIt('chi'))).toEqual([
      { ...returned('2023-04-19', onTheDay('2023-04-17')), sealed: { reason: { text: 'Thiếu phụ lục', classification: 'internal' } } },
    ]);
    given(...received)
      .when(returnIt('chi', ' '))
      .thenRefused('REASON_MISSING');
  });

  it('to a cure date that still lies ahead', () => {
    const later = (lastDay: LocalDay): ObligationCommand => ({
      type: 'ReturnReport',
      by: 'chi',
      now: endOfDay('2023-04-17', zone),
      data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Thiếu phụ lục' },
    });
    given(...received)
      .when(later('2023-04-17'))
      .thenRefused('DATE_PASSED');
    expect(decide(received, later('2023-04-18'))).toHaveLength(1);
  });

  it('never asking for it earlier than the report itself is due', () => {
    const early = {
      obligation: april,
      lastDay: '2023-04-10',
      dueAt: endOfDay('2023-04-10', 'Asia/Ho_Chi_Minh'),
      reason: 'Thiếu phụ lục',
    } as const;
    given(opened, submitted(1, onTheDay('2023-04-04')))
      .when({ type: 'ReturnReport', by: 'chi', now: onTheDay('2023-04-06'), data: early })
      .thenRefused('CURE_BEFORE_DUE');
  });

  it("but on the report's own day, if need be, with its extension and without an earlier cure date", () => {
    const mendBy = (lastDay: LocalDay): ObligationCommand => ({
      type: 'ReturnReport',
      by: 'chi',
      now: onTheDay('2023-04-13'),
      data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Thiếu phụ lục' },
    });
    const early = submitted(1, onTheDay('2023-04-12'));
    expect(decide([opened, early], mendBy('2023-04-14'))).toHaveLength(1);
    const laterDue = { lastDay: '2023-04-20', dueAt: endOfDay('2023-04-20', zone) } as const;
    given(opened, extended('2023-04-20', onTheDay('2023-04-11')), submitted(1, onTheDay('2023-04-12'), laterDue))
      .when(mendBy('2023-04-19'))
      .thenRefused('CURE_BEFORE_DUE');
    const mended = [returned('2023-04-19', onTheDay('2023-04-12')), submitted(2, onTheDay('2023-04-13'))];
    expect(decide([opened, early, ...mended], mendBy('2023-04-18'))).toHaveLength(1);
  });

  it('but not his own report, whether he prepared or signed it, nor after another has signed the next version', () => {
    const second = submitted(2, onTheDay('2023-04-18'));
    const byAnother = { ...second, data: { ...second.data, preparedBy: 'em', submittedBy: 'giang' } } as ObligationEvent;
    given(...received, returned('2023-04-19', onTheDay('2023-04-17')), byAnother)
      .when(accept('an', 2))
      .thenRefused('OWN_REPORT');
    given(...received)
      .when(accept('an'))
      .thenRefused('OWN_REPORT');
    given(...received)
      .when(accept('binh'))
      .thenRefused('OWN_REPORT');
    given(...received)
      .when(returnIt('an'))
      .thenRefused('OWN_REPORT');
  });

  it('nor in the name of who made it, nor what a deputy signed in his name', () => {
    const onBehalf = (command: ObligationCommand, onBehalfOf: string): ObligationCommand => ({ ...command, onBehalfOf });
    for (const principal of ['an', 'binh'])
      given(...received)
        .when(onBehalf(accept(), principal))
        .thenRefused('OWN_REPORT');
    const [signedByDeputy] = stamped([submitted(1, friday)], { person: 'dung', form: 'KT', delegation: 'd1' });
    if (signedByDeputy === undefined) throw new Error('Nothing was handed in.');
    given(opened, signedByDeputy).when(accept('dung')).thenRefused('OWN_REPORT');
    expect(decide([opened, signedByDeputy], accept())).toHaveLength(1);
  });

  it('only what has come in', () => {
    given(opened).when(accept()).thenRefused('NOTHING_TO_REVIEW');
    given(...received, accepted)
      .when(returnIt('chi'))
      .thenRefused('NOTHING_TO_REVIEW');
  });

  it('and the next version is numbered on', () => {
    expect(decide([...received, returned('2023-04-19', onTheDay('2023-04-17'))], submit(onTheDay('2023-04-18')))[0]).toMatchObject({
      type: 'ReportResubmitted',
      data: { version: 2, lastDay: '2023-04-19', onTime: true },
    });
  });
});
