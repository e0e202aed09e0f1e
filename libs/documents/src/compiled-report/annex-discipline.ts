import { type Owing, writeDay, writeInstant } from '#domain';
import { type Annex, type AnnexColumn, annexLine } from './annex.js';
import { count, NONE, text } from './cell.js';
import { type CompiledReport, unitName } from './compiled-report.js';

/** Phụ lục IV: how each unit kept to the reporting regime. */
export const annexOfDiscipline = (report: CompiledReport): Annex => ({
  number: 'IV',
  title: `Tình hình chấp hành chế độ báo cáo, ${report.names.period}`,
  columns: COLUMNS,
  rows: report.compilation.owing.map((owing, index) =>
    annexLine([
      text(`${index + 1}`),
      text(unitName(report, owing.unit)),
      text(writeDay(owing.lastDay)),
      text(owing.firstReceivedAt && writeInstant(owing.firstReceivedAt, report.zone)),
      text(TIMELINESS_NAMES[owing.timeliness]),
      owing.workingDaysLate > 0 ? count(owing.workingDaysLate) : NONE,
      owing.timesReturned > 0 ? count(owing.timesReturned) : NONE,
      text(OWING_NAMES[owing.status]),
      text(report.compilation.excluded.find(({ unit }) => unit === owing.unit)?.reason ?? null),
    ]),
  ),
  empty: 'Không có đơn vị nào phải báo cáo kỳ này.',
});

export const TIMELINESS_NAMES: Readonly<Record<Owing['timeliness'], string>> = {
  on_time: 'Đúng hạn',
  late: 'Trễ hạn',
  missing: 'Không nộp',
  excused: 'Được miễn',
  pending: 'Chưa nộp',
};

const OWING_NAMES: Readonly<Record<Owing['status'], string>> = {
  accepted: 'Đã được chấp nhận',
  under_review: 'Đang kiểm tra',
  returned: 'Đã trả lại để bổ sung',
  owed: 'Chưa có báo cáo',
  excused: 'Được miễn kỳ này',
  closed_missing: 'Đã khép là không nộp',
};

const COLUMNS: readonly AnnexColumn[] = [
  { key: 'number', head: 'STT', width: 12, align: 'center' },
  { key: 'unit', head: 'Đơn vị', width: 60, align: 'left' },
  { key: 'lastDay', head: 'Hạn nộp (hết ngày)', width: 24, align: 'center' },
  { key: 'receivedAt', head: 'Nhận lần đầu', width: 34, align: 'center' },
  { key: 'timeliness', head: 'Thời hạn', width: 22, align: 'center' },
  { key: 'daysLate', head: 'Số ngày làm việc trễ', width: 19, align: 'right' },
  { key: 'timesReturned', head: 'Số lần trả lại', width: 18, align: 'right' },
  { key: 'status', head: 'Tình trạng', width: 34, align: 'center' },
  { key: 'note', head: 'Lý do không tổng hợp', width: 29, align: 'left' },
];
