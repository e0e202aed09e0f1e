import { describe, expect, it } from '@jest/globals';
import { onTheDay } from '../obligation/testing/april.js';
import type { ReportingLevel } from '../duty/duty.js';
import { regimeAsAdopted } from '../plan/regime-as-adopted.js';
import { monthly, smallPlan } from '../plan/testing/small-plan.js';
import type { Compilation, CompiledRow } from './compilation.js';
import { explain } from './explain.js';
import { gatherInput } from './gather.js';
import { compile } from './live-compilation.js';
import { cell, form as districtForm, targets as districtTargets, value } from './testing/district.js';
import { accepted, contentOf, handed, opened, recorded, submitted } from './testing/histories.js';

/*
 * Two districts of a city. Ward 2 reports to D1 until February and to D2 from March on; D1 leads what only a lead tells (T01, which ward 1
 * measures). Budget revenue (T03) is a running total.
 */

const WARDS = ['W1', 'W2', 'W3'];
const level = (code: string, reporters: readonly string[], recipient: string): ReportingLevel => ({
  ...{ code, reporters, recipient },
  due: { relation: 'before', anchor: { kind: 'day_of_month', day: 15 }, shift: 'none' },
});
const led = {
  ...districtTargets[0]!,
  number: 1,
  indicators: [
    {
      ...districtTargets[0]!.indicators[0]!,
      code: 'T01',
      measurement: { figure: 'value', acrossUnits: 'lead', acrossPeriods: 'latest', evaluation: 'at_least', places: 0 },
    },
  ],
} as const;
const targets = [led, ...districtTargets];
const form = {
  ...districtForm,
  indicators: ['T01', 'T02', 'T03'].map((indicator) => ({ indicator, reporters: [...WARDS, 'D1', 'D2'], lead: 'W1' })),
};
const regime = regimeAsAdopted(
  {
    ...smallPlan,
    targets,
    forms: [form],
    duties: [
      {
        ...monthly,
        levels: [level('ward-d1', ['W1'], 'D1'), level('ward-d2', ['W2', 'W3'], 'D2'), level('district', ['D1', 'D2'], 'CITY')],
      },
    ],
  },
  onTheDay('2023-01-03'),
);

type Cells = Parameters<typeof submitted>[0];
const placeOf = (unit: string, period: string) => {
  if (!unit.startsWith('W')) return { recipient: 'CITY', level: 'district' };
  return unit === 'W1' || (unit === 'W2' && period < '2023-03')
    ? { recipient: 'D1', level: 'ward-d1' }
    : { recipient: 'D2', level: 'ward-d2' };
};
const told = (unit: string, period: string, cells: Cells | null) => {
  const stream = `obligation/${unit}/monthly/${period}`;
  const said = [opened(unit, { period, ...placeOf(unit, period) }), ...(cells === null ? [] : [submitted(cells), accepted()])];
  return [stream, recorded(stream, said)] as const;
};
const totals = (unit: string, figures: readonly (string | null)[]) =>
  figures.map((figure, index) => told(unit, `2023-0${index + 1}`, figure === null ? null : { [cell('T03')]: value(figure) }));

const inputOf = (unit: string, period: string, histories: readonly (readonly [string, ReturnType<typeof recorded>])[]) =>
  gatherInput({ regime, duty: 'monthly', period, unit, histories: new Map(histories), excluded: [] });
const rowOf = ({ rows }: Compilation, indicator: string): CompiledRow => rows.find((row) => row.indicator === indicator)!;
const revenue = (...of: Parameters<typeof inputOf>) => rowOf(compile(inputOf(...of)), 'T03');

