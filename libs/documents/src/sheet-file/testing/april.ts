import type { AskedCell, FigureKind, Indicator, Target } from '#domain';
import type { TemplateRequest, TemplateSheet } from '../template-request.js';

const target: Target = {
  ...{ number: 1, group: 'A', section: 'II', leadUnit: null, notes: [], indicators: [] },
  text: { vi: 'Chỉ tiêu', en: 'Target' },
};

const indicator = (code: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{ code, comparator: 'eq', value: '5558' },
  name: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
  unit: { code: unit, name: { vi: unit, en: unit } },
  ...more,
});

const asked = (code: string, figure: FigureKind, unit: string, field?: string): AskedCell => {
  const measurement = {
    ...({ figure, acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 1 } as const),
    ...(figure === 'ratio' && { parts: { numerator: { vi: 'Số hộ đạt', en: 'Met' }, denominator: { vi: 'Tổng số hộ', en: 'All' } } }),
    ...(figure === 'weighted' && { parts: { weight: { vi: 'Dân số', en: 'People' } } }),
    ...(field !== undefined && { fields: [{ code: field, name: { vi: 'Giáo dục', en: 'Education' } }] }),
  };
  return {
    ...{ target, measurement, indicator: indicator(code, unit, { measurement }) },
    ref: { indicator: code, ...(field !== undefined && { field }), nature: 'estimate' },
  };
};

/** What a unit of these tests is asked: one indicator of each kind. */
export const ASKED: readonly AskedCell[] = [
  asked('T03', 'value', 'tỷ đồng'),
  asked('T16', 'value', '%'),
  asked('T08', 'ratio', '%'),
  asked('T30.1', 'reduction', '%'),
  asked('T17', 'weighted', '%'),
  asked('T15.1', 'words', ''),
  asked('T27', 'value', '%', 'giao-duc'),
];

export const SECTIONS = [
  { code: 'kinh-te', name: { vi: 'Kinh tế', en: 'Economy' }, required: true },
  { code: 'do-thi', name: { vi: 'Đô thị và môi trường', en: 'City and environment' }, required: false },
] as const;

export const unitSheet = (code = 'Q3-PKT', more: Partial<TemplateSheet> = {}): TemplateSheet => ({
  ...{ unit: { code, name: { vi: `Đơn vị ${code}`, en: `Unit ${code}` } }, form: 'monthly/1', asked: ASKED, sections: SECTIONS },
  ...{ cells: {}, texts: {}, previous: {}, earlier: [] },
  ...more,
});

/** The template of April's monthly report, of one unit unless more are given. */
export const april = (...sheets: readonly TemplateSheet[]): TemplateRequest => ({
  language: 'vi',
  authority: { vi: 'Ủy ban nhân dân Quận 3', en: 'People’s Committee of District 3' },
  duty: { code: 'monthly', name: { vi: 'Báo cáo tháng', en: 'Monthly report' } },
  period: { id: '2023-04', name: { vi: 'tháng 4 năm 2023', en: 'April 2023' } },
  sheets: sheets.length === 0 ? [unitSheet()] : sheets,
});
