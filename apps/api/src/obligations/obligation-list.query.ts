import { OBLIGATION_ORDERS } from '#postgres';
import { AsOfField } from '../as-of/as-of.dto.js';
import { CodeField, DayField, FlagField, WordField, WordsField } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import { STATUSES, TIMELINESS } from './obligation.dto.js';

const SORTS = OBLIGATION_ORDERS.flatMap((order) => [order, `-${order}`]);

/** Which obligations are asked for. What is not said does not matter. */
export class ObligationListQuery extends PageQuery {
  @CodeField({ vi: 'mã đơn vị đang phải gửi', en: 'the code of the unit that owes it', optional: true }) unit?: string;
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', optional: true }) duty?: string;
  @CodeField({ vi: 'kỳ báo cáo', en: 'a period', optional: true }) period?: string;
  @WordsField({ vi: `trạng thái: ${STATUSES.join(', ')}`, en: `one or more of ${STATUSES.join(', ')}`, words: STATUSES, optional: true })
  status?: string[];
  @WordsField({
    vi: `đánh giá: ${TIMELINESS.join(', ')}`,
    en: `one or more of ${TIMELINESS.join(', ')}`,
    words: TIMELINESS,
    optional: true,
  })
  timeliness?: string[];
  @FlagField({ vi: 'true hoặc false: đang quá hạn hay không', en: 'true or false: whether it is overdue', optional: true })
  overdue?: boolean;
  @DayField({ vi: 'ngày, ví dụ 2023-04-01', en: 'the first last day, such as 2023-04-01', optional: true }) dueFrom?: string;
  @DayField({ vi: 'ngày, ví dụ 2023-04-30', en: 'the last last day, such as 2023-04-30', optional: true }) dueTo?: string;
  @WordField({
    vi: `thứ tự: ${SORTS.join(', ')}`,
    en: `by what the list is sorted: ${SORTS.join(', ')}`,
    words: SORTS,
    usual: 'due',
    optional: true,
  })
  sort: string = 'due';
  @AsOfField() asOf?: string;
}
