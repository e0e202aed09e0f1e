import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregationOf } from '../indicator/aggregation.js';
import { type Decimal, plus, ZERO } from '../indicator/decimal.js';
import { yearBefore } from '../report/form-of-period.js';
import type { Sheet } from '../report/sheet.js';
import type { ReportElsewhere } from './compilation.js';
import { contributionOf } from './contribution.js';
import type { Contributor } from './figures.js';
import type { FigureOfPeriod } from './figures-of-year.js';
import { rowsOf } from './rows.js';
import { addedUp, takenFrom, takenIn, totalsOf } from './running-total.js';
import { cell, form, report, targets, value } from './testing/district.js';

/* A unit's running total over two years, in which it reports to one office after the other and speaks of earlier months again. */

const OFFICES = ['OFFICE', 'D1', 'D2'] as const;
const PERIOD = '2023-04';
const MONTHS = ['2022-01', '2022-03', '2022-04', '2022-06', '2023-01', '2023-02', '2023-03', PERIOD];

const budget = rowsOf(form, targets, '2023-04-30').find(({ key }) => key === 'T03')!;
const number = fc.integer({ min: 0, max: 500 }).map((one) => value(String(one)));
const anyCells = fc
  .record(
    {
      [cell('T03')]: number,
      [cell('T03', { nature: 'actual' })]: number,
      [cell('T03', { nature: 'actual', restates: '2022-02' })]: number,
      [cell('T03', { nature: 'actual', restates: '2023-01' })]: number,
      [cell('T03', { restates: '2023-02' })]: number,
    },
    { requiredKeys: [] },
  )
  .map((cells) => cells as Sheet['cells']);
const saidTo = (...offices: readonly string[]): fc.Arbitrary<readonly ReportElsewhere[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...MONTHS), fc.constantFrom(...offices), anyCells), { selector: ([month]) => month })
    .map((all) =>
      all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, office, cells]) => ({ office, report: report('W1', month, cells) })),
    );

const heardIn = (office: string, said: readonly ReportElsewhere[]): Contributor => ({
  unit: 'W1',
  reports: said.filter((one) => one.office === office).map((one) => one.report),
  elsewhere: said.filter((one) => one.office !== office),
});
const broughtTo = (contributor: Contributor) => {
  const { current, cumulative, lastYear } = contributionOf(budget, contributor, {
    ...{ period: PERIOD, rule: aggregationOf(budget.measurement), owes: true },
  });
  return [current, cumulative, lastYear].map(({ figure }) => figure?.numbers.value);
};
const comeTo = (taken: readonly FigureOfPeriod[]): Decimal | undefined => (taken.length === 0 ? undefined : taken.reduce(addedUp, ZERO));

it.each([
  ['to one office', saidTo('OFFICE')],
  ['to several', saidTo(...OFFICES)],
])('what a unit brings of a running total, reporting %s, is what the totals come to by which it is explained', (_, anySaid) => {
  fc.assert(
    fc.property(anySaid, (said) => {
      const contributor = heardIn('OFFICE', said);
      const totals = totalsOf(budget, contributor, PERIOD);
      const before = totalsOf(budget, contributor, yearBefore(PERIOD));
      expect(broughtTo(contributor)).toEqual([takenIn(totals, PERIOD), takenFrom(totals), takenFrom(before)].map(comeTo));
    }),
  );
});

it('all offices together have the running total that the unit said last, neither more nor less', () => {
  fc.assert(
    fc.property(saidTo(...OFFICES), (said) => {
      const all = OFFICES.flatMap((office) => broughtTo(heardIn(office, said))[1] ?? []).reduce(plus, ZERO);
      const last = totalsOf(budget, heardIn('OFFICE', said), PERIOD).at(-1);
      expect(all).toBe(last?.said.numbers.value ?? ZERO);
    }),
  );
});
