import { html, type Html } from '#documents';
import type { HistoryEntry } from '#contracts';
import type { Speech } from './speech.js';

/** What happened to something, in the order in which it happened. */
export const historyList = (entries: readonly HistoryEntry[], { say }: Speech): Html =>
  html`<section aria-labelledby="history-heading">
    <h2 id="history-heading">${say({ vi: 'Diễn biến', en: 'What happened' })}</h2>
    <ol class="history">
      ${entries.map(
        ({ at, localTime, who, what }) =>
          html`<li>
            <time datetime="${at}">${localTime}</time>
            <span class="who">${say(who)}</span>
            <p>${say(what)}</p>
          </li>`,
      )}
    </ol>
  </section>`;
