import { html, type Html } from '#documents';
import type { Speech } from '../frame/speech.js';
import { caseTable } from './case-table.js';
import type { Overview } from './overview.js';

/** What nobody but the reader can bring further: the cases that wait for his decision. */
export const waitingForYou = ({ waiting: { items, total }, regime }: Overview, { say }: Speech): Html =>
  html`${
    total > 0 &&
    html`<section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">${say({ vi: 'Chờ ông/bà quyết định', en: 'Waiting for your decision' })} <small>${total}</small></h2>
      ${caseTable(items, { heading: 'waiting-heading', zone: regime.authority.zone }, { say })}
    </section>`
  }`;
