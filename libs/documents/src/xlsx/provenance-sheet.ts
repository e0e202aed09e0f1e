import type { Workbook } from 'exceljs';
import { writeInstant } from '#domain';
import { count, NONE, text } from '../compiled-report/cell.js';
import { type CompiledReport, unitName } from '../compiled-report/compiled-report.js';
import { listSheet } from './list-sheet.js';

/** Which version of which unit's report the figures rest on, with the digest that proves it; and, at its end, the edition's own. */
export const provenanceSheet = (book: Workbook, report: CompiledReport): void => {
  const owing = new Map(report.compilation.owing.map((owed) => [owed.obligation, owed]));
  const rows = report.compilation.basis.map(({ obligation, version, digest }, index) => {
    const owed = owing.get(obligation);
    return [
      count(index + 1),
      text(unitName(report, owed?.unit ?? ownerIn(obligation))),
      text(obligation),
      count(version),
      text(owed?.firstReceivedAt ? writeInstant(owed.firstReceivedAt, report.zone) : ''),
      text(digest ?? 'Không phát sinh số liệu'),
    ];
  });
  const title = 'Nguồn số liệu: các báo cáo đã được chấp nhận mà bản tổng hợp này dựa vào';
  listSheet(book, { name: 'Nguồn số liệu', title, columns: COLUMNS, rows: [...rows, ...proofOf(report)] }, report);
};

/** Without them the digest could not be reckoned anew. */
const proofOf = ({ standing, compilation }: CompiledReport) =>
  [
    ['Quy tắc tổng hợp', compilation.rules],
    ['Biểu mẫu', compilation.form],
    ...(standing.kind === 'edition' ? [[`Bản tổng hợp lần ${standing.edition}`, standing.digest]] : []),
  ].map(([name = '', value = '']) => [NONE, text(name), NONE, NONE, NONE, text(value)]);

/** `Q3-PKT` of `obligation/Q3-PKT/monthly/2023-04`: an earlier period's, which is not owed now. */
const ownerIn = (obligation: string): string => obligation.split('/')[1] ?? obligation;

const COLUMNS = [
  { head: 'STT', width: 6 },
  { head: 'Đơn vị', width: 34 },
  { head: 'Báo cáo', width: 40 },
  { head: 'Phiên bản', width: 11 },
  { head: 'Nhận lần đầu', width: 20 },
  { head: 'Mã băm SHA-256 của nội dung', width: 70 },
] as const;
