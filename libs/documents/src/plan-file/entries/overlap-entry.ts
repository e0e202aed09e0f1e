import { Codes, OneOf } from './field.js';

export class BothOverlap {
  @OneOf('trùng kỳ: nộp cả hai', 'where periods end together: both are due', ['both'])
  readonly kind: 'both';
}

export class AbsorbedOverlap {
  @OneOf('trùng kỳ: gộp vào báo cáo khác', 'where periods end together: reported in the other', ['absorbed_by'])
  readonly kind: 'absorbed_by';

  @Codes('mã các chế độ báo cáo gộp', 'codes of the duties that absorb it', 1)
  readonly duties: readonly string[];
}

export type OverlapEntry = BothOverlap | AbsorbedOverlap;

export const OVERLAPS = { both: BothOverlap, absorbed_by: AbsorbedOverlap };

export class UnknownOverlap {
  @OneOf('cách xử lý khi trùng kỳ', 'what happens where periods end together', Object.keys(OVERLAPS))
  readonly kind: string;
}
