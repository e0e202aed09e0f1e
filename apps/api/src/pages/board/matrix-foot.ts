import { html, type Html, writeCount, writeShare } from '#documents';
import type { Standing } from '#postgres';
import type { Speech } from '../frame/speech.js';
import type { Board } from './board.js';
import { judged, SHARE, VERDICTS, verdictsIn } from './verdicts.js';

/** What came of each period over all units, also over those that the table does not list. */
export const tableFoot = ({ columns, standings, total }: Board, { say }: Speech): Html => {
  const verdicts = verdictsIn(total);
  return html`<tfoot>
    ${verdicts.map(
      (verdict) =>
        html`<tr>
          <th scope="row">${say(VERDICTS[verdict])}</th>
          ${columns.map(({ key }) => {
            const count = standings.get(key)?.[verdict];
            return html`<td class="${!count && 'none'}">${count === undefined ? '' : say(writeCount(count))}</td>`;
          })}
          <td class="total sum" colspan="${verdicts.length + 1}">${say(writeCount(total[verdict]))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="row">${say(SHARE)}</th>
      ${columns.map(({ key }) => html`<td class="share">${sayShare(standings.get(key), say)}</td>`)}
      <td class="total sum" colspan="${verdicts.length + 1}">${say(writeShare(total.onTime, judged(total)))}</td>
    </tr>
  </tfoot>`;
};

const sayShare = (standing: Standing | undefined, say: Speech['say']): string =>
  standing === undefined ? '' : say(writeShare(standing.onTime, judged(standing)));
