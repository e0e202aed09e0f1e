import { describe, expect, it } from '@jest/globals';
import { addMs, type LocalTime } from '../calendar/zone.js';
import { standard } from '../agenda/testing/office.js';
import type { Plan } from '../plan/plan.js';
import { duties } from '../duty/testing/district3.js';
import { rehearse } from './rehearse.js';
import { plan, all, lived } from './testing/small-year.js';

describe('notices', () => {
  it('give each person one digest for all that falls due at one time', () => {
    const { notices } = lived(all({ kind: 'silent' }));
    const eightOnThe31st = notices.filter(
      ({ person, openedAt }) => person === 'reporter@Q3-PKT' && openedAt === '2023-09-05T01:00:00.000Z',
    );
    expect(eightOnThe31st).toHaveLength(1);
    for (const { openedAt, composedAt, items } of notices) {
      expect(composedAt).toBe(addMs(openedAt, 120_000));
      for (const { at } of items) expect(openedAt <= at && at < composedAt).toBe(true);
    }
    const keys = notices.flatMap(({ person, items }) => items.map(({ id }) => `${person} ${id}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tell whoever holds two seats once', () => {
    const seats = (['reporter', 'head'] as const).map((role) => ({ person: 'invented', unit: 'Q3-PKT', role }));
    const { notices } = lived(all({ kind: 'silent' }, { seats }));
    const overdue = notices.flatMap(({ items }) => items.filter(({ kind, unit }) => kind === 'overdue' && unit === 'Q3-PKT'));
    expect(overdue).toHaveLength(17);
  });

  it('are the same, whichever unit stands first in the plan', () => {
    const reversed = duties.map((duty) => ({
      ...duty,
      levels: duty.levels.map((level) => ({ ...level, reporters: [...level.reporters].reverse() })),
    }));
    const idsOf = (ofPlan: Plan) => lived(all({ kind: 'silent' }), 1, ofPlan).notices.map(({ id }) => id);
    expect(idsOf({ ...plan, duties: reversed })).toEqual(idsOf(plan));
  });

  it('warn from the fourth mail a day on, unless another number is given', () => {
    const atManyHours = (hours: readonly LocalTime[]): Plan => ({
      ...plan,
      duties: hours.map((hour) => ({ ...duties[0]!, code: `at ${hour}`, policy: hour })),
      policies: hours.map((hour) => ({ ...standard, code: hour, remindAt: hour })),
    });
    const kinds = (ofPlan: Plan) => lived(all({ kind: 'last_minute' }), 1, ofPlan).warnings.map(({ kind }) => kind);
    expect(kinds(atManyHours(['08:00', '09:00', '10:00']))).not.toContain('many_mails');
    expect(kinds(atManyHours(['08:00', '09:00', '10:00', '11:00']))).toContain('many_mails');
  });

  it('warn of a step that nobody is there to hear', () => {
    const seats = [{ person: 'invented', unit: 'Q3-PKT', role: 'reporter' as const, to: '2023-06-30' as const }];
    const { warnings } = lived(all({ kind: 'silent' }, { seats }));
    expect(warnings.filter(({ kind }) => kind === 'step_with_nobody').map(({ sentence }) => sentence.en)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Nobody is there to be told: reporter of Q3-TCKH .*05\/01\/2023/),
        expect.stringMatching(/reporter of Q3-PKT .*05\/07\/2023/),
      ]),
    );
  });

  it('warn of a reminder on a day off, and of too many mails', () => {
    const office = {
      ...plan,
      policies: [{ ...standard, remindAt: '00:00' as const }],
      duties: [{ ...duties[0]!, effectiveFrom: '2023-01-07' as const }],
    };
    // Opened on Saturday 07/01/2023 with step 7 behind it.
    expect(lived(all({ kind: 'silent' }), 1, office).warnings.map(({ kind }) => kind)).toContain('reminder_on_a_day_off');
    expect(rehearse({ plan, personas: all({ kind: 'silent' }), seed: 1, mailsPerDay: 0 }).warnings.map(({ kind }) => kind)).toContain(
      'many_mails',
    );
  });
});
