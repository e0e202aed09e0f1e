import { ASSESSMENT_NAMES, type CompiledRow } from '#domain';
import type { Annex, AnnexColumn, AnnexRow } from './annex.js';
import { type Cell, figure, NONE, reckoned, text } from './cell.js';
import { type CompiledReport, unitName, unitNames } from './compiled-report.js';
import { capitalised } from './document-head.js';
import { type GroupedRow, groupedRows } from './grouped-rows.js';

/** Phụ lục I: the summary table (biểu tổng hợp), twelve columns and no more. */
export const annexOfTargets = (report: CompiledReport): Annex => ({
  number: 'I',
  title: `Biểu tổng hợp kết quả thực hiện các chỉ tiêu, ${report.names.period}`,
  columns: TARGET_COLUMNS,
  rows: groupedRows(report).map((row) => (row.kind === 'heading' ? row : lineOf(row, report))),
  empty: 'Không có chỉ tiêu nào trong biểu của kỳ báo cáo này.',
});

export const TARGET_COLUMNS: readonly AnnexColumn[] = [
  { key: 'number', head: 'STT', width: 9, align: 'center' },
  { key: 'name', head: 'Chỉ tiêu', width: 39, align: 'left' },
  { key: 'measure', head: 'ĐVT', width: 15, align: 'center' },
  { key: 'plan', head: 'Kế hoạch năm', width: 17, align: 'right' },
  { key: 'lastYear', head: 'Thực hiện cùng kỳ năm trước', width: 17, align: 'right' },
  { key: 'current', head: 'Thực hiện kỳ báo cáo (ước)', width: 23, align: 'right' },
  { key: 'cumulative', head: 'Lũy kế từ đầu năm', width: 23, align: 'right' },
  { key: 'toPlan', head: 'Tỷ lệ so KH năm (%)', width: 23, align: 'right' },
  { key: 'yearOnYear', head: 'So cùng kỳ (%)', width: 24, align: 'right' },
  { key: 'assessment', head: 'Đánh giá', width: 18, align: 'center' },
  { key: 'lead', head: 'Đơn vị chủ trì', width: 26, align: 'left' },
  { key: 'note', head: 'Ghi chú', width: 18, align: 'left' },
];

const lineOf = ({ number, name, level, row }: Extract<GroupedRow, { kind: 'target' }>, report: CompiledReport): AnnexRow => ({
  ...{ kind: 'line', level },
  cells: [text(number), text(name), ...(row === null ? TARGET_COLUMNS.slice(2).map(() => NONE) : cellsOf(row, report))],
});

const cellsOf = (row: CompiledRow, report: CompiledReport): readonly Cell[] => [
  text(row.measure?.vi ?? null),
  planCell(row.plan),
  figure(row.lastYear, { places: row.places }),
  reckoned(row.current, row.places),
  reckoned(row.cumulative, row.places),
  row.percentOfPlan === null ? figure(row.pointsToPlan, pointsOf(row)) : figure(row.percentOfPlan, { places: PERCENT_PLACES }),
  row.yearOnYear === null
    ? NONE
    : figure(row.yearOnYear.value, row.yearOnYear.in === 'points' ? pointsOf(row) : { places: PERCENT_PLACES }),
  text(assessed(row)),
  text(unitName(report, row.lead)),
  text(noteOf(row, report)),
];

/** The year's target as the plan words it. */
export const planCell = ({ comparator, value, upperValue }: CompiledRow['plan']): Cell => {
  if (comparator === 'qualitative') return text('Định tính');
  if (value === null) return text('Chờ cấp trên giao');
  return figure(value, {
    ...(COMPARED_BY[comparator] !== undefined && { before: COMPARED_BY[comparator] }),
    ...(upperValue !== null && { after: ` – ${upperValue.replace('.', ',')}` }),
  });
};

const COMPARED_BY: Readonly<Record<string, string>> = { gte: '≥ ', gt: '> ', lt: '< ' };

const PERCENT_PLACES = 1;

/** Percentage points, never per cent of per cent. */
const pointsOf = ({ places }: CompiledRow) => ({ places: Math.max(places, PERCENT_PLACES), after: ' điểm %', signed: true as const });

/** As it stands in a column of its own. */
const assessed = ({ assessment }: CompiledRow): string => capitalised(ASSESSMENT_NAMES[assessment].vi);

const noteOf = (row: CompiledRow, report: CompiledReport): string =>
  [
    ...(row.current?.nature === 'mixed' || row.cumulative?.nature === 'mixed' ? ['Một phần là số ước'] : []),
    ...(row.missing.length > 0 ? [`Thiếu: ${fewNames(row.missing, report)}`] : []),
    ...(row.withoutFigure.length > 0
      ? [
          `Chưa có số liệu: ${fewNames(
            row.withoutFigure.map(({ unit }) => unit),
            report,
          )}`,
        ]
      : []),
    ...(row.classification === 'restricted' ? ['Hạn chế'] : []),
  ].join('; ');

/** Two units by name, more by their number: all of them are named in the notes on the figures. */
const fewNames = (units: readonly string[], report: CompiledReport): string =>
  units.length > 2 ? `${units.length} đơn vị` : unitNames(report, units);
