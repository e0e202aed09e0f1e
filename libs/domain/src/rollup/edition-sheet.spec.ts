import { describe, expect, it } from '@jest/globals';
import type { Form } from '../report/form.js';
import type { Finding } from '../report/sheet.js';
import type { AcceptedReport } from './compilation.js';
import { compile } from './live-compilation.js';
import { cell, form, inputOf, ratio, report, sheet, targets as district, value } from './testing/district.js';
import { saysTheSame, sheetOfEdition, withReasons } from './upward.js';

/* What D1 compiles of three wards, as its own report to the city. */

const name = (vi: string) => ({ vi, en: vi });
const targets = [
  ...district,
  {
    ...district[0]!,
    number: 31,
    indicators: (['lead', 'none'] as const).map((acrossUnits) => ({
      ...district[0]!.indicators[0]!,
      code: acrossUnits,
      measurement: { figure: 'value' as const, acrossUnits, acrossPeriods: 'latest' as const, evaluation: 'at_least' as const, places: 0 },
    })),
  },
];
const asked = targets.flatMap(({ indicators }) => indicators.map(({ code }) => code));
const below: Form = { ...form, indicators: asked.map((indicator) => ({ indicator, reporters: ['W1', 'W2', 'W3'], lead: 'W1' })) };
const above: Form = {
  ...form,
  indicators: asked.map((indicator) => ({ indicator, reporters: ['D1'], lead: 'D1' })),
  sections: [
    { code: 'economy', name: name('Kinh tế'), required: true },
    { code: 'culture', name: name('Văn hóa'), required: false },
  ],
};

const handedUp = (reports: readonly AcceptedReport[], onto: Form = above, more: Parameters<typeof inputOf>[1] = {}) =>
  sheetOfEdition(compile(inputOf(reports, { form: below, targets, ...more })), {
    ...{ form: onto, unit: 'D1', targets, day: '2023-04-30', nameOf: (unit: string) => `Phường ${unit.slice(1)}` },
  });
const april = (unit: string, cells: Parameters<typeof report>[2], more: object = {}) => report(unit, '2023-04', cells, more);
const silent = (unit: string, kind: 'missing' | 'not_yet' = 'missing') =>
  april(unit, { [cell('T02')]: kind === 'missing' ? { kind, reason: 'Chờ số liệu.' } : { kind } });

