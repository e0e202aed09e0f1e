import type { Bilingual } from '#domain';
import { html, type Html, say } from '../page/html.js';
import { judged } from './tally.js';
import { writeCount, writeShare } from '../page/writing.js';
import type { Year } from './year.js';

/** The year in a few big figures. */
export const figures = ({ report: { totals } }: Year): Html =>
  html`<section id="figures" aria-labelledby="figures-heading">
    <h2 id="figures-heading" class="unseen">${say({ vi: 'Cả năm', en: 'The year' })}</h2>
    <dl class="figures">
      ${figure({ vi: 'nghĩa vụ', en: 'obligations' }, totals.obligations, {
        vi: `lần báo cáo phải gửi, ${writeCount(totals.units).vi} đơn vị`,
        en: `reports owed by ${writeCount(totals.units).en} units`,
      })}
      ${figure({ vi: 'đúng hạn', en: 'on time' }, totals.onTime, sayShare(totals.onTime, judged(totals)), 'on_time')}
      ${figure({ vi: 'trễ', en: 'late' }, totals.late, sayShare(totals.late, judged(totals)), 'late')}
      ${figure({ vi: 'không nộp', en: 'missing' }, totals.missing, sayShare(totals.missing, judged(totals)), 'missing')}
      ${totals.pending > 0 && figure({ vi: 'chưa nộp', en: 'pending' }, totals.pending, { vi: 'còn thời hạn hoặc còn chờ', en: 'still open' })}
      ${figure({ vi: 'nhắc', en: 'reminders' }, totals.reminders, { vi: 'trước hạn', en: 'before the due date' })}
      ${figure({ vi: 'thư tổng hợp', en: 'digests' }, totals.digests, { vi: 'gộp mọi việc của một người', en: "one person's matters in one" })}
      ${figure({ vi: 'trả lại', en: 'returned' }, totals.returned, { vi: 'để bổ sung', en: 'for completion' }, 'returned')}
      ${figure({ vi: 'đề xuất', en: 'proposals' }, totals.proposals, { vi: 'trình lãnh đạo xử lý', en: 'for escalation' })}
    </dl>
  </section>`;

const figure = (name: Bilingual, count: number, note: Bilingual, state = 'plain'): Html =>
  html`<div class="figure ${state}">
    <dt>${say(name)}</dt>
    <dd>${say(writeCount(count))} <small>${say(note)}</small></dd>
  </div>`;

const sayShare = (part: number, whole: number): Bilingual => {
  const share = writeShare(part, whole);
  return { vi: `${share.vi} số đã có kết quả`, en: `${share.en} of those settled` };
};
