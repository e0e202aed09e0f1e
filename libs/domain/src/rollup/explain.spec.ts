import { describe, expect, it } from '@jest/globals';
import type { Explanation } from './compilation.js';
import { type AskedFigure, explain } from './explain.js';
import { compile } from './live-compilation.js';
import { cell, form, inputOf, ratio, report, targets, value } from './testing/district.js';

const of = (input: Parameters<typeof explain>[0], indicator: string, column: AskedFigure['column'] = 'cumulative'): Explanation =>
  explain(input, { indicator, column });

describe('a figure is explained', () => {
  const reports = [
    report('W1', '2023-03', { [cell('T02')]: value('1300') }),
    report('W1', '2023-04', { [cell('T02')]: value('300') }),
    report('W2', '2023-04', { [cell('T02')]: value('450.5') }),
  ];
  const explained = of(inputOf(reports), 'T02');

  it('by its rule and a sum that can be checked by hand', () => {
    expect(explained.rule.vi).toBe('Lũy kế từ đầu năm: cộng số liệu của các đơn vị. 1.300 + 300 + 450,5 ≈ 2.051 doanh nghiệp.');
    expect(explained.result).toEqual(compile(inputOf(reports)).rows[0]?.cumulative);
  });

  it('down to the versions, their digests and who answers for them', () => {
    expect(explained.inputs).toHaveLength(3);
    expect(explained.inputs[0]).toEqual({
      ...{ unit: 'W1', period: '2023-03', field: null, obligation: 'obligation/W1/monthly/2023-03', version: 1 },
      ...{ digest: 'digest of W1 2023-03 1', nature: 'estimate', figure: { value: '1300' } },
      ...{ preparedBy: 'an', submittedBy: 'binh', acceptedBy: 'chi', receivedAt: '2023-03-14T02:00:00.000Z' },
    });
  });

  it('with who is missing', () => expect(explained.missing).toEqual(['W3']));

  it('its own period by what came in it alone', () => {
    expect(of(inputOf(reports), 'T02', 'current').inputs.map(({ period }) => period)).toEqual(['2023-04', '2023-04']);
  });

  it('last year’s by last year’s reports', () => {
    const input = inputOf(reports, { lastYear: [report('W1', '2022-02', { [cell('T02')]: value('70') })] });
    expect(of(input, 'T02', 'lastYear')).toMatchObject({ result: { value: '70' }, inputs: [{ period: '2022-02' }], missing: [] });
  });
});

