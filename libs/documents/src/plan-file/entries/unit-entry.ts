import type { LocalDay } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Codes, Day, Optional, OrNull, Part, Text } from './field.js';

/** A body of the authority, or one named beside it. */
export class UnitEntry {
  @Code('mã đơn vị', 'code of the unit')
  readonly code: string;

  @Part('tên đơn vị', 'name of the unit', BilingualText)
  readonly name: BilingualText;

  // A person's name: kept in the file, left out of the plan that is adopted.
  @Optional()
  @Text('người giữ chức vụ', 'who holds the office')
  readonly holder?: string;

  @Code('loại đơn vị', 'kind of unit')
  readonly kind: string;

  @Optional()
  @Text('chữ viết tắt trong số, ký hiệu văn bản', 'its letters in the number and sign of documents')
  readonly sign?: string;

  @OrNull()
  @Code('mã đơn vị cấp trên; null nếu không có', 'code of the unit above; null if there is none')
  readonly parent: string | null;

  @Optional()
  @Codes('vai trò trong kế hoạch', 'roles in the plan')
  readonly roles?: readonly string[];

  @Optional()
  @Code('lĩnh vực; không ghi nếu mọi lãnh đạo cùng phụ trách', 'field of work; left out where all managers are in charge')
  readonly field?: string;

  @Optional()
  @Day('ngày đầu tồn tại', 'first day of existence')
  readonly from?: LocalDay;

  @Optional()
  @Day('ngày cuối tồn tại', 'last day of existence')
  readonly to?: LocalDay;

  @Optional()
  @Text('lời trích từ kế hoạch', "the plan's words that name it")
  readonly quote?: string;

  @Text('nguồn: plan, hoặc nơi tìm thấy', 'source: plan, or where it was found')
  readonly source: string;

  @Optional()
  @Text('ghi chú', 'note')
  readonly note?: string;
}
