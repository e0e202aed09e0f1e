import type { Indicator, Target } from '../../target/target.js';
import type { CellValue } from '../cell.js';
import { checkSheet } from '../check-sheet.js';
import type { Form } from '../form.js';
import type { Sheet } from '../sheet.js';
import type { SheetContext, SheetOfPeriod } from '../sheet-context.js';

/*
 * A form of one ward that asks for one indicator of each kind. T1: enterprises, a running total. T2: a share of a hundred. T3: satisfaction
 * in two fields. T4: in words. T5: measured once a year. T6: reductions, which only cleared seats see. T7: another unit's.
 */

const name = (vi: string, en: string) => ({ vi, en });

const indicator = (code: string, more: Partial<Indicator> & Pick<Indicator, 'measurement'>): Indicator => ({
  ...{ code, name: name(`Chỉ tiêu ${code}`, `Target ${code}`), comparator: 'eq', value: '100' },
  unit: { code: 'percent', name: name('%', '%') },
  ...more,
});

const target = (number: number, only: Indicator, more: Partial<Target> = {}): Target => ({
  ...{ number, group: 'economy', section: 'I.3', text: only.name, indicators: [only], leadUnit: null, notes: [] },
  ...more,
});

const parts = { numerator: name('đạt', 'met'), denominator: name('tổng số', 'all') };
const shared = { acrossUnits: 'ratio', acrossPeriods: 'latest', evaluation: 'at_least', parts, factor: '100', places: 1 } as const;

export const targets: readonly Target[] = [
  target(
    1,
    indicator('T1', {
      unit: { code: 'enterprises', name: name('doanh nghiệp', 'enterprises') },
      value: '3000',
      measurement: { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'cumulative', evaluation: 'at_least', places: 0 },
    }),
  ),
  target(2, indicator('T2', { measurement: { figure: 'ratio', ...shared } })),
  target(
    3,
    indicator('T3', {
      measurement: {
        ...{ figure: 'value', acrossUnits: 'min', acrossPeriods: 'latest', evaluation: 'at_least', places: 1 },
        fields: [
          { code: 'giao-duc', name: name('Giáo dục', 'Education') },
          { code: 'y-te', name: name('Y tế', 'Health') },
        ],
      },
    }),
  ),
  target(
    4,
    indicator('T4', {
      ...{ unit: null, comparator: 'qualitative', value: null },
      measurement: { figure: 'words', acrossUnits: 'none', acrossPeriods: 'none', evaluation: 'judged', places: 0 },
    }),
  ),
  target(
    5,
    indicator('T5', {
      measurement: { figure: 'value', acrossUnits: 'lead', acrossPeriods: 'latest', evaluation: 'at_least', yearly: true, places: 1 },
    }),
  ),
  target(6, indicator('T6', { measurement: { figure: 'reduction', ...shared } }), { classification: 'restricted' }),
  target(
    7,
    indicator('T7', {
      measurement: { figure: 'weighted', ...shared, acrossUnits: 'weighted_mean', parts: { weight: name('số hộ', 'households') } },
    }),
  ),
];

export const form: Form = {
  ...{ duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null },
  indicators: targets.map(({ indicators: [only] }) => ({
    indicator: only!.code,
    reporters: only!.code === 'T7' ? ['W2'] : ['W1', 'W2'],
    lead: 'W1',
  })),
  sections: [
    { code: 'economy', name: name('Kinh tế', 'Economy'), required: true },
    { code: 'culture', name: name('Văn hóa', 'Culture'), required: false },
  ],
  rules: [],
};

export const context = (more: Partial<SheetContext> = {}): SheetContext => ({
  ...{ form, unit: 'W1', targets, day: '2023-06-30', duty: 'monthly', period: '2023-06', history: [] },
  ...more,
});

export const value = (number: string): CellValue => ({ kind: 'value', value: number });
export const ratio = (numerator: string, denominator: string): CellValue => ({ kind: 'ratio', numerator, denominator });

/** Nothing is to be found in it. */
export const fullCells: Sheet['cells'] = {
  'T1:estimate': value('120'),
  'T2:estimate': ratio('95', '100'),
  'T3/giao-duc:estimate': value('96'),
  'T3/y-te:estimate': value('97.5'),
  'T4:estimate': { kind: 'words', text: 'Mức sinh ổn định.' },
  'T5:estimate': { kind: 'not_yet' },
  'T6:estimate': ratio('9', '10'),
};

export const sheet = (cells: Readonly<Record<string, CellValue | undefined>> = {}, more: Partial<Sheet> = {}): Sheet => ({
  form: 'monthly/1',
  cells: Object.fromEntries(Object.entries({ ...fullCells, ...cells }).flatMap(([key, one]) => (one === undefined ? [] : [[key, one]]))),
  ...{ sections: { economy: 'Ổn định.' }, tasks: [], impediments: [], attachments: [], reasons: {} },
  ...more,
});

/** The same cell in the first months of 2023, in their order. */
export const months = (key: string, figures: readonly CellValue[]): readonly SheetOfPeriod[] =>
  figures.map((one, index) => ({ period: `2023-${String(index + 1).padStart(2, '0')}`, sheet: sheet({ [key]: one }) }));

/** What is found on a sheet, as `error empty:T03:estimate`. */
export const found = (of: Sheet, more: Partial<SheetContext> = {}) => checkSheet(of, context(more)).map(({ id, kind }) => `${kind} ${id}`);

/** The first sentence that is said about it. */
export const sentenceOf = (of: Sheet, more: Partial<SheetContext> = {}) => checkSheet(of, context(more))[0]?.sentence;
