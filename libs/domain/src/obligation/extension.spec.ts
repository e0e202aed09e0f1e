import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { vietnam } from '../calendar/testing/vietnam.js';
import { standard } from '../agenda/testing/office.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Actor } from '../access/access.js';
import { monthly } from '../duty/testing/district3.js';
import type { Role } from '../org/role.js';
import type { DeclineExtension, GrantExtension, ObligationCommand, RequestExtension } from './commands.js';
import { extensionAct, extensionActOf } from './extension-length.js';
import type { ObligationEvent } from './events.js';
import type { KnownObligation } from './obligation.js';
import { april, dueAt, extended, extensionRequested, onTheDay, opened, overdue, returned, submitted } from './testing/april.js';
import { ask, decide, friday, given, lastMillisecond, saturday, stateAfter, until, zone } from './testing/asking.js';

const reason = 'Chờ số liệu thống kê';
const wish = (now: Instant, lastDay: LocalDay = '2023-04-18', by = 'binh') =>
  ask<RequestExtension>('RequestExtension', by, now, { ...until(lastDay), reason });
const grant = (by: string, now: Instant, lastDay: LocalDay = '2023-04-18') =>
  ask<GrantExtension>('GrantExtension', by, now, { ...until(lastDay), reason });
const decline = (by: string, now: Instant, why = 'Không đủ lý do') => ask<DeclineExtension>('DeclineExtension', by, now, { reason: why });
const asked = extensionRequested('2023-04-18', friday);
const sealed = { reason: { text: reason, classification: 'internal' as const } };

describe('a unit asks for more time', () => {
  it('before the instant, to a later day, with a reason that is sealed', () => {
    given(opened)
      .when(wish(friday))
      .then({ ...asked, sealed });
    expect(decide([opened], wish(lastMillisecond))).toHaveLength(1);
    given(opened).when(wish(friday, '2023-04-14')).thenRefused('NOT_AN_EXTENSION');
    given(opened)
      .when(ask<RequestExtension>('RequestExtension', 'binh', friday, { ...until('2023-04-18'), reason: ' ' }))
      .thenRefused('REASON_MISSING');
  });

  it('not after it: then it can only ask to be excused', () => {
    given(opened).when(wish(dueAt)).thenRefused('EXTENSION_AFTER_DUE');
    given(opened, overdue).when(wish(saturday)).thenRefused('EXTENSION_AFTER_DUE');
  });

  it('once for a day; another day is a new request in place of the first', () => {
    given(opened, asked).when(wish(friday)).thenNothing();
    const again = decide([opened, asked], wish(friday, '2023-04-19'));
    expect(again).toMatchObject([{ data: { number: 2, lastDay: '2023-04-19' } }]);
    expect(decide([opened, asked, ...again], grant('dung', friday))).toMatchObject([{ data: { request: 2 } }]);
  });

  it('of what is still owed, a cure date too', () => {
    given(opened, submitted(1, friday)).when(wish(friday)).thenRefused('NOTHING_OWED');
    const back = [opened, submitted(1, friday), returned('2023-04-19', onTheDay('2023-04-17'))];
    expect(decide(back, wish(onTheDay('2023-04-18'), '2023-04-21'))).toHaveLength(1);
  });
});

describe('more time', () => {
  it('is given by another person than who asked, in his own name or another’s, and says which request it answers', () => {
    expect(decide([opened, asked], grant('dung', friday))).toMatchObject([
      { type: 'ExtensionGranted', data: { revision: 1, lastDay: '2023-04-18', grantedBy: 'dung', request: 1 }, sealed },
    ]);
    given(opened, asked).when(grant('binh', friday)).thenRefused('OWN_REQUEST');
    given(opened, asked)
      .when({ ...grant('dung', friday), onBehalfOf: 'binh' })
      .thenRefused('OWN_REQUEST');
    const inHisName = extensionRequested('2023-04-18', friday, { actingFor: { person: 'dung', form: 'KT', delegation: 'd1' } });
    given(opened, inHisName).when(grant('dung', friday)).thenRefused('OWN_REQUEST');
  });

  it('may be given without a request, and to another day than was wished for', () => {
    expect(decide([opened], grant('dung', friday))).toMatchObject([{ data: { lastDay: '2023-04-18' } }]);
    expect(decide([opened], grant('dung', friday))[0]?.data).not.toHaveProperty('request');
    expect(decide([opened, asked], grant('dung', friday, '2023-04-17'))).toMatchObject([{ data: { lastDay: '2023-04-17', request: 1 } }]);
  });

  it('moves the date and keeps what the rule had set', () => {
    expect(stateAfter(opened, asked, ...decide([opened, asked], grant('dung', friday)))).toMatchObject({
      originalDueAt: dueAt,
      due: { revision: 1, lastDay: '2023-04-18', cause: 'extension', extendedFrom: '2023-04-14' },
      extension: { count: 1 },
    });
  });

  it('is never given after the instant, even if it was asked for in time', () => {
    given(opened, asked).when(grant('dung', dueAt)).thenRefused('EXTENSION_AFTER_DUE');
  });

  it('has a last day and an instant that belong together', () => {
    const wrong = {
      ...grant('dung', friday),
      data: { obligation: april, lastDay: '2023-04-30', dueAt: until('2023-04-18').dueAt, reason },
    };
    expect(() => decide([opened], wrong as GrantExtension)).toThrow(RangeError);
  });
});

