import { type Bilingual, type Warning, writeDay } from '#domain';
import { group } from '../page/group.js';
import { html, type Html, say } from '../page/html.js';
import { writeCount } from '../page/writing.js';
import type { Year } from './year.js';

/** Only so many lines are shown; the rest is counted. */
const MOST_WARNINGS = 60;

/** What an office would not want to meet unprepared. The same thing on the same day is one line, since it often meets all units. */
export const warnings = ({ report }: Year): Html => {
  const lines = [...group(report.warnings, ({ kind, day }) => `${day} ${kind}`).values()];
  return html`<section id="warnings" aria-labelledby="warnings-heading">
    <h2 id="warnings-heading">${say({ vi: 'Cảnh báo', en: 'Warnings' })}</h2>
    ${lines.length === 0 ? html`<p>${say(NOTHING)}</p>` : warningTable(lines)}
  </section>`;
};

const NOTHING: Bilingual = {
  vi: 'Không có: không nhắc vào ngày nghỉ, bước nào cũng có người nhận, không ai nhận quá nhiều thư trong một ngày.',
  en: 'None: nobody is reminded on a day off, there is somebody to be told at every step, nobody gets too many mails on one day.',
};

const KINDS: Readonly<Record<Warning['kind'], Bilingual>> = {
  reminder_on_a_day_off: { vi: 'nhắc vào ngày nghỉ', en: 'reminder on a day off' },
  step_with_nobody: { vi: 'không có người nhận', en: 'nobody to be told' },
  many_mails: { vi: 'nhiều thư trong một ngày', en: 'many mails on one day' },
};

const warningTable = (lines: readonly Warning[][]): Html =>
  html`<div class="scroll" role="region" aria-labelledby="warnings-heading" tabindex="0">
      <table class="warnings">
        <caption class="unseen">
          ${say({ vi: 'Cảnh báo theo ngày', en: 'Warnings by day' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say({ vi: 'Ngày', en: 'Day' })}</th>
            <th scope="col">${say({ vi: 'Loại', en: 'Kind' })}</th>
            <th scope="col" class="number">${say({ vi: 'Số lần', en: 'Times' })}</th>
            <th scope="col">${say({ vi: 'Nội dung (lần đầu)', en: 'In words (the first)' })}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, MOST_WARNINGS).map(warningRow)}
        </tbody>
      </table>
    </div>
    ${lines.length > MOST_WARNINGS && html`<p class="note">${say(sayMore(lines.length - MOST_WARNINGS))}</p>`}`;

const warningRow = (alike: readonly Warning[]): Html => {
  const { kind, day, sentence } = alike[0]!;
  return html`<tr>
    <th scope="row" class="nowrap">${writeDay(day)}</th>
    <td class="nowrap">${say(KINDS[kind])}</td>
    <td class="number">${say(writeCount(alike.length))}</td>
    <td>${say(sentence)}</td>
  </tr>`;
};

const sayMore = (count: number): Bilingual => {
  const { vi, en } = writeCount(count);
  return { vi: `Còn ${vi} dòng nữa không nêu ở đây.`, en: `${en} more lines are not shown here.` };
};
