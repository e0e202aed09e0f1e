import type { LocalDay } from '../calendar/local-day.js';
import type { Plan } from '../plan/plan.js';
import { cellKey, type CellValue } from '../report/cell.js';
import { type Form, formId, type FormIndicator, formOn, indicatorsAskedOf } from '../report/form.js';
import type { Sheet } from '../report/sheet.js';
import type { Indicator } from '../target/target.js';
import { pick } from './chance.js';
import { type FigurePersona, inventedFigure } from './figures.js';

/** What has to be known to invent what units write. */
export interface Inventing {
  readonly plan: Pick<Plan, 'targets' | 'forms' | 'duties'>;
  readonly figures: readonly FigurePersona[];
  readonly seed: number;
}

/** The report that is to be invented. */
export interface SheetLot {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  /** A first version that will be sent back has one figure too small. */
  readonly flawed: boolean;
  /** A version that corrects an accepted one says of this indicator a twentieth more. */
  readonly corrects?: string;
}

/** What an invented unit hands in on the duty's form; undefined where the duty has none, or asks nothing of the unit. */
export const inventedSheet = (inventing: Inventing, lot: SheetLot): Sheet | undefined => {
  const form = formOn(inventing.plan.forms, lot.duty, lot.lastDay);
  if (form === undefined) return undefined;
  const asked = indicatorsAskedOf(form, lot.unit, lot.lastDay);
  return {
    form: formId(form),
    cells: Object.fromEntries(asked.flatMap((one) => cellsOf(one, inventing, lot))),
    sections: sectionsOf(form, inventing, lot),
    tasks: [],
    impediments: [],
    attachments: [],
    reasons: {},
  };
};

const cellsOf = (asked: FormIndicator, inventing: Inventing, lot: SheetLot): [string, CellValue][] => {
  const indicator = indicatorOf(asked.indicator, inventing);
  const measurement = indicator?.measurement;
  if (indicator === undefined || measurement === undefined) return [];
  const fields = measurement.fields?.map(({ code }) => code) ?? [undefined];
  return fields.map((field) => {
    const key = cellKey({ indicator: indicator.code, ...(field !== undefined && { field }), nature: 'estimate' });
    if (measurement.yearly && !isYearly(lot.duty, inventing)) return [key, { kind: 'not_yet' }];
    const persona = inventing.figures.find(({ indicator: code }) => code === indicator.code);
    const figure = inventedFigure({
      ...{ indicator, measurement, unit: lot.unit, share: shareOf(asked, lot.unit), months: monthsOf(lot.period), seed: inventing.seed },
      ...(field !== undefined && { field }),
      ...(persona && { persona }),
    });
    return [key, changed(figure, asked, lot)];
  });
};

const indicatorOf = (code: string, { plan }: Inventing): Indicator | undefined =>
  plan.targets.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code);

const isYearly = (duty: string, { plan }: Inventing): boolean => plan.duties.find(({ code }) => code === duty)?.cadence === 'year';

/** The lead reports about as much as all others together. */
const shareOf = ({ reporters, lead }: FormIndicator, unit: string): number => {
  if (reporters.length === 1) return 1;
  return unit === lead ? 0.5 : 0.5 / (reporters.length - 1);
};

/** The months of a period, `2023-04`, `2023-Q2`, `2023-H1`, `2023-9M`, `2023`. */
const monthsOf = (period: string): number[] => {
  const part = period.slice('2023-'.length);
  const [first, count] = spanOf(part);
  return Array.from({ length: count }, (_, index) => first + index);
};

const spanOf = (part: string): readonly [first: number, count: number] => {
  if (part === '') return [1, 12];
  if (part === '9M') return [1, 9];
  if (part.startsWith('Q')) return [Number(part.slice(1)) * 3 - 2, 3];
  if (part.startsWith('H')) return [Number(part.slice(1)) * 6 - 5, 6];
  return [Number(part), 1];
};

const changed = (value: CellValue, { indicator, reporters }: FormIndicator, { flawed, corrects, unit }: SheetLot): CellValue => {
  if (value.kind !== 'value') return value;
  if (indicator === corrects) return { kind: 'value', value: scaled(value.value, 1.05) };
  return flawed && reporters.includes(unit) ? { kind: 'value', value: scaled(value.value, 0.9) } : value;
};

/** To as many places as it had. */
const scaled = (value: string, by: number): string => {
  const places = value.split('.')[1]?.length ?? 0;
  return `${Number((Number(value) * by).toFixed(places))}`;
};

const sectionsOf = (form: Form, { seed }: Inventing, lot: SheetLot): Record<string, string> =>
  Object.fromEntries(
    form.sections
      .filter(({ required, code }) => required || pick(1, 5, seed, lot.unit, lot.period, code, 'writes') === 1)
      .map(({ code }) => [code, SENTENCES[pick(0, SENTENCES.length - 1, seed, lot.unit, lot.period, code)]!]),
  );

// Invented, and said to be: nobody shall take it for what a real unit wrote.
const SENTENCES = [
  'Diễn tập, nội dung giả định: đơn vị triển khai các nhiệm vụ theo kế hoạch, tiến độ cơ bản bảo đảm.',
  'Diễn tập, nội dung giả định: đơn vị phối hợp các phường rà soát, đôn đốc; kết quả đạt khá so với kỳ trước.',
  'Diễn tập, nội dung giả định: tiến độ có nơi còn chậm, đơn vị đã phân công người theo dõi và sẽ bổ sung trong kỳ sau.',
];
