import { html, type Html, say } from '../page/html.js';
import type { Year } from './year.js';

/** What the plan does not say and its data had to: to be read before the figures are believed. */
export const assumptions = ({ plan }: Year): Html | false =>
  plan.assumptions.length > 0 &&
  html`<section id="assumptions" aria-labelledby="assumptions-heading">
    <h2 id="assumptions-heading">${say({ vi: 'Các giả định của kế hoạch này', en: 'What this plan assumes' })}</h2>
    <ol class="assumptions">
      ${plan.assumptions.map((assumption) => html`<li>${say(assumption)}</li>`)}
    </ol>
  </section>`;
