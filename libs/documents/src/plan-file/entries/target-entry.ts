import type { Comparator, TargetClassification } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Codes, Decimal, OneOf, Optional, OrNull, Part, Parts, Text, Texts, Whole } from './field.js';
import { MeasurementEntry } from './measurement-entry.js';

const COMPARATORS: readonly Comparator[] = ['eq', 'gte', 'gt', 'lt', 'range', 'assigned_externally', 'qualitative'];
const CLASSIFICATIONS: readonly TargetClassification[] = ['restricted'];

const Restricted = (): PropertyDecorator =>
  OneOf(
    'chỉ người được phép mới xem; không ghi nếu ai cũng xem được',
    'shown to cleared seats only; left out where everybody may see it',
    CLASSIFICATIONS,
  );

/** A heading of targets, as the plan has it: the count it states and the numbers that stand below it. */
export class TargetGroupEntry {
  @Code('mã nhóm', 'code of the group')
  readonly code: string;

  @Part('tên nhóm', 'name of the group', BilingualText)
  readonly name: BilingualText;

  @Whole('số chỉ tiêu ghi ở đầu nhóm', 'count stated in the heading', 0, 999)
  readonly statedCount: number;

  @Whole('số thứ tự đầu', 'first number', 1, 999)
  readonly firstNumber: number;

  @Whole('số thứ tự cuối', 'last number', 1, 999)
  readonly lastNumber: number;
}

export class MeasureEntry {
  @Code('mã đơn vị tính', 'code of the unit of measure')
  readonly code: string;

  @Part('đơn vị tính', 'unit of measure', BilingualText)
  readonly name: BilingualText;
}

export class IndicatorEntry {
  @Code('mã chỉ số', 'code of the indicator')
  readonly code: string;

  @Part('tên chỉ số', 'name of the indicator', BilingualText)
  readonly name: BilingualText;

  @OrNull()
  @Part('đơn vị tính; null nếu không có', 'unit of measure; null if there is none', MeasureEntry)
  readonly unit: MeasureEntry | null;

  @OneOf('cách so sánh, như lời văn', 'comparator, as worded', COMPARATORS)
  readonly comparator: Comparator;

  @OrNull()
  @Decimal('giá trị; null nếu chưa có', 'value; null if there is none yet')
  readonly value: string | null;

  @Optional()
  @Decimal('giá trị trên của khoảng', 'upper value of the range')
  readonly upperValue?: string;

  @Optional()
  @Code('là một phần của chỉ số', 'part of the indicator')
  readonly partOf?: string;

  @Optional()
  @Text('phải đạt trong từng', 'must hold in each')
  readonly dimension?: string;

  @Optional()
  @Text('lời trích từ kế hoạch', "the plan's words")
  readonly quote?: string;

  @Optional()
  @Part('cách nhập, cộng và đánh giá; thiếu thì không đưa vào biểu mẫu', 'how it is entered, added up and judged', MeasurementEntry)
  readonly measurement?: MeasurementEntry;

  @Optional()
  @Text('ghi chú', 'note')
  readonly note?: string;

  @Optional()
  @Restricted()
  readonly classification?: TargetClassification;
}

/** Our reasoning, not the plan's. */
export class SuggestedLeadEntry {
  @Code('mã đơn vị chủ trì', 'code of the lead unit')
  readonly unit: string;

  @Codes('mã các đơn vị phối hợp', 'codes of the coordinating units')
  readonly coordinating: readonly string[];

  @Text('lý do', 'reason')
  readonly reason: string;
}

/** A numbered target (chỉ tiêu) with its indicators. */
export class TargetEntry {
  @Whole('số thứ tự', 'number', 1, 999)
  readonly number: number;

  @Code('mã nhóm, có trong targetGroups', 'code of its group, one of targetGroups')
  readonly group: string;

  @Text('mục của kế hoạch', 'section of the plan')
  readonly section: string;

  @Part('nguyên văn, và bản dịch', "the plan's words, and a translation", BilingualText)
  readonly text: BilingualText;

  @Parts('các chỉ số', 'indicators', IndicatorEntry, 1)
  readonly indicators: readonly IndicatorEntry[];

  @OrNull()
  @Code('mã đơn vị chủ trì; null nếu kế hoạch không nêu', 'code of the lead unit; null if the plan names none')
  readonly leadUnit: string | null;

  @Optional()
  @Part('đề xuất đơn vị chủ trì', 'suggested lead', SuggestedLeadEntry)
  readonly suggestedLead?: SuggestedLeadEntry;

  @Optional()
  @Texts('ghi chú', 'notes')
  readonly notes?: readonly string[];

  @Optional()
  @Whole('năm mà các giá trị này thuộc về, chưa quyết định lại', 'the year whose values these still are', 1900, 2199)
  readonly carriedFrom?: number;

  @Optional()
  @Restricted()
  readonly classification?: TargetClassification;
}
