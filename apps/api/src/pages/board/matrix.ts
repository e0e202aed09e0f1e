import { html, type Html } from '#documents';
import type { Names } from '#domain';
import type { Speech } from '../frame/speech.js';
import type { Board } from './board.js';
import { legend } from './legend.js';
import { tableFoot } from './matrix-foot.js';
import { tableHead } from './matrix-head.js';
import { row } from './matrix-row.js';
import { sayOnlyWorst, shares } from './matrix-shares.js';

/** Units down, periods across: who has handed in what, what is owed, and what is late. Each cell leads to its history. */
export const matrix = (board: Board, year: number, names: Names, speech: Speech): Html => {
  const { say } = speech;
  return html`<section id="matrix" aria-labelledby="matrix-heading">
    <h2 id="matrix-heading">${say({ vi: `Đơn vị và kỳ báo cáo năm ${year}`, en: `Units and reporting periods of ${year}` })}</h2>
    ${legend(board, speech)} ${board.onlyWorst && sayOnlyWorst(board, speech)}
    <a class="skip inner" href="#after-matrix">${say({ vi: 'Bỏ qua bảng', en: 'Skip the table' })}</a>
    <div class="scroll" role="region" aria-labelledby="matrix-heading" tabindex="0">
      <table class="matrix">
        <caption class="unseen">
          ${say({ vi: 'Mỗi ô dẫn đến lịch sử của một nghĩa vụ báo cáo', en: 'Each cell leads to the history of one obligation' })}
        </caption>
        ${tableHead(board, speech)} ${board.onlyWorst && shares(board, speech)}
        <tbody>
          ${board.rows.map((line) => row(line, board, names, speech))}
        </tbody>
        ${board.rows.length > 1 && tableFoot(board, speech)}
      </table>
    </div>
    <div id="after-matrix" tabindex="-1"></div>
  </section>`;
};