describe('it rests on what counts', () => {
  const measured = (more: object) =>
    targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) => (one.code === 'T02' ? { ...one, measurement: { ...one.measurement!, ...more } } : one)),
    }));
  const reports = [
    report('W1', '2023-03', { [cell('T02')]: value('7') }),
    report('W1', '2023-04', { [cell('T02')]: value('9') }),
    report('W2', '2023-04', { [cell('T02')]: value('4') }),
  ];
  const byMeasure = (more: object, column: AskedFigure['column'] = 'cumulative') =>
    of(inputOf(reports, { targets: measured(more) }), 'T02', column);
  const periods = (explained: Explanation) => explained.inputs.map(({ unit, period }) => `${unit} ${period}`);

  it('the latest figure of each unit, and none where periods come to nothing', () => {
    expect(periods(byMeasure({ acrossPeriods: 'latest' }))).toEqual(['W1 2023-04', 'W2 2023-04']);
    expect(byMeasure({ acrossPeriods: 'none' })).toMatchObject({ result: null, inputs: [] });
    expect(periods(byMeasure({ acrossPeriods: 'none' }, 'current'))).toEqual(['W1 2023-04', 'W2 2023-04']);
  });

  it('not on the latest rate of a unit that is no more', () => {
    const past = [
      report('W9', '2023-02', { [cell('T17')]: ratio('50', '100') }),
      report('W1', '2023-04', { [cell('T17')]: ratio('5', '100') }),
    ];
    const explained = of(inputOf(past), 'T17');
    expect([explained.result?.value, periods(explained)]).toEqual(['5', ['W1 2023-04']]);
  });

  it('the lead’s figure, with the others beside it', () => {
    const explained = byMeasure({ acrossUnits: 'lead' }, 'current');
    expect(explained.rule.vi).toBe('Thực hiện trong kỳ: lấy số liệu của đơn vị chủ trì. 9 = 9 doanh nghiệp.');
    expect(periods(explained)).toEqual(['W1 2023-04', 'W2 2023-04']);
  });

  it('the least or the most, picked among all', () => {
    expect(byMeasure({ acrossUnits: 'min' }, 'current').rule.vi).toContain('min(9; 4) = 4 doanh nghiệp.');
    const picked = targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) =>
        one.code === 'T17' ? { ...one, measurement: { ...one.measurement!, acrossUnits: 'max' as const, factor: '1' } } : one,
      ),
    }));
    const rates = [
      report('W1', '2023-04', { [cell('T17')]: ratio('1', '2') }),
      report('W2', '2023-04', { [cell('T17')]: ratio('3', '1') }),
    ];
    expect(of(inputOf(rates, { targets: picked }), 'T17').rule.vi).toContain('max(1 ÷ 2; 3 ÷ 1) = 3 %.');
  });

  it('the field that is asked about', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T27', { field: 'school' })]: ratio('9', '10') })]);
    expect(explain(input, { indicator: 'T27', field: 'school', column: 'current' }).inputs.map(({ field }) => field)).toEqual(['school']);
  });

  it('and names as missing who said nothing of it, not who did', () => {
    expect(byMeasure({}, 'current').missing).toEqual(['W3']);
  });

  it('nor who is asked for it no more', () => {
    const asking = { ...form, indicators: form.indicators.map((one) => ({ ...one, reporters: ['W1', 'W2'] })) };
    const before = [report('W3', '2023-03', { [cell('T02')]: value('4') })];
    const explained = of(inputOf(before, { form: asking }), 'T02');
    expect([explained.missing, explained.result?.value]).toEqual([['W1', 'W2'], '4']);
    expect(compile(inputOf(before, { form: asking })).rows[0]?.missing).toEqual(['W1', 'W2']);
  });

  it('in a sum of forty terms, and of more the first forty', () => {
    const many = (count: number) =>
      of(
        inputOf(Array.from({ length: count }, (_, at) => report(`U${100 + at}`, '2023-04', { [cell('T02')]: value('1') }))),
        'T02',
        'current',
      ).rule.vi;
    expect(many(40)).not.toContain('…');
    expect(many(41)).toContain('1 + … [41] = 41 doanh nghiệp.');
  });
});

it('a ratio is a quotient of sums', () => {
  const input = inputOf([
    report('W1', '2023-04', { [cell('T17')]: ratio('1', '20') }),
    report('W2', '2023-04', { [cell('T17')]: ratio('2', '10') }),
  ]);
  expect(of(input, 'T17').rule.en).toContain('(1 + 2) ÷ (20 + 10) × 100 = 10 %.');
});

it('a reduction is one less a quotient', () => {
  const input = inputOf([report('W1', '2023-04', { [cell('T30')]: ratio('47', '50') })]);
  expect(of(input, 'T30').rule.vi).toContain('(1 − (47) ÷ (50)) × 100 = 6 %.');
});

it('what a month brought of a running total is a difference, of which both totals are shown', () => {
  const input = inputOf([report('W1', '2023-03', { [cell('T03')]: value('10') }), report('W1', '2023-04', { [cell('T03')]: value('8') })]);
  const explained = of(input, 'T03', 'current');
  expect(explained.rule.vi).toContain('(-2) = -2 tỷ đồng.');
  expect(explained.inputs.map(({ period }) => period)).toEqual(['2023-03', '2023-04']);
});

it('nothing said is said', () => {
  expect(of(inputOf([]), 'T02')).toMatchObject({ result: null, inputs: [], missing: ['W1', 'W2', 'W3'] });
  expect(of(inputOf([]), 'T02').rule.vi).toContain('Chưa có số liệu');
});