describe('a cell of the report above', () => {
  it('is an actual figure only where every unit’s was', () => {
    const actual = (unit: string) => april(unit, { [cell('T02', { nature: 'actual' })]: value('1') });
    const keyOf = (...reports: AcceptedReport[]) => Object.keys(handedUp(reports).cells).find((key) => key.startsWith('T02'));
    expect(keyOf(actual('W1'), actual('W2'))).toBe(cell('T02', { nature: 'actual' }));
    expect(keyOf(actual('W1'), april('W2', { [cell('T02')]: value('1') }))).toBe(cell('T02'));
  });

  it('has each field of its own', () => {
    const { cells } = handedUp([
      april('W1', { [cell('T27', { field: 'school' })]: ratio('9', '10'), [cell('T27', { field: 'health' })]: ratio('1', '2') }),
    ]);
    expect([cells[cell('T27', { field: 'school' })], cells[cell('T27', { field: 'health' })]]).toEqual([ratio('9', '10'), ratio('1', '2')]);
  });

  it('is the year as it stands of running totals and rates, and what the period brought of all else', () => {
    const march = report('W2', '2023-03', { [cell('T02')]: value('40'), [cell('T03')]: value('100'), [cell('T17')]: ratio('1', '10') });
    const { cells } = handedUp([
      march,
      april('W1', { [cell('T02')]: value('2'), [cell('T03')]: value('5'), [cell('T17')]: ratio('2', '10') }),
    ]);
    expect([cells[cell('T02')], cells[cell('T03')], cells[cell('T17')]]).toEqual([value('2'), value('105'), ratio('3', '20')]);
  });

  it('tells in words what the units wrote, each by its name, or that none did', () => {
    const { cells } = handedUp([
      april('W1', { [cell('T15')]: { kind: 'words', text: 'Ổn định.' } }),
      april('W2', { [cell('T15')]: { kind: 'words', text: 'Tốt.' } }),
    ]);
    expect(cells[cell('T15')]).toEqual({ kind: 'words', text: 'Phường 1: Ổn định.\nPhường 2: Tốt.' });
    expect(handedUp([]).cells[cell('T15')]).toEqual({ kind: 'missing', reason: 'Các đơn vị không nêu nội dung.' });
  });

  it('is not yet measurable where units say so, or where the year is not over', () => {
    const { cells } = handedUp([silent('W1', 'not_yet')]);
    expect([cells[cell('T02')], cells[cell('T18')]]).toEqual([{ kind: 'not_yet' }, { kind: 'not_yet' }]);
    const year = { period: '2023', day: '2023-12-31', closesOn: '2023-12-31', owing: [] } as const;
    expect(handedUp([], above, year).cells[cell('T18')]).toMatchObject({ kind: 'missing' });
  });

  it('says whose figure is missing, who handed in without one among them', () => {
    const { cells, reasons } = handedUp([silent('W1'), april('W2', { [cell('T03')]: value('7') })]);
    expect(cells[cell('T02')]).toEqual({ kind: 'missing', reason: 'Chưa có số liệu của Phường 3, Phường 1, Phường 2.' });
    expect(reasons[`partial:${cell('T03')}`]).toBe('Số chưa đủ: chưa có số liệu của Phường 3, Phường 1.');
  });

  it('of what the lead tells is whole with the lead’s figure, and otherwise says that his is missing', () => {
    const [led, unled] = [handedUp([april('W1', { [cell('lead')]: value('7') })]), handedUp([april('W2', { [cell('lead')]: value('9') })])];
    expect([led.cells[cell('lead')], led.reasons[`partial:${cell('lead')}`]]).toEqual([value('7'), undefined]);
    expect(unled.cells[cell('lead')]).toEqual({ kind: 'missing', reason: 'Chưa có số liệu của đơn vị chủ trì (Phường 1).' });
  });

  it('of what is not put together says so, and of what the table lacks, too', () => {
    const all = ['W1', 'W2', 'W3'].map((unit) => april(unit, { [cell('none')]: value('7') }));
    expect(handedUp(all).cells[cell('none')]).toEqual({ kind: 'missing', reason: 'Chỉ tiêu không tổng hợp chung.' });
    const shorter = { form: { ...below, indicators: below.indicators.filter(({ indicator }) => indicator !== 'T02') } };
    expect(handedUp(all, above, shorter).cells[cell('T02')]).toEqual({ kind: 'missing', reason: 'Biểu tổng hợp không có chỉ tiêu này.' });
  });
});

describe('a section of the report above', () => {
  const written = april('W2', {}, { sheet: sheet({}, { economy: 'Phát triển.' }) });
  it('is what the units wrote; one that is required says that there is nothing, any other is left out', () => {
    expect(handedUp([written]).sections).toEqual({ economy: 'Phường 2: Phát triển.' });
    expect(handedUp([]).sections).toEqual({ economy: 'Các đơn vị không nêu nội dung.' });
  });

  it('makes another report of it, as a figure does', () => {
    const other = april('W2', {}, { sheet: sheet({}, { economy: 'Chững lại.' }) });
    const said = handedUp([written]);
    expect([saysTheSame(said, handedUp([written])), saysTheSame(said, handedUp([other]))]).toEqual([true, false]);
  });
});

it('warnings stand by the signature where nobody has said why; faults and notes are left to who checks', () => {
  const finding = (id: string, kind: Finding['kind']) => ({ id, kind }) as Finding;
  const given = withReasons(
    { ...sheet({}), reasons: { b: 'Đã có.' } },
    [finding('a', 'warning'), finding('b', 'warning'), finding('c', 'note')],
    {
      ...{ edition: 2, documentNumber: '15/BC-TCKH' },
    },
  );
  expect(given.reasons).toEqual({ a: 'Theo bản tổng hợp đã ký, phát hành lần 2, số 15/BC-TCKH.', b: 'Đã có.' });
});
