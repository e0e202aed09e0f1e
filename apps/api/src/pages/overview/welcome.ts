import { html, type Html } from '#documents';
import type { LogMode } from '../../http/mode.js';
import type { Speech } from '../frame/speech.js';

/** For whoever is not signed in: how to get in. Nothing of the log stands on it. */
export const welcome = (mode: LogMode, path: string, { say }: Speech): Html =>
  html`<section aria-labelledby="welcome-heading">
    <h2 id="welcome-heading">${say({ vi: 'Cần đăng nhập để xem', en: 'Sign in to see' })}</h2>
    <p>
      ${say({
        vi: 'Trang này chỉ nêu báo cáo của những đơn vị mà người xem được xem, nên cần biết ai đang xem.',
        en: 'This page shows only what concerns the units its reader may see, so it has to know who reads.',
      })}
    </p>
    <ul>
      <li>
        ${say({
          vi: 'Nếu đã đăng nhập trên trình duyệt này và đến đây từ một trang hay thư khác:',
          en: 'If you have signed in on this browser and come from another page or a letter:',
        })}
        <a href="${path}">${say({ vi: 'tải lại trang này', en: 'load this page again' })}</a>.
      </li>
      ${
        mode === 'demonstration' &&
        html`<li>
          ${say({
            vi: 'Mở đường dẫn đăng nhập một lần mà lệnh npm start đã in ra khi khởi động; mỗi đường dẫn dùng được một lần, trong 15 phút.',
            en: 'Open a sign-in link that npm start has printed; each works once, within 15 minutes.',
          })}
        </li>`
      }
      <li>
        ${say({ vi: 'Hoặc lấy đường dẫn mới trên máy chủ:', en: 'Or get a new one on the server:' })}
        <code>npx dunghan link --person ${say({ vi: 'NGƯỜI', en: 'PERSON' })}</code>
      </li>
      <li>
        ${say({ vi: 'Chương trình dùng thẻ truy cập:', en: 'Programs use an access token:' })}
        <code>npx dunghan token --person ${say({ vi: 'NGƯỜI', en: 'PERSON' })}</code>
      </li>
    </ul>
  </section>`;

/** For a log without a plan. */
export const noPlan = ({ say }: Speech): Html =>
  html`<section aria-labelledby="no-plan-heading">
    <h2 id="no-plan-heading">${say({ vi: 'Chưa có kế hoạch', en: 'There is no plan yet' })}</h2>
    <p>
      ${say({
        vi: 'Nhật ký chưa ghi kế hoạch nào, nên chưa có nghĩa vụ báo cáo. Trên máy chủ, hãy chạy:',
        en: 'No plan has been adopted into the log, so nobody owes a report. On the server, run:',
      })}
      <code>npx dunghan plan adopt ${say({ vi: 'TỆP', en: 'FILE' })} --year ${say({ vi: 'NĂM', en: 'YEAR' })}</code>
    </p>
  </section>`;
