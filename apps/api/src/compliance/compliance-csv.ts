import { csv, harmless } from '#documents';
import { type Bilingual, type ComplianceLine, type Language, namesIn, VERDICT_NAMES, writeDay, writeInstant } from '#domain';
import type { ComplianceFound } from './compliance-desk.js';

/** One line for each unit and period, with the stream it was reckoned from. */
export const complianceCsv = ({ lines, regime }: ComplianceFound, language: Language): string => {
  const names = namesIn(regime);
  const { zone } = regime.authority;
  const rowOf = (line: ComplianceLine): readonly string[] => [
    line.unit,
    names.unit(line.unit)[language],
    names.duty(line.duty)[language],
    line.period,
    writeDay(line.lastDay),
    VERDICT_NAMES[line.first.verdict][language],
    String(line.first.workingDaysLate),
    VERDICT_NAMES[line.counted.verdict][language],
    String(line.counted.workingDaysLate),
    String(line.timesReturned),
    line.firstReceivedAt === null ? '' : writeInstant(line.firstReceivedAt, zone),
    line.obligation,
  ];
  return csv([HEAD.map((words) => words[language]), ...lines.map((line) => rowOf(line).map(harmless))]);
};

const HEAD: readonly Bilingual[] = [
  { vi: 'Mã đơn vị', en: 'Unit code' },
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Loại báo cáo', en: 'Duty' },
  { vi: 'Kỳ', en: 'Period' },
  { vi: 'Ngày cuối', en: 'Last day' },
  { vi: 'Theo lần gửi đầu', en: 'By the first submission' },
  { vi: 'Trễ (ngày làm việc)', en: 'Working days late' },
  { vi: 'Theo lần gửi được tính', en: 'By the submission that counts' },
  { vi: 'Trễ (ngày làm việc), lần được tính', en: 'Working days late, of that one' },
  { vi: 'Số lần trả lại', en: 'Times returned' },
  { vi: 'Nhận lần đầu', en: 'First received' },
  { vi: 'Dòng sự kiện', en: 'Stream' },
];
