import { describe, expect, it } from '@jest/globals';
import type { Explanation } from './compilation.js';
import { type AskedFigure, explain } from './explain.js';
import { compile } from './live-compilation.js';
import { cell, inputOf, ratio, report, value } from './testing/district.js';

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

  it('a running total that begins in the middle of the year', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T03')]: value('10') })]);
    expect(of(input, 'T03', 'current').assumed.map(({ en }) => en)).toEqual([
      'W1: there is no running total before; all of it counts for this period.',
    ]);
  });

  it('figures that stand beside the one that counts', () => {
    const input = inputOf([report('W1', '2023-04', { [cell('T02')]: value('90'), [cell('T02', { nature: 'actual' })]: value('86') })]);
    expect(of(input, 'T02').assumed.map(({ vi }) => vi)).toEqual([
      'W1, kỳ 2023-04: dùng số chính thức 86 (báo cáo kỳ 2023-04); số khác được giữ lại: số ước 90 (báo cáo kỳ 2023-04).',
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
