import type { Bilingual } from '#domain';
import { html, type Html, say } from '../page/html.js';
import type { Year } from './year.js';

/** Whose year this is, and that it is only a rehearsal. */
export const head = ({ report, plan, unitName }: Year): Html =>
  html`<header>
    <div class="top">
      <p class="authority">${say(unitName(plan.issuer))}</p>
      <p class="languages" role="group" aria-label="Ngôn ngữ – Language" hidden>
        <button type="button" lang="vi" data-language="vi">Tiếng Việt</button
        ><button type="button" lang="en" data-language="en">English</button>
      </p>
    </div>
    <div class="title">
      <div>
        <h1>${say(plan.title)}</h1>
        <p class="facts">
          ${say({ vi: `Năm ${plan.year}`, en: `Year ${plan.year}` })} · ${say({ vi: 'kế hoạch', en: 'plan' })} <code>${plan.code}</code> ·
          ${say({ vi: 'mã ngẫu nhiên', en: 'seed' })} ${report.seed} · ${say({ vi: 'lịch làm việc', en: 'working calendar' })}
          <code>${plan.calendar.code}</code>
        </p>
      </div>
      <p class="mark">
        <strong>${say({ vi: 'Diễn tập', en: 'Rehearsal' })}</strong> <span lang="vi" class="both">Diễn tập với nhân vật giả định</span>
        <span lang="en" class="both">Rehearsed with invented persons</span>
      </p>
    </div>
    <p class="lead">${say(LEAD)}</p>
  </header>`;

const LEAD: Bilingual = {
  vi: 'Quy định, lịch và cách nhắc lấy theo kế hoạch và dữ liệu kèm theo; người nộp, người duyệt và ngày giờ họ làm việc là giả định. Không có thư nào được gửi.',
  en: 'The rules, the calendar and the reminders come with the plan; who hands in, who decides, and when they do is invented. No mail was sent.',
};
