import { BilingualText } from './bilingual-text.js';
import { Code, Codes, Day, Flag, Optional, OrNull, Part, Text, TimeZone } from './field.js';

/*
 * What a plan file keeps for its readers: nothing here is carried out. It says how the file is to be read, what the plan cites, and
 * what its reporting regime leaves open.
 */

export class ConventionsEntry {
  @Optional()
  @Text('cách so sánh', 'comparators')
  readonly comparator?: string;

  @Optional()
  @Text('cách nhập, cộng và đánh giá chỉ số', 'measurement of indicators')
  readonly measurement?: string;

  @Optional()
  @Text('đơn vị chủ trì', 'lead units')
  readonly leadUnit?: string;

  @Optional()
  @Text('cách viết số', 'numbers')
  readonly numbers?: string;

  @Optional()
  @Text('đơn vị kế hoạch không nêu tên', 'units that the plan does not name')
  readonly referenceUnits?: string;
}

export class CitedDocumentEntry {
  @Text('số và ký hiệu', 'reference')
  readonly reference: string;

  @Day('ngày', 'date')
  readonly date: string;

  @Text('cơ quan ban hành, như kế hoạch ghi', 'issuing body, as the plan writes it')
  readonly body: string;

  @Optional()
  @Text('ghi chú', 'note')
  readonly note?: string;
}

export class StatedReporters {
  @Codes('mã các đơn vị', 'codes of the units')
  readonly units: readonly string[];

  @Flag('kế hoạch có nêu rõ không', 'whether the plan says so')
  readonly stated: boolean;

  @Text('lý do', 'reason')
  readonly reason: string;
}

export class StatedRecipient {
  @OrNull()
  @Code('mã đơn vị; null nếu kế hoạch không nêu', 'code of the unit; null if the plan names none')
  readonly unit: string | null;

  @Code('mã đơn vị đề xuất', 'code of the unit suggested')
  readonly suggested: string;

  @Text('lý do', 'reason')
  readonly reason: string;
}

export class ExampleReporters {
  @Text('ghi chú', 'note')
  readonly note: string;

  @Text('ghi chú về ngày có hiệu lực', 'note on the first day of effect')
  readonly effectiveFromNote: string;
}

export class DerivedReading {
  @Text('ghi chú', 'note')
  readonly note: string;

  @Text('thời điểm hết hạn', 'due instant')
  readonly deadlineInstant: string;

  @TimeZone('múi giờ', 'time zone')
  readonly timeZone: string;

  @OrNull()
  @Text('quy định về ngày nghỉ; null nếu không có', 'rule on days off; null if there is none')
  readonly holidayRule: string | null;

  @OrNull()
  @Text('quy định chốt số liệu; null nếu không có', 'rule on closing the figures; null if there is none')
  readonly closingRule: string | null;

  @OrNull()
  @Text('quy định khi trùng kỳ; null nếu không có', 'rule on overlap; null if there is none')
  readonly overlapRule: string | null;
}

export class ReportingRegimeEntry {
  @Part('tên mục', 'heading', BilingualText)
  readonly heading: BilingualText;

  @Text('mục của kế hoạch', 'section of the plan')
  readonly section: string;

  @Part('ai báo cáo', 'who reports', StatedReporters)
  readonly reporters: StatedReporters;

  @Part('ai nhận', 'who receives', StatedRecipient)
  readonly recipient: StatedRecipient;

  @Part('danh sách ví dụ', 'example reporters', ExampleReporters)
  readonly exampleReporters: ExampleReporters;

  @Part('cách hiểu của chúng tôi', 'our reading', DerivedReading)
  readonly derived: DerivedReading;
}

export class FocusAreaEntry {
  @Code('mã', 'code')
  readonly code: string;

  @Part('tên', 'title', BilingualText)
  readonly title: BilingualText;
}
