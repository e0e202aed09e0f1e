import type { AssignedValue, LocalDay } from '#domain';
import { Code, Day, Decimal, OneOf, Optional, Text, Whole } from './field.js';

const COMPARATORS: readonly AssignedValue['comparator'][] = ['eq', 'gte', 'gt', 'lt', 'range'];

/** The value of an indicator that the plan leaves to the superior authority, with the document by which it was set. */
export class AssignedValueEntry {
  @Whole('số thứ tự chỉ tiêu', 'number of the target', 1, 999)
  readonly target: number;

  @Code('mã chỉ số', 'code of the indicator')
  readonly indicator: string;

  @Whole('năm áp dụng', 'year for which it holds', 1900, 2199)
  readonly year: number;

  @OneOf('cách so sánh, như lời văn', 'comparator, as worded', COMPARATORS)
  readonly comparator: AssignedValue['comparator'];

  @Decimal('giá trị', 'value')
  readonly value: string;

  @Optional()
  @Decimal('giá trị trên của khoảng', 'upper value of the range')
  readonly upperValue?: string;

  @Text('văn bản giao, gồm số và ký hiệu', 'document by which it was set, with its number')
  readonly document: string;

  @Day('ngày của văn bản', 'day of the document')
  readonly documentDay: LocalDay;
}
