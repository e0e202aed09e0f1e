import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decimal, minus, plus } from '../indicator/decimal.js';
import type { Measurement } from '../indicator/measurement.js';
import type { CellValue } from '../report/cell.js';
import type { Form } from '../report/form.js';
import type { Sheet } from '../report/sheet.js';
import type { Target } from '../target/target.js';
import type { AcceptedReport, Compilation, CompilationInput, CompiledRow, ReportElsewhere } from './compilation.js';
import { compile } from './live-compilation.js';
import { cell, owing, ratio, report, value } from './testing/district.js';
import { sheetOfEdition } from './upward.js';

const name = (vi: string) => ({ vi, en: vi });

/** One indicator for each way in which figures of units and of periods become one. */
const WAYS: Readonly<Record<string, Partial<Measurement>>> = {
  added: {},
  running: { acrossPeriods: 'cumulative' },
  ratio: { figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'ratio', factor: '100' },
  latestRatio: { figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'latest', factor: '100' },
  reduction: { figure: 'reduction', acrossUnits: 'ratio', acrossPeriods: 'latest', factor: '100' },
  weighted: { figure: 'weighted', acrossUnits: 'weighted_mean', acrossPeriods: 'weighted_mean' },
  least: { acrossUnits: 'min', acrossPeriods: 'min' },
  most: { acrossUnits: 'max', acrossPeriods: 'max' },
};

const targets: readonly Target[] = Object.entries(WAYS).map(([code, way], index) => ({
  ...{ number: index + 1, group: 'g', section: 'I', text: name(code), leadUnit: null, notes: [] },
  indicators: [
    {
      ...{ code, name: name(code), unit: null, comparator: 'eq', value: null },
      measurement: { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 0, ...way },
    },
  ],
}));

const formFor = (reporters: readonly string[]): Form => ({
  ...{ duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null, rules: [] },
  indicators: Object.keys(WAYS).map((indicator) => ({ indicator, reporters, lead: reporters[0] ?? '' })),
  sections: [{ code: 'economy', name: name('Kinh tế'), required: false }],
});

const MONTHS = ['2023-01', '2023-02', '2023-03'] as const;
type Month = (typeof MONTHS)[number];

/** A city of districts, each with its wards, and what each ward reports in which month; a month may be missing. */
interface Tree {
  readonly districts: ReadonlyMap<string, readonly string[]>;
  readonly sheets: ReadonlyMap<string, Sheet['cells']>;
  /** To which district a ward reports in a month, `W00 2023-02`, where that is not its own. */
  readonly moved?: ReadonlyMap<string, string>;
}

interface From {
  /** Who reports in the month. */
  readonly from: readonly string[];
  readonly reports: readonly AcceptedReport[];
  readonly elsewhere?: readonly ReportElsewhere[];
}

const inputOf = (unit: string, month: Month, { from, reports, elsewhere = [] }: From) => {
  const known = reports.filter((one) => one.period <= month);
  const input: CompilationInput = {
    ...{ duty: 'monthly', period: month, unit, day: `${month}-28`, closesOn: `${month}-14`, form: formFor(from), targets },
    owing: from.map((ward) => owing(ward, month, known.some((one) => one.unit === ward && one.period === month) ? {} : { status: 'owed' })),
    ...{ reports: known, lastYear: [], elsewhere: elsewhere.filter(({ report: { period } }) => period <= month), excluded: [] },
  };
  return input;
};

const wardReports = ({ sheets }: Tree): readonly AcceptedReport[] =>
  [...sheets].map(([key, cells]) => report(key.split(' ')[0]!, key.split(' ')[1]!, cells));

const districtOf = ({ districts, moved }: Tree, ward: string, month: string): string =>
  moved?.get(`${ward} ${month}`) ?? [...districts].find(([, wards]) => wards.includes(ward))![0];

