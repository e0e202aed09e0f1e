import { html, type Html } from '#documents';
import type { Speech } from '../frame/speech.js';
import type { Overview } from './overview.js';

/** On which of the days to come nobody may decide something: for who looks after persons or decides; nothing where all seats are manned. */
export const authorityGaps = ({ gaps: { items, total } }: Overview, { say }: Speech): Html | false =>
  total > 0 &&
  html`<section aria-labelledby="gaps-heading">
    <h2 id="gaps-heading">${say({ vi: 'Khoảng trống thẩm quyền', en: 'Gaps of authority' })} <small>${total}</small></h2>
    <ul>
      ${items.map(({ sentence }) => html`<li>${say(sentence)}</li>`)}
    </ul>
    ${
      total > items.length &&
      html`<p class="more-there">${say({ vi: `Còn ${total - items.length} khoảng trống nữa.`, en: `${total - items.length} more.` })}</p>`
    }
  </section>`;
