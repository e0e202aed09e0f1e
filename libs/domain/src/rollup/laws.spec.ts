import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../report/cell.js';
import type { Sheet } from '../report/sheet.js';
import { compilationBytes } from './bytes.js';
import type { AcceptedReport, CompilationInput, Owing } from './compilation.js';
import { compile, liveCompilation } from './live-compilation.js';
import { cell, inputOf, owing, ratio, report, value } from './testing/district.js';

/* What holds of every compilation, over random reports of wards, months and versions. */

const UNITS = ['W1', 'W2', 'W3', 'W9'];
const MONTHS = ['2023-01', '2023-02', '2023-03', '2023-04'];

const number = fc.integer({ min: 0, max: 500 }).map(String);
const anyValue = number.map(value);
const anyRatio = fc.tuple(number, number).map(([a, b]) => ratio(a, b));
const anyNothing = fc.constantFrom<CellValue>({ kind: 'not_yet' }, { kind: 'missing', reason: 'Chưa có.' });
const anyCells = fc
  .record(
    {
      [cell('T02')]: fc.oneof(anyValue, anyNothing),
      [cell('T02', { nature: 'actual' })]: anyValue,
      [cell('T02', { nature: 'actual', restates: '2023-01' })]: anyValue,
      [cell('T03')]: anyValue,
      [cell('T04')]: anyRatio,
      [cell('T17')]: fc.oneof(anyRatio, anyNothing),
      [cell('T27', { field: 'school' })]: anyRatio,
      [cell('T30')]: anyRatio,
    },
    { requiredKeys: [] },
  )
  .map((cells) => cells as Sheet['cells']);
const anyReport: fc.Arbitrary<AcceptedReport> = fc
  .record({ unit: fc.constantFrom(...UNITS), month: fc.constantFrom(...MONTHS), cells: anyCells, version: fc.integer({ min: 1, max: 9 }) })
  .map(({ unit, month, cells, version }) => report(unit, month, cells, { version, digest: `${unit} ${month} ${version}` }));
const anyReports = fc.uniqueArray(anyReport, { selector: ({ obligation }) => obligation, maxLength: 8 });

const owingOf = (unit: string, isIn: boolean): Owing => owing(unit, '2023-04', isIn ? {} : { status: 'owed', timeliness: 'pending' });
const inputWith = (reports: readonly AcceptedReport[], lastYear: readonly AcceptedReport[] = []): CompilationInput =>
  inputOf(reports, {
    owing: ['W1', 'W2', 'W3'].map((unit) =>
      owingOf(
        unit,
        reports.some((one) => one.unit === unit && one.period === '2023-04'),
      ),
    ),
    lastYear,
    excluded: [{ unit: 'W3', reason: 'x' }],
  });

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length });

it('the same input gives the same bytes, in whatever order its parts lie', () => {
  const anyInput = fc.tuple(anyReports, anyReports).map(([reports, others]) => {
    const lastYear = others.map((one) => report(one.unit, one.period.replace('2023', '2022'), one.sheet!.cells));
    return inputWith(reports, lastYear);
  });
  const anyTwo = anyInput.chain((input) =>
    fc
      .record({ reports: shuffled(input.reports), lastYear: shuffled(input.lastYear), owing: shuffled(input.owing) })
      .map((parts) => [input, { ...input, ...parts }] as const),
  );
  fc.assert(
    fc.property(anyTwo, ([input, other]) => expect(compilationBytes(compile(other))).toEqual(compilationBytes(compile(input)))),
    { numRuns: 100 },
  );
});

it('what is taken in one after the other comes to what is compiled of all of it at once', () => {
  const anyChange = fc.oneof(anyReport, fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...MONTHS)));
  fc.assert(
    fc.property(anyReports, fc.array(anyChange, { maxLength: 8 }), (reports, changes) => {
      const live = liveCompilation(inputWith(reports));
      const all = new Map(reports.map((one) => [one.obligation, one]));
      for (const change of changes) {
        // A pair takes that unit's report of that month back.
        const isGone = Array.isArray(change);
        const obligation = isGone ? `obligation/${change[0]}/monthly/${change[1]}` : change.obligation;
        if (isGone) all.delete(obligation);
        else all.set(obligation, change);
        const [, unit, , month] = obligation.split('/');
        const isOwed = month === '2023-04' && unit !== 'W9';
        live.take({ obligation, report: isGone ? null : change, ...(isOwed && { owing: owingOf(unit!, !isGone) }) });
      }
      expect(live.compilation()).toEqual(compile(inputWith([...all.values()])));
    }),
    { numRuns: 80 },
  );
});

it('so is what a unit has said elsewhere before it came, and what is taken back of it', () => {
  fc.assert(
    fc.property(anyReports, anyReports, (reports, others) => {
      const here = inputWith(reports.filter(({ period }) => period > '2023-02'));
      const elsewhere = others.filter(({ period }) => period <= '2023-02').map((one) => ({ office: 'D1', report: one }));
      const live = liveCompilation(here);
      for (const { office, report: one } of elsewhere) live.take({ obligation: one.obligation, report: one, office });
      expect(live.compilation()).toEqual(compile({ ...here, elsewhere }));
      for (const { office, report: one } of elsewhere) live.take({ obligation: one.obligation, report: null, office });
      expect(live.compilation()).toEqual(compile(here));
    }),
    { numRuns: 60 },
  );
});

it('recomputes the rows that a late report speaks of, and answers with them', () => {
  const live = liveCompilation(inputWith([report('W1', '2023-04', { [cell('T02')]: value('5') })]));
  const rows = live.take({ obligation: 'obligation/W9/monthly/2023-04', report: report('W9', '2023-04', { [cell('T03')]: value('7') }) });
  expect(rows).toEqual(['T03']);
  expect([live.figures('T03')?.current?.value, live.figures('T02')?.current?.value, live.figures('T99')]).toEqual(['7', '5', undefined]);
});

it('what adds up is the sum of what the versions say that it lists (domain 5.7)', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      const { basis, rows } = compile(inputWith(reports));
      const listed = reports.filter(({ obligation }) => basis.some((one) => one.obligation === obligation));
      const latest = (unit: string) =>
        listed.filter((one) => one.unit === unit && cell('T03') in one.sheet!.cells).sort((a, b) => (a.period < b.period ? 1 : -1))[0];
      const byHand = UNITS.map((unit) => latest(unit)?.sheet!.cells[cell('T03')]).reduce(
        (sum, said) => sum + (said?.kind === 'value' ? Number(said.value) : 0),
        0,
      );
      expect(Number(rows.find(({ indicator }) => indicator === 'T03')?.cumulative?.value ?? 0)).toBe(byHand);
    }),
  );
});
