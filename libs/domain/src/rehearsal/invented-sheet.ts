import type { Decimal } from '../indicator/decimal.js';
import type { FigurePart } from '../indicator/measurement.js';
import type { Regime } from '../plan/regime.js';
import { type AskedCell, askedCells } from '../report/cells-asked.js';
import { cellKey, type CellValue } from '../report/cell.js';
import { type Form, formId, type Term } from '../report/form.js';
import { formOfPeriod, isYear, yearBefore } from '../report/form-of-period.js';
import type { Sheet } from '../report/sheet.js';
import { pick } from './chance.js';
import { type FigureLot, type FigurePersona, inventedFigure } from './figures.js';
import { monthsOf } from './months-of.js';

/** What has to be known to invent what units write. */
export interface Inventing {
  readonly rules: Pick<Regime, 'targets' | 'forms' | 'duties'>;
  readonly figures: readonly FigurePersona[];
  readonly seed: number;
}

/** The report that is to be invented. */
export interface SheetLot {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** A first version that will be sent back has its amounts too small. */
  readonly flawed?: boolean;
  /** A version that corrects an accepted one says of this indicator a twentieth more. */
  readonly corrects?: string;
}

/** What an invented unit hands in on the duty's form; undefined where the duty has none. */
export const inventedSheet = (inventing: Inventing, lot: SheetLot): Sheet | undefined => {
  const { rules } = inventing;
  const found = formOfPeriod(rules, lot.duty, lot.period);
  if (found === undefined) return undefined;
  const asked = askedCells(found.form, lot.unit, rules.targets, found.day);
  return {
    form: formId(found.form),
    cells: {
      ...fitted(Object.fromEntries(asked.map((cell) => [cellKey(cell.ref), cellOf(cell, found.form, inventing, lot)])), found.form),
      ...Object.fromEntries(asked.flatMap((cell) => lastYearsOf(cell, found.form, inventing, lot))),
    },
    sections: sectionsOf(found.form, inventing, lot),
    ...{ tasks: [], impediments: [], attachments: [], reasons: {} },
  };
};

const cellOf = (cell: AskedCell, form: Form, inventing: Inventing, lot: SheetLot): CellValue =>
  cell.measurement.yearly && !isYear(lot.period)
    ? { kind: 'not_yet' }
    : changed(inventedFigure(figureLot(cell, form, inventing, lot)), cell.ref.indicator, lot);

/** What the same period of the year before brought, with which the figure is compared: nothing here was reported then. */
const lastYearsOf = (cell: AskedCell, form: Form, inventing: Inventing, lot: SheetLot): [string, CellValue][] => {
  const { ref, measurement } = cell;
  if (measurement.figure === 'words' || (measurement.yearly && !isYear(lot.period))) return [];
  const key = cellKey({ ...ref, nature: 'actual', restates: yearBefore(lot.period) });
  return [[key, inventedFigure({ ...figureLot(cell, form, inventing, lot), lastYear: true })]];
};

const figureLot = ({ ref, indicator, measurement }: AskedCell, form: Form, { figures, seed }: Inventing, lot: SheetLot): FigureLot => {
  const persona = figures.find(({ indicator: code }) => code === indicator.code);
  return {
    ...{ indicator, measurement, unit: lot.unit, seed },
    share: shareOf(form, ref.indicator, lot.unit),
    months: monthsOf(lot.period),
    ...(ref.field !== undefined && { field: ref.field }),
    ...(persona && { persona }),
  };
};

/** Where the form asks for the same number twice it is the same. */
const fitted = (cells: Sheet['cells'], { rules }: Form): Sheet['cells'] =>
  rules.reduce((before, { operator, left, right }) => {
    const [[same], [other]] = [left, right];
    if (operator !== '=' || left.length !== 1 || right.length !== 1 || same === undefined || other === undefined) return before;
    const number = numberIn(before, other);
    return number === undefined || 'number' in same ? before : withNumber(before, same, number);
  }, cells);

const numberIn = (cells: Sheet['cells'], term: Term): Decimal | undefined =>
  'number' in term ? term.number : (cells[keyOf(term)] as Partial<Record<FigurePart, Decimal>> | undefined)?.[term.part];

const withNumber = (cells: Sheet['cells'], term: CellTerm, number: Decimal): Sheet['cells'] => {
  const cell = cells[keyOf(term)];
  return cell === undefined || !(term.part in cell) ? cells : { ...cells, [keyOf(term)]: { ...cell, [term.part]: number } };
};

type CellTerm = Exclude<Term, { readonly number: Decimal }>;

const keyOf = ({ indicator, field }: CellTerm): string => cellKey({ indicator, ...(field !== undefined && { field }), nature: 'estimate' });

/** The lead reports about as much as all others together. */
const shareOf = (form: Form, code: string, unit: string): number => {
  const { reporters = [], lead } = form.indicators.find(({ indicator }) => indicator === code) ?? {};
  if (reporters.length <= 1) return 1;
  if (lead === undefined || !reporters.includes(lead)) return 1 / reporters.length;
  return unit === lead ? 0.5 : 0.5 / (reporters.length - 1);
};

const changed = (value: CellValue, indicator: string, { flawed, corrects }: SheetLot): CellValue => {
  if (value.kind !== 'value') return value;
  if (indicator === corrects) return { kind: 'value', value: scaled(value.value, 1.05) };
  return flawed ? { kind: 'value', value: scaled(value.value, 0.9) } : value;
};

/** To as many places as it had. */
const scaled = (value: string, by: number): string => {
  const places = value.split('.')[1]?.length ?? 0;
  return `${Number((Number(value) * by).toFixed(places))}`;
};

const sectionsOf = (form: Form, { seed }: Inventing, { unit, period }: SheetLot): Record<string, string> =>
  Object.fromEntries(
    form.sections
      .filter(({ required, code }) => required || pick(1, 5, seed, unit, period, code, 'writes') === 1)
      .map(({ code }) => [code, SENTENCES[pick(0, SENTENCES.length - 1, seed, unit, period, code)]!]),
  );

// Invented, and said to be: nobody shall take it for what a real unit wrote.
const SENTENCES = [
  'Diễn tập, nội dung giả định: đơn vị triển khai các nhiệm vụ theo kế hoạch, tiến độ cơ bản bảo đảm.',
  'Diễn tập, nội dung giả định: đơn vị phối hợp các phường rà soát, đôn đốc; kết quả đạt khá so với kỳ trước.',
  'Diễn tập, nội dung giả định: tiến độ có nơi còn chậm, đơn vị đã phân công người theo dõi và sẽ bổ sung trong kỳ sau.',
];
