import { describe, expect, it } from '@jest/globals';
import { withDueRule } from '../plan/with-due-rule.js';
import { duties } from '../duty/testing/district3.js';
import { compare } from './compare.js';
import { USUAL_PERSONAS } from './persona.js';
import { plan, all, yearOf } from './testing/small-year.js';

describe('two rules compared', () => {
  it('show what "by the 15th" instead of "before the 15th" would change', () => {
    const { totals, changed } = compare(
      yearOf(all({ kind: 'last_minute' })),
      yearOf(all({ kind: 'last_minute' }), 1, withDueRule(plan, { relation: 'on_or_before' })),
    );
    expect(totals.obligations.change).toBe(0);
    expect(changed).toHaveLength(34);
    expect(changed[0]).toMatchObject({ before: { lastDay: '2023-01-14' }, after: { lastDay: '2023-01-15' } });
  });

  it('say by how much each total changes, and which obligation is there only by one of them', () => {
    const [punctual, late] = [all({ kind: 'last_minute' }), all({ kind: 'late', workingDays: 1 })].map((personas) => yearOf(personas));
    const { totals } = compare(punctual!, late!);
    expect([totals.onTime, totals.late]).toEqual([
      { before: 34, after: 0, change: -34 },
      { before: 0, after: 34, change: 34 },
    ]);
    const fewer = yearOf(all({ kind: 'last_minute' }), 1, { ...plan, duties: duties.slice(0, 2) });
    const yearly = { duty: 'yearly', period: '2023' };
    expect(compare(punctual!, fewer).changed).toMatchObject([
      { ...yearly, unit: 'Q3-PKT', after: null },
      { ...yearly, unit: 'Q3-TCKH', after: null },
    ]);
    expect(compare(fewer, punctual!).changed).toMatchObject([
      { ...yearly, unit: 'Q3-PKT', before: null },
      { ...yearly, unit: 'Q3-TCKH', before: null },
    ]);
  });

  it('tell two duties of the same period apart', () => {
    const twice = { ...plan, duties: [duties[0]!, { ...duties[0]!, code: 'of its own' }] };
    const silent = all({ kind: 'silent' });
    const { changed } = compare(yearOf(silent, 1, twice), yearOf(silent, 1, withDueRule(twice, { relation: 'on_or_before' })));
    expect(changed).toHaveLength(4 * 12);
  });

  it('and nothing when nothing differs', () => {
    expect(compare(yearOf(USUAL_PERSONAS), yearOf(USUAL_PERSONAS)).changed).toEqual([]);
  });
});
