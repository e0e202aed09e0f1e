import { html, type Html } from '#documents';
import type { Bilingual } from '#domain';
import type { Speech } from './speech.js';

export interface ListTable {
  /** Id of the heading that names it. */
  readonly heading: string;
  readonly heads: readonly ColumnHead[];
  readonly rows: readonly Html[];
  /** Narrow enough for a phone as it is. */
  readonly slim?: true;
}

/** What stands above a column; `number` where figures stand in it. */
export type ColumnHead = Bilingual & { readonly number?: true };

/** A table under the heading of its section; where it is too wide it scrolls within itself, by keyboard as well. */
export const listTable = ({ heading, heads, rows, slim }: ListTable, { say }: Pick<Speech, 'say'>): Html =>
  html`<div class="scroll" role="region" aria-labelledby="${heading}" tabindex="0">
    <table class="list ${slim && 'slim'}">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col" class="${head.number && 'number'}">${say(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
