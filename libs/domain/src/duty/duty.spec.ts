import { describe, expect, it } from '@jest/globals';
import type { DueRule } from '../calendar/due-rule.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { scheduleOf } from './deadline.js';
import { type Duty, levelOf, receivedBy, recipientOf } from './duty.js';
import { monthly } from './testing/district3.js';

const by = (day: number): DueRule => ({ relation: 'on_or_before', anchor: { kind: 'day_of_month', day }, shift: 'none' });

const cascade: Duty = {
  ...monthly,
  levels: [
    { code: 'unit', due: by(17), reporters: ['Q3-PKT', 'Q3-TCKH'], recipient: 'Q3-TCKH', recipientOfItsOwn: 'Q3-VP' },
    { code: 'district', due: by(20), reporters: ['Q3-UBND'], recipient: 'TP-STC' },
    { code: 'city', due: by(23), reporters: ['TP-STC'], recipient: 'BTC' },
  ],
};

describe('a report that is handed on from level to level', () => {
  it.each([
    ['Q3-PKT', 'unit', '2023-05-17', '2023-05-17T17:00:00.000Z'],
    ['Q3-UBND', 'district', '2023-05-20', '2023-05-20T17:00:00.000Z'],
    ['TP-STC', 'city', '2023-05-23', '2023-05-23T17:00:00.000Z'],
  ] as const)('is due from %s at the level of the %s by %s', (unit, level, lastDay, dueAt) => {
    const may = scheduleOf([cascade], unit, vietnam, { from: '2023-05-01', to: '2023-05-31' });
    expect(may).toMatchObject([{ level, period: '2023-05', lastDay, dueAt }]);
  });

  it('is received by the next level, and by nobody from himself', () => {
    const recipient = (unit: string): string => recipientOf(levelOf(cascade, unit)!, unit);
    expect(recipient('Q3-PKT')).toBe('Q3-TCKH');
    expect(recipient('Q3-TCKH')).toBe('Q3-VP');
    expect(recipient('Q3-UBND')).toBe('TP-STC');
    expect(recipient('TP-STC')).toBe('BTC');
  });

  it('is received where it was when it went on to a unit that stands at no level, or when none is left', () => {
    const opened = { duty: cascade.code, unit: 'Q3-PKT', owner: 'Q3-UBND', recipient: 'Q3-TCKH' };
    expect(receivedBy([cascade], opened).recipient).toBe('TP-STC');
    expect(receivedBy([cascade], { ...opened, owner: 'Q3-P-01' })).toMatchObject({ recipient: 'Q3-TCKH', recipientOfItsOwn: 'Q3-VP' });
    expect(receivedBy([], opened)).toEqual({ recipient: 'Q3-TCKH' });
  });

  it('is not owed by a unit that stands at no level', () => {
    expect(levelOf(cascade, 'Q3-P-01')).toBeUndefined();
  });
});
