import { addDays, type Bilingual, isWorkingDay, type LocalDay, localDay, nameWeekday, writeDay } from '#domain';
import { group } from '../page/group.js';
import { html, type Html, say, sayDrawn } from '../page/html.js';
import { dayIn, join, nameMonth, writeCount } from '../page/writing.js';
import { lastDaysOf, type Year } from './year.js';

const LEFT = 78;
const TOP = 20;
const DAY = 34;
const MONTH = 44;
const BASE = 33;
const TALLEST = 22;
const WIDTH = LEFT + 31 * DAY + 1;

/** Every day of the year, a line for each month: last days, days off, and how many digests go out. */
export const dayStrip = (year: Year): Html => {
  const digests = digestsByDay(year);
  const most = Math.max(1, ...digests.values());
  const due = lastDaysOf(year);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return html`<figure class="strip">
    <figcaption id="strip-heading">
      ${say({ vi: 'Thư tổng hợp gửi đi từng ngày', en: 'Digests sent on each day' })}
      <span class="keys">
        <span class="key bar"></span> ${say({ vi: 'số thư', en: 'digests' })}
        <span class="key off"></span> ${say({ vi: 'ngày nghỉ', en: 'day off' })}
        <span class="key due"></span> ${say({ vi: 'ngày cuối được gửi', en: 'last day to hand in' })}
      </span>
    </figcaption>
    <div class="scroll" role="region" aria-label="${STRIP_NAME.vi}" data-en="${STRIP_NAME.en}" tabindex="0">
      <svg viewBox="0 0 ${WIDTH} ${TOP + 12 * MONTH}" role="img" aria-labelledby="strip-heading">
        <defs>
          <pattern id="off" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="ground" />
            <line x1="0" y1="0" x2="0" y2="5" />
          </pattern>
        </defs>
        ${Array.from({ length: 31 }, (_, index) => html`<text x="${LEFT + index * DAY + DAY / 2}" y="13">${index + 1}</text>`)}
        ${months.map(
          (month) =>
            html`<g transform="translate(0 ${TOP + (month - 1) * MONTH})">
              <text class="month" x="0" y="${BASE - 8}">${sayDrawn(nameMonth(localDay(year.plan.year, month, 1)))}</text>
              ${daysOf(year.plan.year, month).map((day) =>
                drawDay({
                  day,
                  off: !isWorkingDay(year.calendar, day),
                  digests: digests.get(day) ?? 0,
                  most,
                  due: due.get(day)?.map(({ label }) => label),
                }),
              )}
            </g>`,
        )}
      </svg>
    </div>
  </figure>`;
};

const STRIP_NAME: Bilingual = { vi: 'Thư tổng hợp từng ngày, kéo ngang để xem', en: 'Digests of each day, scroll sideways' };

interface Day {
  readonly day: LocalDay;
  readonly off: boolean;
  readonly digests: number;
  readonly most: number;
  readonly due: readonly Bilingual[] | undefined;
}

const drawDay = ({ day, off, digests, most, due }: Day): Html => {
  const left = LEFT + (Number(day.slice(8)) - 1) * DAY;
  const middle = left + DAY / 2;
  const height = Math.round((digests * TALLEST * 10) / most) / 10;
  const told = sayDay({ day, off, digests, most, due });
  return html`<g
    ><title data-en="${told.en}">${told.vi}</title
    ><rect class="${off ? 'day off' : 'day'}" x="${left}" y="0" width="${DAY}" height="${BASE}" />${
      digests > 0 &&
      html`<rect class="bar" x="${left + 9}" y="${BASE - height}" width="${DAY - 18}" height="${height}" /><text
          class="count"
          x="${middle}"
          y="${BASE - height - 2}"
          >${sayDrawn(writeCount(digests))}</text
        >`
    }${
      due &&
      html`<rect class="due" x="${left + 1}" y="1" width="${DAY - 2}" height="${BASE - 2}" /><text
          class="due"
          x="${middle}"
          y="${BASE + 8.5}"
          >${sayDrawn(join(due, ', '))}</text
        >`
    }</g
  >`;
};

const sayDay = ({ day, off, digests, due }: Day): Bilingual => {
  const weekday = nameWeekday(day);
  const count = writeCount(digests);
  const last = due && join(due, ', ');
  return {
    vi: `${writeDay(day)}, ${weekday.vi}${off ? ', ngày nghỉ' : ''}: ${count.vi} thư${last ? `; ngày cuối: ${last.vi}` : ''}`,
    en: `${writeDay(day)}, ${weekday.en}${off ? ', a day off' : ''}: ${count.en} digest${digests === 1 ? '' : 's'}${last ? `; last day: ${last.en}` : ''}`,
  };
};

const digestsByDay = ({ report }: Year): Map<LocalDay, number> =>
  new Map([...group(report.notices, ({ at }) => dayIn(at))].map(([day, notices]) => [day, notices.length]));

const daysOf = (year: number, month: number): LocalDay[] => {
  const first = localDay(year, month, 1);
  return Array.from({ length: Number(localDay(year, month, 31).slice(8)) }, (_, index) => addDays(first, index));
};
