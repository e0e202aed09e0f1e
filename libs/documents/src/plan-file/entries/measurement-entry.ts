import type { AcrossPeriods, AcrossUnits, Evaluation, FigureKind } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Decimal, OneOf, Optional, Part, Parts, Whole } from './field.js';

const FIGURES: readonly FigureKind[] = ['value', 'ratio', 'reduction', 'weighted', 'words'];
const ACROSS_UNITS: readonly AcrossUnits[] = ['sum', 'ratio', 'weighted_mean', 'min', 'max', 'lead', 'none'];
const ACROSS_PERIODS: readonly AcrossPeriods[] = ['sum', 'cumulative', 'latest', 'ratio', 'weighted_mean', 'min', 'max', 'none'];
const EVALUATIONS: readonly Evaluation[] = ['at_least', 'more_than', 'at_most', 'less_than', 'judged'];

/** What the numbers are that a unit enters for one figure. */
export class PartsEntry {
  @Optional()
  @Part('tử số là gì', 'what the numerator is', BilingualText)
  readonly numerator?: BilingualText;

  @Optional()
  @Part('mẫu số là gì; của reduction là số kỳ gốc', 'what the denominator is; of a reduction, the number of its base', BilingualText)
  readonly denominator?: BilingualText;

  @Optional()
  @Part('quyền số là gì', 'what the weight is', BilingualText)
  readonly weight?: BilingualText;
}

export class MeasuredFieldEntry {
  @Code('mã lĩnh vực', 'code of the field')
  readonly code: string;

  @Part('tên lĩnh vực', 'name of the field', BilingualText)
  readonly name: BilingualText;
}

/** How an indicator is entered, added up and judged: ours wherever the plan does not say. */
export class MeasurementEntry {
  @OneOf('đơn vị nhập gì', 'what a unit enters', FIGURES)
  readonly figure: FigureKind;

  @OneOf('gộp các đơn vị', 'how units are put together', ACROSS_UNITS)
  readonly acrossUnits: AcrossUnits;

  @OneOf('gộp các kỳ', 'how periods are put together', ACROSS_PERIODS)
  readonly acrossPeriods: AcrossPeriods;

  @OneOf('đạt khi', 'met when', EVALUATIONS)
  readonly evaluation: Evaluation;

  @Optional()
  @Part('các số phải nhập', 'the numbers to be entered', PartsEntry)
  readonly parts?: PartsEntry;

  @Optional()
  @Decimal('nhân thương số với', 'what a quotient is multiplied by')
  readonly factor?: string;

  @Optional()
  @OneOf('tử số nằm trong mẫu số; bỏ khóa này nếu không', 'the numerator is counted in the denominator; left out otherwise', [true])
  readonly share?: true;

  @Optional()
  @OneOf('mỗi năm chỉ đo một lần; bỏ khóa này nếu không', 'measured once a year only; left out otherwise', [true])
  readonly yearly?: true;

  @Optional()
  @Parts('các lĩnh vực phải đạt từng lĩnh vực một', 'fields, every one of which has to meet the target', MeasuredFieldEntry, 1)
  readonly fields?: readonly MeasuredFieldEntry[];

  @Whole('số chữ số sau dấu phẩy khi in', 'places after the point in print', 0, 10)
  readonly places: number;
}