/** What a district compiles of a month: the reports that it received, and what those wards had said in other districts. */
const ofDistrict = (tree: Tree, district: string, month: Month): CompilationInput => {
  const all = wardReports(tree).map((one) => ({ office: districtOf(tree, one.unit, one.period), report: one }));
  const reports = all.flatMap(({ office, report: one }) => (office === district ? one : []));
  const elsewhere = all.filter(({ office, report: one }) => office !== district && reports.some(({ unit }) => unit === one.unit));
  const from = [...tree.districts.values()].flat().filter((ward) => districtOf(tree, ward, month) === district);
  return inputOf(district, month, { from, reports, elsewhere });
};

/** What a district issues of a month, and hands up as its own report. */
const handedUp = (tree: Tree, district: string, month: Month): AcceptedReport => {
  const edition = compile(ofDistrict(tree, district, month));
  const form = formFor([...tree.districts.keys()]);
  const sheet = sheetOfEdition(edition, { form, unit: district, targets, day: `${month}-28`, nameOf: (unit) => unit });
  return report(district, month, {}, { sheet });
};

const byLevels = (tree: Tree, month: Month): Compilation => {
  const districts = [...tree.districts.keys()];
  const reports = districts.flatMap((district) => MONTHS.map((one) => handedUp(tree, district, one)));
  return compile(inputOf('CITY', month, { from: districts, reports }));
};

const atOnce = (tree: Tree, month: Month): Compilation => {
  const wards = [...tree.districts.values()].flat();
  return compile(inputOf('CITY', month, { from: wards, reports: wardReports(tree) }));
};

const rowOf = ({ rows }: Compilation, code: string): CompiledRow => rows.find(({ indicator }) => indicator === code)!;

const number = fc.integer({ min: 0, max: 99_999 }).map((hundredths): Decimal => {
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return plus(text, '0');
});
const positive = number.map((one) => plus(one, '1'));

const anyCells: fc.Arbitrary<Sheet['cells']> = fc
  .record({ added: number, running: number, a: number, b: positive, c: number, d: positive, mean: number, weight: positive })
  .map(({ added, running, a, b, c, d, mean, weight }) => ({
    [cell('added')]: value(added),
    [cell('running')]: value(running),
    [cell('ratio')]: ratio(a, b),
    [cell('latestRatio')]: ratio(c, d),
    [cell('reduction')]: ratio(c, d),
    [cell('weighted')]: { kind: 'weighted', value: mean, weight } satisfies CellValue,
    [cell('least')]: value(mean),
    [cell('most')]: value(mean),
  }));

const anyTree: fc.Arbitrary<Tree> = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }).chain((sizes) => {
  const districts = new Map(sizes.map((size, d) => [`D${d}`, Array.from({ length: size }, (_, w) => `W${d}${w}`)] as const));
  const keys = [...districts.values()].flat().flatMap((ward) => MONTHS.map((month) => `${ward} ${month}`));
  return fc.tuple(...keys.map(() => fc.option(anyCells, { freq: 6, nil: undefined }))).map((cells) => ({
    districts,
    sheets: new Map(keys.flatMap((key, index) => (cells[index] === undefined ? [] : [[key, cells[index]] as const]))),
  }));
});

/** Equal but for the last of twenty places of a quotient that travelled as one number. */
const isEqual = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(Number(minus(a, b))) < 1e-12);

