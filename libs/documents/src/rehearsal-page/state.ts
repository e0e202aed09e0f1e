import type { Bilingual, RehearsedObligation } from '#domain';
import { html, type Html } from '../page/html.js';
import { drawSign as drawShape, signSymbols } from '../page/sign.js';

/** What became of an obligation, as a cell shows it. */
export type State = 'on_time' | 'returned' | 'late' | 'missing' | 'pending' | 'excused' | 'cancelled';

/** Each state has its word; colour and sign only stand beside it. */
export const STATE_NAMES: Readonly<Record<State, Bilingual>> = {
  on_time: { vi: 'đúng hạn', en: 'on time' },
  returned: { vi: 'đúng hạn, có trả lại để bổ sung', en: 'on time, returned for completion' },
  late: { vi: 'trễ hạn', en: 'late' },
  missing: { vi: 'không nộp', en: 'missing' },
  pending: { vi: 'chưa nộp', en: 'pending' },
  excused: { vi: 'được miễn', en: 'excused' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
};

export const stateOf = (obligation: RehearsedObligation): State => {
  const { timeliness, status } = obligation;
  if (status === 'cancelled') return 'cancelled';
  return timeliness === 'on_time' && wasReturned(obligation) ? 'returned' : timeliness;
};

export const wasReturned = ({ versions, status }: RehearsedObligation): boolean => versions > 1 || status === 'returned';

/** The state in full: "trễ 3 ngày làm việc". */
export const sayState = (obligation: RehearsedObligation): Bilingual => {
  const state = stateOf(obligation);
  const days = obligation.workingDaysLate;
  if (state !== 'late') return STATE_NAMES[state];
  if (days === 0) return { vi: 'trễ, trong ngày nghỉ', en: 'late, within days off' };
  return { vi: `trễ ${days} ngày làm việc`, en: `${days} working day${days === 1 ? '' : 's'} late` };
};

/** The sign of a state; how late a report was is said by its number. */
export const drawState = (obligation: RehearsedObligation): Html =>
  stateOf(obligation) === 'late' ? html`+${obligation.workingDaysLate}` : drawSign(stateOf(obligation));

export const drawSign = (state: State): Html => (state === 'late' ? html`+n` : drawShape(state));

/** The shapes that the signs refer to, once in a page. */
export const SIGNS: Html = signSymbols(['on_time', 'returned', 'missing', 'pending', 'excused', 'cancelled']);
