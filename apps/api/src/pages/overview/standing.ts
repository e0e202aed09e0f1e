import { html, type Html, writeCount, writeShare } from '#documents';
import type { Bilingual } from '#domain';
import type { Speech } from '../frame/speech.js';
import { judged } from '../board/verdicts.js';
import type { Overview } from './overview.js';

/** Where the year stands, in a few figures. */
export const standing = ({ board: { total }, overdue, proposals }: Overview, { say }: Speech): Html => {
  const share = writeShare(total.onTime, judged(total));
  const figure = (state: string, name: Bilingual, count: number, note?: Bilingual): Html =>
    html`<div class="${state} ${count === 0 && 'zero'}">
      <dt>${say(name)}</dt>
      <dd>${say(writeCount(count))}${note && html` <small>${say(note)}</small>`}</dd>
    </div>`;
  return html`<dl class="standing" aria-label="${say({ vi: 'Tình hình năm nay', en: 'How the year stands' })}">
    ${figure('on_time', { vi: 'đúng hạn', en: 'on time' }, total.onTime, {
      vi: `${share.vi} số đã có kết quả`,
      en: `${share.en} of those settled`,
    })}
    ${figure('late', { vi: 'trễ hạn', en: 'late' }, total.late)} ${figure('missing', { vi: 'không nộp', en: 'missing' }, total.missing)}
    ${figure('overdue', { vi: 'đang quá hạn', en: 'overdue now' }, overdue.total)}
    ${figure('waiting', { vi: 'chờ kiểm tra', en: 'waiting for review' }, total.waiting)}
    ${figure('returned', { vi: 'đang bổ sung', en: 'being completed' }, total.returned)}
    ${figure('open', { vi: 'còn hạn, chưa gửi', en: 'open, not handed in' }, total.open)}
    ${figure('proposed', { vi: 'đề xuất chờ duyệt', en: 'proposals to decide' }, proposals.total)}
  </dl>`;
};
