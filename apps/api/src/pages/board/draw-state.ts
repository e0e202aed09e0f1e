import { drawSign, html, type Html, type Sign } from '#documents';
import type { CellState } from './cell-state.js';

/** The sign of a state; how late a report was is said by its number, which a legend calls `n` and a sentence says in words. */
export const drawState = (state: CellState, days: Html | string = ''): Html =>
  state === 'late' ? html`${days && html`+${days}`}` : drawSign(SIGN_OF[state]);

const SIGN_OF: Readonly<Record<Exclude<CellState, 'late'>, Sign>> = {
  on_time: 'on_time',
  waiting: 'waiting',
  returned: 'returned',
  open: 'pending',
  due_soon: 'due_soon',
  overdue: 'overdue',
  missing: 'missing',
  excused: 'excused',
  cancelled: 'cancelled',
};
