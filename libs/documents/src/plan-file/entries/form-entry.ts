import type { FigurePart, FormRule, LocalDay } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Codes, Day, Decimal, Flag, OneOf, Optional, OrNull, Part, Parts, PartsThat, Whole } from './field.js';

const PARTS: readonly FigurePart[] = ['value', 'numerator', 'denominator', 'weight'];
const OPERATORS: readonly FormRule['operator'][] = ['<', '<=', '=', '>=', '>'];
const KINDS: readonly FormRule['kind'][] = ['error', 'warning'];

export class FormIndicatorEntry {
  @Code('mã chỉ số, có trong targets', 'code of the indicator, one of those under targets')
  readonly indicator: string;

  @Codes('mã các đơn vị báo cáo', 'codes of the units that report it', 1)
  readonly reporters: readonly string[];

  @Code('mã đơn vị chủ trì, một trong reporters', 'code of the lead unit, one of the reporters')
  readonly lead: string;

  @Optional()
  @Day('ngày bắt đầu báo cáo chỉ số này', 'first day on which it is asked for')
  readonly from?: LocalDay;

  @Optional()
  @Day('ngày cuối còn báo cáo chỉ số này', 'last day on which it is asked for')
  readonly to?: LocalDay;
}

export class FormSectionEntry {
  @Code('mã phần thuyết minh', 'code of the part in words')
  readonly code: string;

  @Part('tên phần', 'name of the part', BilingualText)
  readonly name: BilingualText;

  @Flag('có bắt buộc không', 'whether it must be filled in')
  readonly required: boolean;
}

/** A number of the sheet, or a given one. */
export class TermEntry {
  @Optional()
  @Code('mã chỉ số', 'code of the indicator')
  readonly indicator?: string;

  @Optional()
  @Code('mã lĩnh vực', 'code of the field')
  readonly field?: string;

  @Optional()
  @OneOf('số nào của chỉ số', 'which of its numbers', PARTS)
  readonly part?: FigurePart;

  @Optional()
  @Decimal('một số cho sẵn', 'a given number')
  readonly number?: string;
}

const isTerm = (term: unknown): boolean => {
  const { indicator, field, part, number } = term as TermEntry;
  return number === undefined ? indicator !== undefined && part !== undefined : [indicator, field, part].every((key) => key === undefined);
};

const Terms = (vi: string, en: string): PropertyDecorator =>
  PartsThat(vi, en, TermEntry, {
    accepts: isTerm,
    expected: {
      vi: 'một danh sách không rỗng, mỗi mục là { indicator, part } (thêm field nếu chỉ số chia theo lĩnh vực) hoặc { number }',
      en: 'a list that is not empty, of { indicator, part } (with field where the indicator has fields) or { number }',
    },
  });

/** Numbers of one sheet that have to stand to each other in a certain way. */
export class FormRuleEntry {
  @Code('mã quy tắc', 'code of the rule')
  readonly code: string;

  @Terms('vế trái; nhiều số thì cộng lại', 'left side; several numbers are added')
  readonly left: readonly TermEntry[];

  @OneOf('dấu so sánh', 'operator', OPERATORS)
  readonly operator: FormRule['operator'];

  @Terms('vế phải', 'right side')
  readonly right: readonly TermEntry[];

  @OneOf('error: không nộp được; warning: phải nêu lý do', 'error keeps the report back, a warning asks for a reason', KINDS)
  readonly kind: FormRule['kind'];

  @Part('câu nói khi không đúng', 'what is said where it does not hold', BilingualText)
  readonly sentence: BilingualText;
}

/** What the report of a duty asks of whom: one version, with the days on which it holds. */
export class FormEntry {
  @Code('mã chế độ báo cáo, có trong duties', 'code of the duty, one of duties')
  readonly duty: string;

  @Whole('bản thứ mấy của biểu mẫu này', 'which version of this form', 1, 999)
  readonly version: number;

  @Day('ngày có hiệu lực', 'first day of effect')
  readonly effectiveFrom: LocalDay;

  @OrNull()
  @Day('ngày hết hiệu lực, kể cả ngày đó; null nếu chưa định', 'last day of effect; null if it is open')
  readonly effectiveTo: LocalDay | null;

  @Parts('các chỉ số phải nhập', 'the indicators asked for', FormIndicatorEntry)
  readonly indicators: readonly FormIndicatorEntry[];

  @Optional()
  @Parts('các phần thuyết minh bằng lời', 'parts in words', FormSectionEntry)
  readonly sections?: readonly FormSectionEntry[];

  @Optional()
  @Parts('các quy tắc kiểm tra', 'rules that are checked', FormRuleEntry)
  readonly rules?: readonly FormRuleEntry[];
}
