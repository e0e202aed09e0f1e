import { html, type Html } from '#documents';
import type { Bilingual } from '#domain';
import type { Speech } from '../frame/speech.js';
import type { Board } from './board.js';
import { type CellState, STATE_NAMES } from './cell-state.js';
import { drawState } from './draw-state.js';

/** What the signs mean: the usual ones, and others where they stand in the table. */
export const legend = ({ rows }: Board, { say }: Speech): Html => {
  const shown = new Set<CellState>(rows.flatMap(({ cells }) => [...cells.values()].flat().map(({ state }) => state)));
  const states = (Object.keys(STATE_NAMES) as CellState[]).filter((state) => USUAL.has(state) || shown.has(state));
  return html`<ul class="legend">
    ${states.map((state) => html`<li><span class="key ${state}">${drawState(state, 'n')}</span> ${say(STATE_NAMES[state])}</li>`)}
    <li><span class="key dayoff">${say(OFF)}</span> ${say({ vi: 'ngày cuối là ngày nghỉ', en: 'the last day is a day off' })}</li>
  </ul>`;
};

const USUAL: ReadonlySet<CellState> = new Set(['on_time', 'late', 'waiting', 'returned', 'open', 'due_soon', 'overdue', 'missing']);

/** On a last day that is a day off. */
export const OFF: Bilingual = { vi: 'nghỉ', en: 'off' };
