import { BilingualText } from './bilingual-text.js';
import { Code, Day, FileBeside, Optional, OrNull, Part, Text, TimeZone, Whole } from './field.js';
import { LetterheadEntry } from './letterhead-entry.js';

export class SignatoryEntry {
  @Part('chức vụ', 'position', BilingualText)
  readonly position: BilingualText;

  // The name stands in the published plan; it stays in the file and enters no event.
  @Text('họ tên', 'name')
  readonly name: string;
}

export class RolledForwardFromEntry {
  @Code('mã kế hoạch cũ', 'code of the earlier plan')
  readonly code: string;

  @Whole('năm của kế hoạch cũ', 'year of the earlier plan', 1900, 2199)
  readonly year: number;
}

/** What the plan says of itself. */
export class PlanHeadEntry {
  @Code('mã kế hoạch', 'code of the plan')
  readonly code: string;

  @Part('tên kế hoạch', 'title', BilingualText)
  readonly title: BilingualText;

  @Whole('năm kế hoạch', 'year of the plan', 1900, 2199)
  readonly year: number;

  @Code('mã đơn vị ban hành, có trong units', 'code of the issuing unit, one of units')
  readonly issuer: string;

  @TimeZone('múi giờ', 'time zone')
  readonly timeZone: string;

  @FileBeside('tệp lịch làm việc', 'file of the working calendar', 'yaml')
  readonly calendar: string;

  @Optional()
  @FileBeside('tệp nguyên văn kế hoạch', "file of the plan's own text", 'txt')
  readonly text?: string;

  @OrNull()
  @Text('số văn bản; null nếu không có', 'document number; null if there is none')
  readonly number: string | null;

  @OrNull()
  @Day('ngày ban hành; null nếu không có', 'day of issue; null if there is none')
  readonly issuedOn: string | null;

  @Optional()
  @Text('ghi chú về số và ngày', 'note on number and date')
  readonly numberAndDateNote?: string;

  @Optional()
  @Part('thể thức văn bản do cơ quan ban hành', 'how documents are headed and signed', LetterheadEntry)
  readonly letterhead?: LetterheadEntry;

  @Optional()
  @Part('người ký', 'signatory', SignatoryEntry)
  readonly signatory?: SignatoryEntry;

  @Optional()
  @Part('chủ đề năm', 'theme of the year', BilingualText)
  readonly theme?: BilingualText;

  @Optional()
  @Part('kế hoạch mà dự thảo này được chuyển từ đó', 'the plan this draft was rolled forward from', RolledForwardFromEntry)
  readonly rolledForwardFrom?: RolledForwardFromEntry;
}
