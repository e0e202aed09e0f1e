import type { Page, ReportRequestInput, ReportRequestView, Sentence } from '#contracts';
import { CodesField, DayField, PartField, TextField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import { NULLABLE, SentenceDto, ShowDay, ShowInstant, ShowList, ShowSentence, ShowText, ShowTexts } from '../http/shown.js';

const MOST_UNITS = 500;

export class SubjectBody implements Sentence {
  @TextField({ vi: 'tên báo cáo bằng tiếng Việt', en: 'what it is about, in Vietnamese', max: 300 }) vi: string;
  @TextField({ vi: 'tên báo cáo bằng tiếng Anh', en: 'what it is about, in English', max: 300 }) en: string;
}

export class CoveredBody {
  @DayField({ vi: 'ngày đầu của kỳ số liệu', en: 'the first day whose figures it tells' }) from: string;
  @DayField({ vi: 'ngày cuối của kỳ số liệu', en: 'the last day whose figures it tells' }) to: string;
}

export class ReportRequestBody implements ReportRequestInput {
  @PartField({ vi: 'tên báo cáo bằng hai thứ tiếng', en: 'what it is about, in both languages', of: () => SubjectBody })
  subject: SubjectBody;
  @TextField({ vi: 'nội dung cần báo cáo, tối đa 20.000 ký tự', en: 'what is to be reported and in which form', max: 20_000 })
  instructions: string;
  @CodesField({ vi: `danh sách mã đơn vị, từ 1 đến ${MOST_UNITS}`, en: `the codes of 1 to ${MOST_UNITS} units`, max: MOST_UNITS })
  units: string[];
  @DayField({ vi: 'ngày cuối được gửi, ví dụ 2023-07-20', en: 'the last day on which it may be handed in' }) lastDay: string;
  @PartField({
    vi: 'kỳ số liệu',
    en: 'the days whose figures it tells; by default from today to the last day',
    of: () => CoveredBody,
    optional: true,
  })
  covered?: CoveredBody;
}

export class ReportRequestDto implements ReportRequestView {
  @ShowText('Its code, and that of the duty it made', { example: 'request-2023-001' }) request: string;
  @ShowSentence('What it is about') subject: SentenceDto;
  @ShowText('What is to be reported; null once erased', NULLABLE) instructions: string | null;
  @ShowTexts('The units that owe it') units: string[];
  @ShowText('The unit that asked and receives it') recipient: string;
  @ShowDay('The last day on which it may be handed in') lastDay: string;
  @ShowText('Who asked') requestedBy: string;
  @ShowInstant('When') requestedAt: string;
}

export class ReportRequestPageDto extends PageDto implements Page<ReportRequestView> {
  @ShowList(() => ReportRequestDto, 'The requests of this page, the latest first') items: ReportRequestDto[];
}
