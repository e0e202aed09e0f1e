import type { Language, Plan, RehearsalReport } from '#domain';
import { assumptions } from './assumptions.js';
import { dueDates } from './due-dates.js';
import { figures } from './figures.js';
import { head } from './head.js';
import { html } from '../page/html.js';
import { matrix } from './matrix.js';
import { monthTable } from './month-table.js';
import { persons } from './persons.js';
import { SCRIPT } from './script.js';
import { SIGNS } from './state.js';
import { STYLE } from './style.js';
import { timeline } from './timeline.js';
import { warnings } from './warnings.js';
import { yearOf } from './year.js';

/**
 * A rehearsed year as one page, to be printed or looked at. Everything is in it and it loads nothing; both languages are in it too,
 * and it opens in the one asked for. The same report and plan make the same page, to the byte.
 */
export const rehearsalPage = (report: RehearsalReport, plan: Plan, language: Language = 'vi'): string => {
  const year = yearOf(report, plan);
  return `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'" />
        <title>${`Diễn tập ${plan.year} – ${plan.title[language]}`}</title>
        ${STYLE}
      </head>
      <body>
        ${SIGNS}
        <main>
          ${head(year)} ${figures(year)} ${assumptions(year)} ${matrix(year)} ${timeline(year)} ${persons(year)} ${dueDates(year)}
          ${warnings(year)} ${monthTable(year)}
        </main>
        ${SCRIPT}
      </body>
    </html>`.text
  }\n`;
};
