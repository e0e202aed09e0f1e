import {
  type Assessment,
  type Compilation,
  type CompiledRow,
  dividedBy,
  type FigureKind,
  type Indicator,
  isAdditive,
  minus,
  type Owing,
  type Plan,
  type Reckoned,
  type Target,
  times,
} from '#domain';
import { DISTRICT_3, planOf, read, seed } from '../../plan-file/testing/seeds.js';
import type { CompiledReport } from '../compiled-report.js';

/** The October of the plan of District 3 as it might be compiled: all its indicators, figures made up, edition 1 of the year's 15th report. */
export const compiledOctober = (change: Partial<CompiledReport> = {}): CompiledReport => ({
  compilation: octoberCompilation(),
  standing: { kind: 'edition', edition: 1, digest: 'a3'.repeat(32) },
  head: {
    superior: null,
    issuer: 'Ủy ban nhân dân Quận 3',
    number: '5/BC-UBND',
    sign: 'BC-UBND',
    place: 'Quận 3',
    day: '2023-10-18',
    signer: {
      onBehalfOf: 'Ủy ban nhân dân',
      insteadOf: { form: 'KT', position: 'Chủ tịch' },
      position: 'Phó Chủ tịch',
      name: 'Nguyễn Thị Minh Hoạ',
    },
    recipients: ['UBND Thành phố', 'Các phòng, ban, đơn vị thuộc Quận'],
    file: 'TCKH',
  },
  abstract: 'Tổng hợp báo cáo định kỳ hàng tháng, tháng 10/2023',
  grounds:
    'Thực hiện Kế hoạch thực hiện nhiệm vụ phát triển kinh tế - xã hội Quận 3 năm 2023, Phòng Tài chính – Kế hoạch tổng hợp như sau:',
  names: {
    units: Object.fromEntries(plan.units.map(({ code, name }) => [code, name.vi])),
    duty: 'Báo cáo định kỳ hàng tháng',
    period: 'tháng 10/2023',
  },
  groups: (plan.targetGroups ?? []).map(({ code, name }) => ({
    name: name.vi,
    targets: plan.targets.filter(({ group }) => group === code).map(({ number }) => number),
  })),
  zone: 'Asia/Ho_Chi_Minh',
  cutOffAt: '2023-10-16T10:00:00.000Z',
  measurements: Object.fromEntries(
    indicators.flatMap(([, { code, measurement }]) => (measurement === undefined ? [] : [[code, measurement]])),
  ),
  explanations: [],
  tasks: [
    {
      ...{
        code: 'III.1.3',
        title: 'Hỗ trợ doanh nghiệp, cải thiện môi trường kinh doanh, đối thoại định kỳ, khởi nghiệp',
        lead: 'Phòng Kinh tế',
      },
      ...{ result: 'completed_on_time', lastDay: '2023-04-28', percent: 100, note: '' },
    },
    {
      ...{ code: 'III.2.4', title: 'Chỉnh trang đô thị, mở rộng các tuyến hẻm', lead: 'Phòng Quản lý đô thị' },
      ...{ result: 'overdue', lastDay: '2023-09-29', percent: 60, note: 'Vướng giải phóng mặt bằng' },
    },
  ],
  difficulties: [
    {
      ...{ number: '2023-007', unit: 'Q3-QLDT', kind: 'obstacle', level: 'superior' },
      ...{ text: 'Chưa có hướng dẫn đơn giá bồi thường mới.', solution: 'Kiến nghị Thành phố ban hành đơn giá.' },
      ...{ owner: 'UBND Thành phố', lastDay: '2023-11-15', standing: 'Chờ trả lời' },
    },
  ],
  nextTasks: [{ text: 'Hoàn thành giải ngân vốn đầu tư công', unit: 'Q3-TCKH', lastDay: '2023-11-30' }],
  changes: [],
  notes: ['Kế hoạch không nêu đơn vị báo cáo; danh sách 29 đơn vị là giả định.'],
  invented: true,
  ...change,
});

export const octoberCompilation = (change: Partial<Compilation> = {}): Compilation => ({
  rules: 'rollup/1',
  form: 'monthly/1',
  duty: 'monthly',
  period: '2023-10',
  unit: 'Q3-TCKH',
  rows: indicators.flatMap(([target, indicator], index) => rowsOf(target, indicator, index)),
  owing: reporters.map(owingOf),
  excluded: [{ unit: 'Q3-P-11', reason: 'số liệu dân cư chưa đối chiếu được với Công an phường' }],
  sections: SECTORS.map(([code, vi]) => ({
    code,
    name: { vi, en: vi },
    contributions: [
      { unit: 'Q3-PKT', text: `${vi}: kết quả thực hiện trong tháng bám sát kế hoạch.\nTiếp tục đẩy mạnh trong quý IV.` },
      { unit: 'Q3-P-VTS', text: 'Không phát sinh vấn đề lớn; đã xử lý 12 phản ánh của người dân.' },
    ],
  })),
  basis: reporters.slice(0, -2).map((unit) => ({ obligation: `obligation/${unit}/monthly/2023-10`, version: 1, digest: digestOf(unit) })),
  ...change,
});

