import type { Instant } from '#eventsourcing';
import type { Measurement } from '../../indicator/measurement.js';
import { cellKey, type CellValue, type Nature } from '../../report/cell.js';
import type { Form } from '../../report/form.js';
import type { Sheet } from '../../report/sheet.js';
import type { Indicator, Target } from '../../target/target.js';
import type { AcceptedReport, CompilationInput, Owing } from '../compilation.js';

/*
 * A district of wards that does not exist, and its monthly reports of 2023 on new enterprises (added up), budget revenue (a running total),
 * disbursed capital (a ratio), satisfaction by field, malnutrition (a ceiling), exams (once a year), and crimes (restricted).
 */

const name = (vi: string) => ({ vi, en: vi });
const measurement = (more: Partial<Measurement>): Measurement => ({
  ...{ figure: 'value', acrossUnits: 'sum', acrossPeriods: 'sum', evaluation: 'at_least', places: 0 },
  ...more,
});
const rate: Partial<Measurement> = { figure: 'ratio', acrossUnits: 'ratio', acrossPeriods: 'latest', factor: '100' };

const indicator = (code: string, value: string | null, more: Partial<Measurement>, rest: Partial<Indicator> = {}): Indicator => ({
  ...{ code, name: name(code), unit: { code: 'percent', name: name('%') }, comparator: 'eq', value },
  measurement: measurement(more),
  ...rest,
});
const target = (number: number, indicators: readonly Indicator[], more: Partial<Target> = {}): Target => ({
  ...{ number, group: 'g', section: 'I', text: name(`Chỉ tiêu ${number}`), indicators, leadUnit: null, notes: [] },
  ...more,
});

export const targets: readonly Target[] = [
  target(2, [indicator('T02', '3000', {}, { unit: { code: 'enterprises', name: name('doanh nghiệp') } })]),
  target(3, [indicator('T03', '5558', { acrossPeriods: 'cumulative' }, { unit: { code: 'billion', name: name('tỷ đồng') } })]),
  target(4, [indicator('T04', '95', { ...rate, acrossPeriods: 'ratio' })]),
  target(17, [indicator('T17', '8', { ...rate, evaluation: 'less_than' })]),
  target(18, [indicator('T18', '100', { ...rate, yearly: true })]),
  target(24, [indicator('T15', null, { figure: 'words', acrossUnits: 'none', evaluation: 'judged' }, { unit: null })]),
  target(27, [
    indicator('T27', '95', {
      ...rate,
      fields: [
        { code: 'health', name: name('y tế') },
        { code: 'school', name: name('giáo dục') },
      ],
    }),
  ]),
  target(30, [indicator('T30', '5', { ...rate, figure: 'reduction' })], { classification: 'restricted' }),
];

export const wards = ['W1', 'W2', 'W3'] as const;

export const form: Form = {
  ...{ duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null },
  indicators: targets.flatMap(({ indicators }) => indicators.map(({ code }) => ({ indicator: code, reporters: wards, lead: 'W1' }))),
  sections: [{ code: 'economy', name: name('Kinh tế'), required: false }],
  rules: [],
};

export const cell = (indicator: string, more: { nature?: Nature; field?: string; restates?: string } = {}): string =>
  cellKey({ indicator, nature: 'estimate', ...more });
export const value = (number: string): CellValue => ({ kind: 'value', value: number });
export const ratio = (numerator: string, denominator: string): CellValue => ({ kind: 'ratio', numerator, denominator });

export const sheet = (cells: Sheet['cells'], sections: Sheet['sections'] = {}): Sheet => ({
  ...{ form: 'monthly/1', cells, sections, tasks: [], impediments: [], attachments: [], reasons: {} },
});

const at = (period: string): Instant => `${period}-14T02:00:00.000Z` as Instant;

/** An accepted report of a ward and a month. */
export const report = (unit: string, period: string, cells: Sheet['cells'], more: Partial<AcceptedReport> = {}): AcceptedReport => ({
  ...{ obligation: `obligation/${unit}/monthly/${period}`, unit, period, version: 1, digest: `digest of ${unit} ${period} 1` },
  ...{ receivedAt: at(period), acceptedAt: at(period), preparedBy: 'an', submittedBy: 'binh', acceptedBy: 'chi' },
  ...{ sheet: sheet(cells), nil: false, afterClosing: false },
  ...more,
});

export const owing = (unit: string, period: string, more: Partial<Owing> = {}): Owing => ({
  ...{ unit, obligation: `obligation/${unit}/monthly/${period}`, status: 'accepted', timeliness: 'on_time', workingDaysLate: 0 },
  ...{ lastDay: `${period}-14` as Owing['lastDay'], firstReceivedAt: at(period), timesReturned: 0, closedMissing: false },
  ...more,
});

/** What the office compiles of April: these reports, of those of April every ward owes one. */
export const inputOf = (reports: readonly AcceptedReport[], more: Partial<CompilationInput> = {}): CompilationInput => ({
  ...{ duty: 'monthly', period: '2023-04', unit: 'OFFICE', day: '2023-04-30', closesOn: '2023-04-14', form, targets },
  owing: wards.map((unit) => {
    const isIn = reports.some((one) => one.unit === unit && one.period === '2023-04');
    return owing(unit, '2023-04', isIn ? {} : { status: 'owed', timeliness: 'missing', firstReceivedAt: null });
  }),
  reports,
  lastYear: [],
  excluded: [],
  ...more,
});
