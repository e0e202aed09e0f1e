import type { Bilingual } from '#domain';
import { group } from '../page/group.js';
import { html, type Html, say } from '../page/html.js';
import type { Load } from './load.js';
import { sentenceCase, writeCount, writeDecimal } from '../page/writing.js';
import { namePerson, type Year } from './year.js';

/** All persons by what they are, so that nobody is left out where only the busiest are listed. */
export const roleTable = (loads: readonly Load[], year: Year): Html => {
  const roles = group(loads, ({ person }) => JSON.stringify(namePerson(person, year).role ?? OTHERS));
  return html`<div class="scroll" role="region" aria-label="${NAME.vi}" data-en="${NAME.en}" tabindex="0">
    <table class="roles">
      <caption>
        ${say(NAME)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say({ vi: 'Vai trò', en: 'Role' })}</th>
          <th scope="col" class="number">${say({ vi: 'Số người', en: 'Persons' })}</th>
          <th scope="col" class="number">${say({ vi: 'Thư', en: 'Digests' })}</th>
          <th scope="col" class="number">${say({ vi: 'Bình quân một người', en: 'Per person' })}</th>
          <th scope="col" class="number">${say({ vi: 'Nhiều nhất một người', en: 'Most for one person' })}</th>
          <th scope="col" class="number">${say({ vi: 'Nhiều nhất trong một ngày', en: 'Most on one day' })}</th>
        </tr>
      </thead>
      <tbody>
        ${[...roles].map(([role, ofRole]) => roleRow(JSON.parse(role) as Bilingual, ofRole))}
      </tbody>
    </table>
  </div>`;
};

const NAME: Bilingual = { vi: 'Thư tổng hợp theo vai trò', en: 'Digests by role' };

const OTHERS: Bilingual = { vi: 'người trong danh bạ', en: 'persons of the directory' };

const roleRow = (role: Bilingual, loads: readonly Load[]): Html => {
  const digests = loads.reduce((total, load) => total + load.digests, 0);
  const most = (what: 'digests' | 'mostOnOneDay'): Bilingual => writeCount(loads.reduce((top, load) => Math.max(top, load[what]), 0));
  return html`<tr>
    <th scope="row">${say(sentenceCase(role))}</th>
    <td class="number">${say(writeCount(loads.length))}</td>
    <td class="number">${say(writeCount(digests))}</td>
    <td class="number">${say(writeDecimal(digests / loads.length))}</td>
    <td class="number">${say(most('digests'))}</td>
    <td class="number">${say(most('mostOnOneDay'))}</td>
  </tr>`;
};