describe('a unit that moves in the middle of the year', () => {
  const year = [
    ...totals('W1', ['100', '200', '300', '400']),
    ...totals('W2', ['10', '15', '21', '30']),
    ...totals('W3', ['1', '2', '3', '4']),
  ];

  it('leaves the running total that it had with the office that compiled it, and brings what came since', () => {
    expect(revenue('D1', '2023-04', year).cumulative?.value).toBe('415');
    expect(revenue('D2', '2023-04', year).cumulative?.value).toBe('19');
  });

  it('brings in its first period only what that period brought', () => {
    expect(revenue('D2', '2023-03', year)).toMatchObject({ current: { value: '7' }, cumulative: { value: '9' } });
    expect(revenue('D2', '2023-04', year).current?.value).toBe('10');
  });

  it('has a total that is mended where it was: the new office takes as much less', () => {
    const at = onTheDay('2023-04-24');
    const [stream] = told('W2', '2023-02', null);
    const corrected = recorded(stream, [
      ...[opened('W2', { period: '2023-02', ...placeOf('W2', '2023-02') }), submitted({ [cell('T03')]: value('15') }), accepted()],
      {
        ...({ type: 'CorrectedVersionSubmitted', data: { ...handed(2, at), request: 1 }, occurredAt: at } as const),
        parts: contentOf({ [cell('T03')]: value('16') }),
      },
      { type: 'CorrectedVersionAccepted', data: { request: 1, version: 2, acceptedBy: 'dung' }, occurredAt: at },
    ]);
    const mended = [...year.filter(([one]) => one !== stream), [stream, corrected] as const];
    expect([revenue('D1', '2023-04', mended).cumulative?.value, revenue('D2', '2023-04', mended).cumulative?.value]).toEqual(['416', '18']);
  });

  it('is no more in what its old office compiles of the months since', () => {
    expect(revenue('D1', '2023-03', year)).toMatchObject({ current: { value: '100' }, cumulative: { value: '315' }, contributors: 1 });
  });

  it('changes nothing of what it had brought there by saying it anew here: that is asked for where it was said', () => {
    const restating = told('W2', '2023-04', {
      [cell('T03')]: value('30'),
      [cell('T03', { nature: 'actual', restates: '2023-02' })]: value('17'),
    });
    const anew = [...year.filter(([stream]) => stream !== restating[0]), restating];
    expect([revenue('D1', '2023-04', anew).cumulative?.value, revenue('D2', '2023-04', anew).cumulative?.value]).toEqual(['415', '19']);
  });

  it('has a month of which nobody had a report where it was told of last', () => {
    const [, february, march] = totals('W2', ['10', null, null]);
    const late = told('W2', '2023-04', { [cell('T03', { restates: '2023-02' })]: value('15') });
    const gap = [...totals('W2', ['10']), february!, march!, late];
    expect([revenue('D1', '2023-04', gap).cumulative?.value, revenue('D2', '2023-04', gap).cumulative?.value]).toEqual(['10', '5']);
  });

  it('is named with what it had said elsewhere among the versions that the new office rests on', () => {
    const { basis } = compile(inputOf('D2', '2023-04', year));
    expect(basis.map(({ obligation }) => obligation.slice(11)).filter((one) => one.startsWith('W2'))).toEqual(
      ['2023-01', '2023-02', '2023-03', '2023-04'].map((period) => `W2/monthly/${period}`),
    );
    expect(inputOf('D1', '2023-02', year).elsewhere).toBeUndefined();
    const since = [told('W2', '2022-04', { [cell('T03')]: value('5') }), told('W2', '2023-04', { [cell('T03')]: value('7') })];
    expect(inputOf('D2', '2023-04', since).elsewhere).toBeUndefined();
  });

  it('is explained with both totals, as a difference that can be checked by hand', () => {
    const { rule, inputs, result } = explain(inputOf('D2', '2023-04', year), { indicator: 'T03', column: 'cumulative' });
    expect(rule.vi).toBe(
      'Lũy kế từ đầu năm (số lũy kế, trừ phần đơn vị đã báo cáo nơi khác): cộng số liệu của các đơn vị. 15 + 4 = 19 tỷ đồng.',
    );
    expect(inputs.map(({ unit, period }) => `${unit} ${period}`)).toEqual(['W2 2023-02', 'W2 2023-04', 'W3 2023-04']);
    expect(result?.value).toBe('19');
  });

  it('stays with what it had where it reports no more, and that is said', () => {
    const { assumed } = explain(inputOf('D1', '2023-04', year), { indicator: 'T03', column: 'cumulative' });
    expect(assumed.map(({ vi }) => vi)).toEqual(['W2: không còn báo cáo tại đây sau kỳ 2023-02; số lũy kế đã báo cáo được giữ nguyên.']);
  });

  it('adds nothing before it has said anything at its new office', () => {
    const silent = [...totals('W2', ['10', '15', null, null]), ...totals('W3', ['1', '2', '3', '4'])];
    expect(revenue('D2', '2023-04', silent)).toMatchObject({ cumulative: { value: '4' }, missing: ['W2'] });
    expect(compile(inputOf('D2', '2023-04', silent)).basis).toHaveLength(4);
  });
});

describe('what only the lead tells', () => {
  const led = [told('W1', '2023-04', { [cell('T01')]: value('7') }), told('W2', '2023-04', { [cell('T01')]: value('9') })];
  const growth = (unit: string, histories: Parameters<typeof inputOf>[2]) => rowOf(compile(inputOf(unit, '2023-04', histories)), 'T01');

  it('is its figure where it reports', () => {
    expect(growth('D1', led)).toMatchObject({ current: { value: '7' }, lead: 'W1' });
  });

  it('is further up the figure of the office through which it is heard, which leads there', () => {
    const above = [told('D1', '2023-04', { [cell('T01')]: value('7') }), told('D2', '2023-04', { [cell('T01')]: value('8') })];
    expect(growth('CITY', above)).toMatchObject({ current: { value: '7' }, cumulative: { value: '7' }, lead: 'D1', contributors: 2 });
  });

  it('is nobody’s where the lead is not heard at all', () => {
    expect(growth('D2', led)).toMatchObject({ current: null, lead: 'W1', contributors: 1 });
  });
});
