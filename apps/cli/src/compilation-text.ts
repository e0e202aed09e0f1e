import {
  type Assessment,
  ASSESSMENT_NAMES,
  type Bilingual,
  type Compilation,
  compareDecimals,
  type CompiledRow,
  type Decimal,
  type Delta,
  type Explanation,
  isDecimal,
  type Reckoned,
  rounded,
  sayPeriod,
  writeDecimal,
  writeInstant,
  ZERO,
} from '#domain';
import type { Instant } from '#eventsourcing';
import { language, print, say, table } from './terminal.js';

/** Who is who in what is printed. */
export interface CompilationNames {
  readonly duty: (code: string) => Bilingual;
  readonly unit: (code: string) => Bilingual;
  readonly zone: string;
}

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

const sayReckoned = (reckoned: Reckoned | null, places?: number): string =>
  reckoned === null
    ? '–'
    : `${places === undefined ? writeDecimal(rounded(reckoned.value, LONGEST_FRACTION), language()) : writeDecimal(reckoned.value, language(), places)}${say(NATURES[reckoned.nature])}`;

/** Of a quotient that never ends. */
const LONGEST_FRACTION = 4;

const NATURES: Readonly<Record<Reckoned['nature'], Bilingual>> = {
  estimate: { vi: ' (ư)', en: ' (e)' },
  actual: { vi: '', en: '' },
  mixed: { vi: ' (h)', en: ' (m)' },
};

const shareOf = ({ percentOfPlan, pointsToPlan }: CompiledRow): string => {
  if (percentOfPlan !== null) return `${writeDecimal(percentOfPlan, language(), 1)} %`;
  return pointsToPlan === null ? '' : `${signed(pointsToPlan)} ${say({ vi: 'điểm', en: 'points' })}`;
};

const signed = (value: Decimal): string => {
  const shown = rounded(value, 1);
  return `${compareDecimals(shown, ZERO) > 0 ? '+' : ''}${writeDecimal(shown, language(), 1)}`;
};

/** Where a figure comes from, line by line, so that it can be reckoned again by hand. */
export const printExplanation = (explanation: Explanation, names: CompilationNames): void => {
  const { indicator, column, result, rule, inputs, missing, assumed } = explanation;
  print(`${indicator}, ${say(COLUMNS[column])}: ${sayReckoned(result)}`);
  print(say(rule));
  print('');
  print(
    table(
      INPUT_HEAD.map(say),
      inputs.map((input) => [
        say(names.unit(input.unit)),
        say(sayPeriod(input.period)),
        Object.values(input.figure)
          .map((part) => writeDecimal(part, language()))
          .join(' / '),
        `${input.version}`,
        input.preparedBy,
        input.submittedBy,
        input.acceptedBy,
        writeInstant(input.receivedAt, names.zone),
      ]),
    ),
  );
  if (missing.length > 0)
    print(
      say({
        vi: `\nKhông có số liệu của: ${namesOf(missing, names, 'vi')}.`,
        en: `\nWithout figures of: ${namesOf(missing, names, 'en')}.`,
      }),
    );
  for (const assumption of assumed) print(`  · ${say(assumption)}`);
};

const INPUT_HEAD: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Kỳ', en: 'Period' },
  { vi: 'Số liệu', en: 'Figure' },
  { vi: 'Bản', en: 'Version' },
  { vi: 'Người lập', en: 'Prepared by' },
  { vi: 'Người ký', en: 'Signed by' },
  { vi: 'Người chấp nhận', en: 'Accepted by' },
  { vi: 'Nhận lúc', en: 'Received at' },
];

const namesOf = (units: readonly string[], names: CompilationNames, in_: 'vi' | 'en'): string =>
  units.map((unit) => names.unit(unit)[in_]).join('; ');

/** An edition as it is listed: with what it says otherwise than the one before it, and by whose reports. */
export interface PrintedEdition {
  readonly edition: number;
  readonly documentNumber: string;
  readonly issuedAt: Instant;
  readonly digest: string;
  readonly changes: readonly Delta[];
}

export const printEditions = (editions: readonly PrintedEdition[], names: CompilationNames): void => {
  for (const { edition, documentNumber, issuedAt, digest, changes } of editions) {
    print(
      say({
        vi: `\nBản ${edition}: số ${documentNumber}, phát hành ${writeInstant(issuedAt, names.zone)}, mã băm ${digest.slice(0, 16)}…`,
        en: `\nEdition ${edition}: no. ${documentNumber}, issued ${writeInstant(issuedAt, names.zone)}, digest ${digest.slice(0, 16)}…`,
      }),
    );
    if (changes.length > 0)
      print(
        table(
          DELTA_HEAD.map(say),
          changes.map((delta) => deltaRow(delta, names)),
        ),
      );
  }
};

const DELTA_HEAD: readonly Bilingual[] = [
  { vi: '  Chỉ tiêu', en: '  Indicator' },
  { vi: 'Cột', en: 'Column' },
  { vi: 'Trước', en: 'Before' },
  { vi: 'Sau', en: 'After' },
  { vi: 'Do báo cáo của', en: 'By the reports of' },
];

const deltaRow = ({ indicator, field, column, from, to, because }: Delta, names: CompilationNames): string[] => [
  `  ${indicator}${field === null ? '' : `/${field}`}`,
  say(COLUMNS[column]),
  saidValue(from),
  saidValue(to),
  [...new Set(because.map(({ unit }) => say(names.unit(unit))))].join('; '),
];

/** A number to two places, a word of assessment, or nothing. */
const saidValue = (value: string | null): string => {
  if (value === null) return '–';
  return isDecimal(value) ? writeDecimal(rounded(value, 2), language()) : say(ASSESSMENT_NAMES[value as Assessment]);
};

const COLUMNS: Readonly<Record<Delta['column'], Bilingual>> = {
  current: { vi: 'kỳ này', en: 'period' },
  cumulative: { vi: 'lũy kế', en: 'year to date' },
  lastYear: { vi: 'cùng kỳ năm trước', en: 'last year' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  assessment: { vi: 'đánh giá', en: 'assessment' },
};
