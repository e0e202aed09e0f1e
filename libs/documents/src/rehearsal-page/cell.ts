import { type Bilingual, type RehearsedObligation, sayPeriod, writeDay } from '#domain';
import type { Column } from '../page/columns.js';
import { html, type Html, sayUnseen } from '../page/html.js';
import { drawSign, drawState, sayState, stateOf, wasReturned } from './state.js';
import { writeMoment } from '../page/writing.js';

/** A cell of the matrix: what became of one obligation at a glance, and all of it when it is pointed at or reached by key. */
export const cell = (obligation: RehearsedObligation | undefined, column: Column, unit: Bilingual): Html => {
  if (obligation === undefined) return html`<td class="nothing"></td>`;
  const detail = sayObligation(obligation, column, unit);
  const state = stateOf(obligation);
  const mark =
    state !== 'returned' && wasReturned(obligation) && html`<span class="also">${drawSign('returned')}</span>${sayUnseen(ALSO_RETURNED)}`;
  return html`<td class="${state}" tabindex="-1" title="${detail.vi}" data-en="${detail.en}">
    ${drawState(obligation)}${mark}${sayUnseen(sayState(obligation))}
  </td>`;
};

const ALSO_RETURNED: Bilingual = { vi: 'có trả lại, ', en: 'returned, ' };

const sayObligation = (obligation: RehearsedObligation, { duty }: Column, unit: Bilingual): Bilingual => {
  const { lastDay, submittedAt, versions, reminders, proposals } = obligation;
  const period = sayPeriod(obligation.period);
  const state = sayState(obligation);
  const again = versions > 1;
  return {
    vi: [
      `${unit.vi} – ${duty.name.vi}, ${period.vi}: ${state.vi}.`,
      `Ngày cuối: ${writeDay(lastDay)}.`,
      submittedAt === null ? 'Không nhận được báo cáo.' : `Nhận ${again ? 'lần đầu ' : ''}lúc ${writeMoment(submittedAt)}.`,
      ...(again ? [`Gửi ${versions} lần, vì bị trả lại để bổ sung.`] : []),
      ...list(
        'Nhắc: ',
        reminders,
        ({ at, step }) => `${writeMoment(at)} (${step === 0 ? 'ngày làm việc cuối' : `trước ${step} ngày làm việc`})`,
      ),
      ...list('Đề xuất trình lãnh đạo: ', proposals, ({ at, level }) => `${writeMoment(at)} (cấp ${level})`),
    ].join('\n'),
    en: [
      `${unit.en} – ${duty.name.en}, ${period.en}: ${state.en}.`,
      `Last day: ${writeDay(lastDay)}.`,
      submittedAt === null ? 'No report was received.' : `${again ? 'First received' : 'Received'} at ${writeMoment(submittedAt)}.`,
      ...(again ? [`Handed in ${versions} times, being returned for completion.`] : []),
      ...list(
        'Reminded: ',
        reminders,
        ({ at, step }) => `${writeMoment(at)} (${step === 0 ? 'last working day' : `${step} working day${step === 1 ? '' : 's'} before`})`,
      ),
      ...list('Proposed for escalation: ', proposals, ({ at, level }) => `${writeMoment(at)} (level ${level})`),
    ].join('\n'),
  };
};

const list = <Item>(heading: string, items: readonly Item[], write: (item: Item) => string): string[] =>
  items.length === 0 ? [] : [`${heading}${items.map(write).join('; ')}.`];
