import { obligationId } from '#domain';
import { CodeField } from '../http/fields.js';

/** One duty in one period for one unit, as an address names it. */
export class ObligationPath {
  @CodeField({ vi: 'mã đơn vị', en: 'the code of a unit', example: 'Q3-PKT' }) unit: string;
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', example: 'monthly' }) duty: string;
  @CodeField({ vi: 'kỳ báo cáo, ví dụ 2023-04', en: 'a period, such as 2023-04', example: '2023-04' }) period: string;
}

/** One of its versions. */
export class ObligationVersionPath extends ObligationPath {
  @CodeField({ vi: 'phiên bản, từ 1', en: 'a version, from 1', example: '1' }) version: string;
}

export const idOf = ({ unit, duty, period }: ObligationPath): string => obligationId(unit, duty, period);
