import { type Bilingual, type Language, writeDay } from '../text.js';
import { sayHeadline } from './headline.js';
import { isOfReport, type MatterFact, type OwedFact, type ReportFact } from './owed-fact.js';

/** Names for what a digest speaks of. */
export interface Names {
  readonly unit: (code: string) => Bilingual;
  readonly duty: (code: string) => Bilingual;
}

export interface Digest {
  readonly subject: Bilingual;
  readonly lines: readonly Bilingual[];
}

/** The words of one person's notice: a headline, and a line for each item. */
export const sayDigest = (items: readonly OwedFact[], names: Names): Digest => ({
  subject: sayHeadline(items),
  lines: items.map((item) => sayItem(item, names)),
});

/** Which report: "Báo cáo định kỳ hàng tháng, tháng 04/2023". */
export const sayReport = ({ duty, period }: Pick<ReportFact, 'duty' | 'period'>, names: Names): Bilingual => {
  const [name, of] = [names.duty(duty), sayPeriod(period)];
  return { vi: `${name.vi}, ${of.vi}`, en: `${name.en}, ${of.en}` };
};

/** `2023-04`, `2023-Q2`, `2023`, and the number of a report that was asked for once, as people here say it. */
export const sayPeriod = (period: string): Bilingual => {
  const [year, part] = period.split('-');
  if (part === undefined) return { vi: `năm ${year}`, en: `${year}` };
  if (part.startsWith('Q')) return { vi: `quý ${ROMAN[Number(part.slice(1)) - 1]}/${year}`, en: `quarter ${part.slice(1)} of ${year}` };
  if (part.startsWith('H'))
    return { vi: `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`, en: `half-year ${part.slice(1)} of ${year}` };
  if (part === '9M') return { vi: `9 tháng năm ${year}`, en: `first nine months of ${year}` };
  if (/^\d{3,}$/.test(part)) return { vi: `số ${part}/${year}`, en: `no. ${part} of ${year}` };
  if (/^\d{2}$/.test(part)) return { vi: `tháng ${part}/${year}`, en: `${part}/${year}` };
  return { vi: period, en: period };
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const sayItem = (item: OwedFact, names: Names): Bilingual => (isOfReport(item) ? sayOfReport(item, names) : sayMatter(item, names));

/** What its capability says, and before it whose matter it is, unless the words name the unit already. */
export const sayMatter = ({ line, unit: code }: MatterFact, names: Names): Bilingual => {
  const unit = names.unit(code);
  const whose = (language: Language): string =>
    code === '' || line[language].includes(unit[language]) ? line[language] : `${unit[language]} – ${line[language]}`;
  return { vi: whose('vi'), en: whose('en') };
};

const sayOfReport = (item: ReportFact, names: Names): Bilingual => {
  const what = sayReport(item, names);
  const unit = names.unit(item.unit);
  const day = writeDay(item.lastDay);
  switch (item.kind) {
    case 'requested':
      return {
        vi: `${what.vi} (${unit.vi}): được yêu cầu báo cáo, hạn hết ngày ${day}`,
        en: `${what.en} (${unit.en}): asked for, due by the end of ${day}`,
      };
    case 'reminder':
      return { vi: `${what.vi} (${unit.vi}): hạn hết ngày ${day}`, en: `${what.en} (${unit.en}): due by the end of ${day}` };
    case 'overdue':
      return {
        vi: `${what.vi} (${unit.vi}): quá hạn, hạn cuối là ngày ${day}`,
        en: `${what.en} (${unit.en}): overdue, the last day was ${day}`,
      };
    case 'returned':
      return {
        vi: `${what.vi} (${unit.vi}): bị trả lại để bổ sung, hạn hết ngày ${day}`,
        en: `${what.en} (${unit.en}): returned for completion by the end of ${day}`,
      };
    case 'urging':
      return {
        vi: `${what.vi} (${unit.vi}): đôn đốc lần thứ ${item.step ?? 1}, hạn cuối là ngày ${day}`,
        en: `${what.en} (${unit.en}): urging no. ${item.step ?? 1} to hand it in, last day ${day}`,
      };
    case 'escalation':
      return {
        vi: `${unit.vi} chưa gửi ${what.vi}: đề xuất trình lãnh đạo xử lý cấp ${item.step ?? 1}`,
        en: `${unit.en} has not sent ${what.en}: proposed for escalation at level ${item.step ?? 1}`,
      };
  }
};