describe('it says what was taken for granted', () => {
  it('an older figure that stands for a missing one', () => {
    const input = inputOf([report('W1', '2023-03', { [cell('T03')]: value('10') })]);
    expect(of(input, 'T03').assumed.map(({ vi }) => vi)).toEqual(['W1: kỳ 2023-04 chưa có số liệu; tạm tính theo số của kỳ 2023-03.']);
  });

  it('but nothing stands for a month that is missing in a sum, nor in the figure of the period', () => {
    const input = inputOf([report('W1', '2023-03', { [cell('T02')]: value('10'), [cell('T17')]: ratio('1', '20') })]);
    expect([of(input, 'T02').assumed, of(input, 'T17', 'current').assumed, of(input, 'T17', 'current').inputs]).toEqual([[], [], []]);
    const before = inputOf([], { lastYear: [report('W1', '2022-04', { [cell('T03')]: value('10') })] });
    expect(of(before, 'T03', 'lastYear').assumed).toEqual([]);
    expect(of(input, 'T17').assumed).toHaveLength(1);
  });

  it('a running total that begins in the middle of the year, and of nothing else', () => {
    const cells = { [cell('T03')]: value('10'), [cell('T02')]: value('10') };
    const of2023 = (period: string) => inputOf([report('W1', period, cells)], { period, owing: [] });
    const said = (period: string, indicator = 'T03') => of(of2023(period), indicator, 'current').assumed.map(({ en }) => en);
    expect(said('2023-04')).toEqual(['W1: there is no running total before; all of it counts for this period.']);
    expect(said('2023-04', 'T02')).toEqual([]);
    for (const first of ['2023-01', '2023-Q1', '2023-H1', '2023-9M', '2023']) expect(said(first)).toEqual([]);
  });

  it('a rate beside another, rounded as it is printed', () => {
    const input = inputOf([
      report('W1', '2023-04', { [cell('T17')]: ratio('1', '3'), [cell('T17', { nature: 'actual' })]: ratio('2', '3') }),
    ]);
    expect(of(input, 'T17').assumed[0]?.vi).toContain('dùng số chính thức 67 (báo cáo kỳ 2023-04); số khác được giữ lại: số ước 33');
  });

  it('figures that stand beside the one that counts', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T02')]: value('90'), [cell('T02', { nature: 'actual' })]: value('86') })]);
    expect(of(input, 'T02').assumed.map(({ vi }) => vi)).toEqual([
      'W1, kỳ 2023-04: dùng số chính thức 86 (báo cáo kỳ 2023-04); số khác được giữ lại: số ước 90 (báo cáo kỳ 2023-04).',
    ]);
  });

  it('of two of the same kind the one that was said before', () => {
    const input = inputOf([
      report('W1', '2023-01', { [cell('T02')]: value('90') }),
      report('W1', '2023-03', { [cell('T02', { restates: '2023-01' })]: value('91') }),
    ]);
    expect(of(input, 'T02').assumed.map(({ vi }) => vi)).toEqual([
      'W1, kỳ 2023-01: dùng số ước 91 (báo cáo kỳ 2023-03); số khác được giữ lại: số ước 90 (báo cáo kỳ 2023-01).',
    ]);
  });

  it('what came in after closing, and who was left out', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T02')]: value('90') }, { afterClosing: true })], {
      excluded: [{ unit: 'W2', reason: 'Chưa tin được.' }],
    });
    expect(of(input, 'T02').assumed.map(({ vi }) => vi)).toEqual([
      'W1, kỳ 2023-04: báo cáo đến sau khi đã khép lại là không báo cáo.',
      'W2: không tổng hợp số liệu. Lý do: Chưa tin được.',
    ]);
  });
});

it('knows no figure that is not compiled', () => {
  expect(() => of(inputOf([]), 'T99')).toThrow('NO_SUCH_FIGURE');
  expect(() => explain(inputOf([]), { indicator: 'T27', column: 'current' })).toThrow('NO_SUCH_FIGURE');
});
