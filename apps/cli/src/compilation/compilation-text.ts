import {
  ASSESSMENT_NAMES,
  type Bilingual,
  type Compilation,
  compareDecimals,
  type CompiledRow,
  type Decimal,
  rounded,
  sayPeriod,
  writeDecimal,
  ZERO,
} from '#domain';
import { language, print, say, table } from '../terminal.js';
import { type CompilationNames, sayReckoned } from './say-figures.js';

/** The summary table (biểu tổng hợp) with what it rests on, and what is missing. */
export const printCompilation = (compilation: Compilation, names: CompilationNames): void => {
  const { duty, period, owing, basis, rows } = compilation;
  const ofPeriod = basis.filter(({ obligation }) => obligation.endsWith(`/${period}`)).length;
  print(`${say(names.duty(duty))}, ${say(sayPeriod(period))}`);
  print(
    say({
      vi: `Tổng hợp từ báo cáo đã chấp nhận của ${ofPeriod}/${owing.length} đơn vị; lũy kế từ ${basis.length} báo cáo của các kỳ trong năm. ${INVENTED.vi}`,
      en: `Compiled from the accepted reports of ${ofPeriod} of ${owing.length} units; the year to date from ${basis.length} reports of its periods. ${INVENTED.en}`,
    }),
  );
  print('');
  print(table(HEAD.map(say), rows.map(rowOf)));
  print('');
  const missing = owing.filter(({ status }) => status !== 'accepted' && status !== 'excused').map(({ unit }) => say(names.unit(unit)));
  if (missing.length > 0)
    print(
      say({
        vi: `Chưa tổng hợp (${missing.length}): ${missing.join('; ')}.`,
        en: `Not compiled (${missing.length}): ${missing.join('; ')}.`,
      }),
    );
  print(say({ vi: '(ư) ước thực hiện; (h) gồm cả ước và chính thức.', en: '(e) estimate; (m) estimates and actual figures together.' }));
};

const INVENTED: Bilingual = {
  vi: 'Số liệu GIẢ ĐỊNH của cuộc diễn tập; chỉ tiêu là của kế hoạch.',
  en: 'INVENTED figures of a rehearsal; the targets are the plan’s.',
};

const HEAD: readonly Bilingual[] = [
  { vi: 'Số', en: 'No.' },
  { vi: 'Chỉ tiêu', en: 'Indicator' },
  { vi: 'ĐVT', en: 'Unit' },
  { vi: 'Kế hoạch', en: 'Plan' },
  { vi: 'Kỳ này', en: 'Period' },
  { vi: 'Lũy kế', en: 'Year to date' },
  { vi: '% KH / điểm', en: '% of plan / points' },
  { vi: 'Đánh giá', en: 'Assessment' },
  { vi: 'Thiếu', en: 'Missing' },
];

const LONGEST_NAME = 44;

const rowOf = (row: CompiledRow): string[] => [
  row.indicator.replace(/^T0?/, '') + (row.field === null ? '' : ` ${row.field.code}`),
  shortened(say(row.field?.name ?? row.name)),
  row.measure === null ? '' : say(row.measure),
  planOf(row),
  sayReckoned(row.current, row.places),
  sayReckoned(row.cumulative, row.places),
  shareOf(row),
  say(ASSESSMENT_NAMES[row.assessment]),
  row.missing.length === 0 ? '' : `${row.missing.length}`,
];

const shortened = (name: string): string => ([...name].length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`);

const planOf = ({ plan: { comparator, value, upperValue } }: CompiledRow): string => {
  if (value === null)
    return say(comparator === 'qualitative' ? { vi: 'định tính', en: 'qualitative' } : { vi: 'cấp trên giao', en: 'from above' });
  const written = writeDecimal(value, language());
  return upperValue === null ? `${SIGNS[comparator] ?? ''}${written}` : `${written}–${writeDecimal(upperValue, language())}`;
};

const SIGNS: Readonly<Record<string, string>> = { gte: '≥ ', gt: '> ', lt: '< ' };

const shareOf = ({ percentOfPlan, pointsToPlan }: CompiledRow): string => {
  if (percentOfPlan !== null) return `${writeDecimal(percentOfPlan, language(), 1)} %`;
  return pointsToPlan === null ? '' : `${signed(pointsToPlan)} ${say({ vi: 'điểm', en: 'points' })}`;
};

const signed = (value: Decimal): string => {
  const shown = rounded(value, 1);
  return `${compareDecimals(shown, ZERO) > 0 ? '+' : ''}${writeDecimal(shown, language(), 1)}`;
};