const SECTORS = [
  ['economy', 'Kinh tế'],
  ['urban', 'Đô thị – môi trường'],
  ['society', 'Văn hóa – xã hội'],
  ['defence', 'Quốc phòng – an ninh'],
  ['government', 'Xây dựng chính quyền'],
] as const;

const plan: Plan = planOf(read(seed(DISTRICT_3)));
const indicators: readonly (readonly [Target, Indicator])[] = plan.targets.flatMap((target) =>
  target.indicators.map((indicator) => [target, indicator] as const),
);
const reporters: readonly string[] = plan.duties[0]!.levels[0]!.reporters;

const ASSESSED: readonly Assessment[] = ['expected', 'met', 'at_risk', 'exceeded', 'expected', 'unjudged'];
const rowsOf = (target: Target, indicator: Indicator, index: number): CompiledRow[] => {
  const whole = rowOf(target, indicator, index);
  const fields = indicator.measurement?.fields ?? [];
  return [whole, ...fields.map((field) => ({ ...whole, field }))];
};

/** Four fifths of the year's target where it adds up, the target itself where it does not, so that whoever reads can reckon along. */
const rowOf = (target: Target, indicator: Indicator, index: number): CompiledRow => {
  const { code, name, unit, partOf = null, comparator, value, upperValue = null, measurement } = indicator;
  const adds = measurement !== undefined && isAdditive(measurement);
  const reached = value === null ? null : adds ? times(value, '0.8') : value;
  const lastYear = reached && times(reached, '0.9');
  const parts = reached === null || measurement === undefined ? undefined : PARTS[measurement.figure]?.(reached);
  const reckonedTo = (nature: Reckoned['nature']): Reckoned | null =>
    reached === null ? null : { value: reached, nature, ...(parts && { parts }) };
  return {
    ...{ target: target.number, indicator: code, field: null, partOf, name, measure: unit?.name ?? null, places: measurement?.places ?? 0 },
    plan: { comparator, value, upperValue },
    current: adds && reached !== null ? { value: times(reached, '0.1'), nature: 'estimate' } : reckonedTo('estimate'),
    cumulative: reckonedTo(index % 3 === 0 ? 'mixed' : 'actual'),
    lastYear,
    percentOfPlan: adds && value !== null ? '80' : null,
    pointsToPlan: adds || value === null ? null : '0',
    yearOnYear: lastYear === null || reached === null ? null : yearOnYear(reached, lastYear, adds),
    assessment: reached === null ? 'not_yet' : ASSESSED[index % ASSESSED.length]!,
    lead: target.leadUnit ?? target.suggestedLead?.unit ?? 'Q3-TCKH',
    notYet: reached === null ? ['Q3-PYT'] : [],
    withoutFigure: code === 'T09' ? [{ unit: 'Q3-P-05', reason: 'chưa nghiệm thu' }] : [],
    missing: index === 2 ? ['Q3-P-13'] : index === 7 ? ['Q3-P-13', 'Q3-P-11', 'Q3-P-09'] : [],
    contributors: 12,
    ...(comparator === 'qualitative' && { words: [{ unit: 'Q3-PYT', text: 'Mức sinh ổn định, đã truyền thông tại 12 phường.' }] }),
    classification: null,
  };
};

/** Of a value in percent, of a thousand. */
const PARTS: Readonly<Partial<Record<FigureKind, (value: string) => Reckoned['parts']>>> = {
  ratio: (value) => ({ numerator: times(value, '10'), denominator: '1000' }),
  reduction: (value) => ({ numerator: minus('1000', times(value, '10')), denominator: '1000' }),
};

const yearOnYear = (reached: string, lastYear: string, adds: boolean): CompiledRow['yearOnYear'] =>
  adds ? { in: 'percent', value: times(dividedBy(reached, lastYear)!, '100') } : { in: 'points', value: minus(reached, lastYear) };

const owingOf = (unit: string): Owing => {
  const owing = {
    unit,
    obligation: `obligation/${unit}/monthly/2023-10`,
    lastDay: '2023-10-14',
    closedMissing: false,
    timesReturned: 0,
  } as const;
  if (unit === 'Q3-P-13') return { ...owing, status: 'owed', timeliness: 'pending', workingDaysLate: 0, firstReceivedAt: null };
  if (unit === 'Q3-VHTT')
    return {
      ...owing,
      status: 'accepted',
      timeliness: 'late',
      workingDaysLate: 2,
      firstReceivedAt: '2023-10-17T03:00:00.000Z',
      timesReturned: 1,
    };
  return {
    ...owing,
    status: 'accepted',
    timeliness: 'on_time',
    workingDaysLate: 0,
    firstReceivedAt: '2023-10-12T02:00:00.000Z',
  };
};

const digestOf = (unit: string): string =>
  [...unit]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
