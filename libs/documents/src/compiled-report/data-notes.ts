import { type Assessment, ASSESSMENT_NAMES, type CompiledRow, type Delta, isDecimal, rounded, writeDecimal } from '#domain';
import { type CompiledReport, unitName, unitNames } from './compiled-report.js';
import { capitalised } from './document-head.js';
import { targetRows } from './target-rows.js';

/** What has to be known to read the figures rightly: estimates, what is missing, what was assumed, what changed. */
export const dataNotes = (report: CompiledReport): readonly string[] => [
  ...(report.invented ? ['Số liệu, nhân sự và diễn biến trong báo cáo này là minh họa, do phần mềm tạo ra, không phải số liệu thật.'] : []),
  'Chỉ tổng hợp số liệu của báo cáo đã được chấp nhận.',
  ...estimates(report),
  ...notCompiled(report),
  ...report.compilation.excluded.map(({ unit, reason }) =>
    ended(`Không tổng hợp số liệu của ${unitName(report, unit)}${reason === '' ? '' : `: ${reason}`}`),
  ),
  ...withoutFigures(report),
  ...report.changes.flatMap((delta) => changed(delta, report)),
  ...report.notes.map(ended),
  `Quy tắc tổng hợp: ${report.compilation.rules}; biểu mẫu: ${report.compilation.form}.`,
];

/** With a full stop, which people leave out of the reasons they give. */
const ended = (words: string): string => (/[.!?]\s*$/.test(words) ? words : `${words}.`);

const estimates = ({ compilation: { rows } }: CompiledReport): readonly string[] => {
  const found = targetRows(rows).filter(({ row }) => row !== null && [row.current, row.cumulative].some(isEstimate));
  if (found.length === 0) return [];
  return [
    `Số liệu ghi “(ước)” là số ước thực hiện (chỉ tiêu ${found.map(({ number }) => number).join(', ')}); số chính thức sẽ được cập nhật ở kỳ sau.`,
  ];
};

const isEstimate = (value: CompiledRow['current']): boolean => value !== null && value.nature !== 'actual';

const notCompiled = (report: CompiledReport): readonly string[] => {
  const excluded = new Set(report.compilation.excluded.map(({ unit }) => unit));
  const units = report.compilation.owing
    .filter(({ unit, status }) => status !== 'accepted' && status !== 'excused' && !excluded.has(unit))
    .map(({ unit }) => unit);
  return units.length === 0 ? [] : [`Chưa tổng hợp (báo cáo chưa có hoặc chưa được chấp nhận): ${unitNames(report, units)}.`];
};

const withoutFigures = (report: CompiledReport): readonly string[] =>
  targetRows(report.compilation.rows).flatMap(({ number, row }) =>
    row === null
      ? []
      : row.withoutFigure.map(({ unit, reason }) =>
          ended(`Chỉ tiêu ${number}: ${unitName(report, unit)} chưa có số liệu${reason === '' ? '' : `, vì: ${reason}`}`),
        ),
  );

/** `Chỉ tiêu 3, lũy kế: điều chỉnh từ 4.100 thành 4.090 (Chi cục Thuế, phiên bản 2).` Nothing of a row that the reader does not see. */
const changed = ({ indicator, field, column, from, to, because }: Delta, report: CompiledReport): readonly string[] => {
  const found = targetRows(report.compilation.rows).find(({ row }) => row?.indicator === indicator && (row.field?.code ?? null) === field);
  if (found === undefined) return [];
  const why = because.map(({ unit, to: version }) => `${unitName(report, unit)}, phiên bản ${version ?? '–'}`).join('; ');
  const places = placesTelling([from, to], found.row?.places ?? 0);
  const [before, after] = [said(from, places), said(to, places)];
  return [`Chỉ tiêu ${found.number}, ${COLUMN_NAMES[column]}: điều chỉnh từ ${before} thành ${after}${why && ` (${why})`}.`];
};

/** As many places as the annex shows, or as many more as it takes to tell the two apart: there 99,93 and 99,94 are both 99,9. */
const placesTelling = (pair: readonly (string | null)[], places: number): number => {
  const [from, to] = pair.map((value) => value !== null && isDecimal(value) && rounded(value, places));
  const isSame = typeof from === 'string' && from === to;
  return isSame && places < MOST_PLACES ? placesTelling(pair, places + 1) : places;
};

const MOST_PLACES = 10;

const said = (value: string | null, places: number): string => {
  if (value === null) return 'chưa có';
  return isDecimal(value) ? writeDecimal(value, 'vi', places) : capitalised(ASSESSMENT_NAMES[value as Assessment].vi);
};

const COLUMN_NAMES: Readonly<Record<Delta['column'], string>> = {
  current: 'thực hiện kỳ',
  cumulative: 'lũy kế',
  lastYear: 'cùng kỳ năm trước',
  plan: 'kế hoạch',
  assessment: 'đánh giá',
};
