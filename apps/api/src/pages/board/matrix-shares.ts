import { html, type Html, writeCount, writeShare } from '#documents';
import type { Standing } from '#postgres';
import type { Speech } from '../frame/speech.js';
import type { Board } from './board.js';
import { type Verdict, VERDICTS, verdictsIn } from './verdicts.js';

/** That only some units are listed, and which. */
export const sayOnlyWorst = ({ units, rows }: Board, { say }: Speech): Html => {
  const count = writeCount(units);
  return html`<p class="note">
    ${say({
      vi: `Có ${count.vi} đơn vị: bảng nêu tỷ lệ chung của từng kỳ, rồi ${rows.length} đơn vị có kết quả kém nhất (không nộp, rồi quá hạn, rồi trễ). Số ở cuối bảng tính cho mọi đơn vị.`,
      en: `There are ${count.en} units: the table gives the shares of all of them in each period, then the ${rows.length} that did worst (missing, then overdue, then late). The figures at its foot are of all units.`,
    })}
  </p>`;
};

/** Where there are too many units to list: the shares of all of them in each period. */
export const shares = ({ columns, standings, total }: Board, { say }: Speech): Html => {
  const verdicts = verdictsIn(total);
  const across = columns.length + verdicts.length + 2;
  return html`<tbody class="shares">
    <tr>
      <th scope="rowgroup" colspan="${across}">${say({ vi: 'Tất cả các đơn vị', en: 'All units' })}</th>
    </tr>
    ${verdicts.map(
      (verdict) =>
        html`<tr>
          <th scope="row">${say(VERDICTS[verdict])}</th>
          ${columns.map(({ key }) => shareCell(standings.get(key), verdict, say))}
          <td class="total sum" colspan="${verdicts.length + 1}">${say(writeShare(total[verdict], total.all))}</td>
        </tr>`,
    )}
    <tr>
      <th scope="rowgroup" colspan="${across}">${say({ vi: 'Các đơn vị có kết quả kém nhất', en: 'The units that did worst' })}</th>
    </tr>
  </tbody>`;
};

const shareCell = (standing: Standing | undefined, verdict: Verdict, say: Speech['say']): Html =>
  standing === undefined
    ? html`<td class="nothing"></td>`
    : html`<td class="${SHARE_CLASS[verdict]}">${say(writeShare(standing[verdict], standing.all))}</td>`;

const SHARE_CLASS: Readonly<Record<Verdict, string>> = {
  onTime: 'on_time',
  late: 'late',
  missing: 'missing faint',
  overdue: 'missing faint',
  open: 'open',
  exempt: 'excused',
};