describe('what goes up level by level', () => {
  it('is of the year what it were if every ward reported to the city: sums, running totals, ratios, weighted means, extremes', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom(...MONTHS), (tree, month) => {
        const [levels, flat] = [byLevels(tree, month), atOnce(tree, month)];
        for (const code of Object.keys(WAYS)) {
          const [up, all] = [rowOf(levels, code).cumulative?.value, rowOf(flat, code).cumulative?.value];
          if (!isEqual(up, all)) throw new Error(`${code}: ${up} by levels, ${all} at once`);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts nothing twice of wards that move between districts in the middle of the year, to and fro, and loses nothing', () => {
    const anyMoves = anyTree.chain((tree) => {
      const [wards, districts] = [[...tree.districts.values()].flat(), [...tree.districts.keys()]];
      const keys = wards.flatMap((ward) => MONTHS.map((month) => `${ward} ${month}`));
      return fc.tuple(...keys.map(() => fc.option(fc.constantFrom(...districts), { nil: undefined }))).map((to): Tree => ({
        ...tree,
        moved: new Map(keys.flatMap((key, at) => (to[at] === undefined ? [] : [[key, to[at]] as const]))),
      }));
    });
    // What only the latest figure tells goes along once its ward has said it at its new district.
    const kept = Object.entries(WAYS).flatMap(([code, { acrossPeriods }]) => (acrossPeriods === 'latest' ? [] : code));
    fc.assert(
      fc.property(anyMoves, fc.constantFrom(...MONTHS), (tree, month) => {
        const [levels, flat] = [byLevels(tree, month), atOnce(tree, month)];
        for (const code of kept) {
          const [up, all] = [rowOf(levels, code).cumulative?.value, rowOf(flat, code).cumulative?.value];
          if (!isEqual(up, all)) throw new Error(`${code}: ${up} by levels, ${all} at once`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is of the period the sum of the districts’ own figures, to the last digit', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom(...MONTHS), (tree, month) => {
        const districts = [...tree.districts.keys()].map((district) => compile(ofDistrict(tree, district, month)));
        const sum = districts.map((one) => rowOf(one, 'added').current?.value ?? '0').reduce(plus, '0');
        expect(rowOf(byLevels(tree, month), 'added').current?.value ?? '0').toBe(sum);
      }),
      { numRuns: 25 },
    );
  });

  const two = (b: Sheet['cells'], c: Sheet['cells']): Tree => ({
    districts: new Map([
      ['D1', ['W1', 'W2']],
      ['D2', ['W3']],
    ]),
    sheets: new Map([
      ['W1 2023-01', { [cell('ratio')]: ratio('1', '10'), [cell('added')]: value('5') }],
      ['W2 2023-01', b],
      ['W3 2023-01', c],
    ]),
  });

  it('reckons a share anew from numerators and denominators, never from shares', () => {
    const tree = two({ [cell('ratio')]: ratio('40', '40') }, { [cell('ratio')]: ratio('0', '50') });
    // 10 % and 100 % are 82 % of a district; with 0 % of the other they are 41 %, and no mean of shares is.
    expect(rowOf(byLevels(tree, '2023-01'), 'ratio').current?.value).toBe('41');
    expect(handedUp(tree, 'D1', '2023-01').sheet?.cells[cell('ratio')]).toEqual(ratio('41', '50'));
  });

  it('says of a sum that is not whole who is missing', () => {
    const { sheet } = handedUp(two({}, {}), 'D1', '2023-01');
    expect(sheet?.cells[cell('added')]).toEqual(value('5'));
    expect(sheet?.reasons[`partial:${cell('added')}`]).toBe('Số chưa đủ: chưa có số liệu của W2.');
    expect(handedUp(two({}, {}), 'D2', '2023-01').sheet?.cells[cell('added')]).toEqual({
      kind: 'missing',
      reason: 'Chưa có số liệu của W3.',
    });
  });

  it('keeps with a merged ward what it brought before, and does not give it to its successor twice', () => {
    const months = (ward: string, figures: readonly string[]) =>
      figures.map((figure, index) => [`${ward} ${MONTHS[index]}`, { [cell('added')]: value(figure) }] as const);
    const merged: Tree = {
      districts: new Map([['D1', ['W1', 'W2']]]),
      // W2 is merged into W1 after January.
      sheets: new Map([...months('W1', ['10', '25', '30']), ...months('W2', ['7'])]),
    };
    expect(rowOf(byLevels(merged, '2023-03'), 'added').cumulative?.value).toBe('72');
    expect(rowOf(atOnce(merged, '2023-03'), 'added').cumulative?.value).toBe('72');
  });
});