describe('a request is declined', () => {
  it('with a reason, by another person, after the instant too', () => {
    for (const now of [friday, saturday])
      expect(decide([opened, asked], decline('dung', now))).toMatchObject([
        { type: 'ExtensionDeclined', data: { request: 1, declinedBy: 'dung' }, sealed: { reason: { text: 'Không đủ lý do' } } },
      ]);
    given(opened, asked).when(decline('binh', friday)).thenRefused('OWN_REQUEST');
    given(opened, asked)
      .when(decline('dung', friday, ''))
      .thenRefused('REASON_MISSING');
  });

  it('while it waits: not when it was answered, or the report came in', () => {
    given(opened).when(decline('dung', friday)).thenRefused('NOTHING_ASKED');
    const declined = decide([opened, asked], decline('dung', friday));
    given(opened, asked, ...declined)
      .when(decline('dung', friday))
      .thenRefused('NOTHING_ASKED');
    given(opened, asked, submitted(1, friday)).when(decline('dung', friday)).thenRefused('NOTHING_ASKED');
    expect(decide([opened, asked, ...declined], wish(friday))).toMatchObject([{ data: { number: 2 } }]);
  });
});

describe('a short extension', () => {
  const act = (lastDay: LocalDay, history: readonly ObligationEvent[] = [opened], policy = standard) =>
    extensionAct(
      stateAfter(...history) as KnownObligation,
      lastDay,
      { policies: [{ ...policy, code: 'standard' }], calendar: vietnam },
      '2023-04-14',
    );

  it('is up to three working days, and what is off behind them', () => {
    // The 14th is a Friday: three working days later is Wednesday the 19th.
    expect([act('2023-04-19'), act('2023-04-20')]).toEqual(['grant_short_extension', 'grant_extension']);
    expect(act('2023-04-23', [opened], { ...standard, shortExtensionWorkingDays: 5 })).toBe('grant_short_extension');
    expect(act('2023-04-24', [opened], { ...standard, shortExtensionWorkingDays: 5 })).toBe('grant_extension');
    expect(act('2023-04-17', [opened], { ...standard, shortExtensionWorkingDays: 0 })).toBe('grant_extension');
  });

  it('is not lengthened by another short one', () => {
    const already = [opened, extended('2023-04-18', friday)];
    expect([act('2023-04-19', already), act('2023-04-20', already)]).toEqual(['grant_short_extension', 'grant_extension']);
    const twice = [...already, extended('2023-04-19', friday, 2)];
    expect(act('2023-04-20', twice)).toBe('grant_extension');
  });

  it('is counted from the cure date where a report was returned', () => {
    const back = [opened, submitted(1, friday), returned('2023-04-19', onTheDay('2023-04-17'))];
    expect([act('2023-04-24', back), act('2023-04-25', back)]).toEqual(['grant_short_extension', 'grant_extension']);
  });

  it('is what the receiving head may give, and he is told that more is a manager’s', () => {
    const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone };
    const regime = { policies: [standard], calendar: vietnam, authority, units: [], duties: [monthly] };
    const known = stateAfter(opened, asked) as KnownObligation;
    const by = (unit: string, role: Role): Actor => ({ person: 'dung', seats: [{ unit, role }] });
    const actFor = (command: ObligationCommand, actor: Actor) => () => extensionActOf(command, known, { actor, regime });
    const financeHead = by('Q3-TCKH', 'finance_head');
    const chair = by('Q3-UBND', 'chair');
    expect(actFor(grant('dung', friday, '2023-04-19'), financeHead)()).toBe('grant_short_extension');
    expect(actFor(grant('dung', friday, '2023-04-20'), financeHead)).toThrow('LONG_EXTENSION');
    expect(actFor(grant('dung', friday, '2023-04-20'), chair)()).toBe('grant_extension');
    expect(actFor(decline('dung', friday), financeHead)()).toBe('grant_short_extension');
    // Who may give none at all is told so by the door.
    expect(actFor(grant('dung', friday, '2023-04-20'), by('Q3-TCKH', 'finance_clerk'))()).toBe('grant_extension');
    expect(actFor(wish(friday, '2023-04-20'), financeHead)()).toBeUndefined();
  });
});
