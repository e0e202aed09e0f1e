import { Html } from '../page/html.js';
import { DAY_OFF, GROUND, NUMBERS, TABLES, TOP } from '../page/style.js';
import { MATRIX } from '../page/style-matrix.js';
import { PRINT } from './style-print.js';
import { TIMELINE } from './style-timeline.js';

const FIGURES = `
#figures { margin-top: 24px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); margin: 0; border-block: 1px solid var(--rule); }
.figure { display: flex; flex-direction: column; padding: 12px 10px 12px 14px; border-left: 1px solid var(--rule); }
.figure:first-child { border-left: 0; padding-left: 0; }
.figure dt { font-size: 13.5px; color: var(--soft); }
.figure dd { margin: 0; font-size: 31px; line-height: 1.2; font-weight: 600; }
.figure small { display: block; font-weight: 400; font-size: 12.5px; line-height: 1.35; margin-top: 2px; }
.figure.on_time dd { color: var(--on-time); } .figure.late dd { color: var(--late); } .figure.missing dd { color: var(--missing); } .figure.returned dd { color: var(--returned); }

#assumptions { margin-top: 24px; }
#assumptions h2 { font-size: 17px; margin-bottom: 6px; }
.assumptions { columns: 3 300px; column-gap: 32px; margin: 0; padding-left: 20px; font-size: 13px; line-height: 1.45; color: var(--soft); }
.assumptions li { break-inside: avoid; margin-bottom: 5px; padding-left: 2px; }
`;

const LISTS = `
:is(.persons, .roles, .due-dates, .warnings, .months) { width: 100%; font-size: 13.5px; }
:is(.persons, .roles, .due-dates, .warnings, .months) :is(th, td) { padding: 5px 10px; border-bottom: 1px solid var(--rule); vertical-align: top; }
:is(.persons, .roles, .due-dates, .warnings, .months) :is(th, td):first-child { padding-left: 0; }
:is(.persons, .roles, .due-dates, .warnings, .months) thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--ink); line-height: 1.3; }
:is(.persons, .months) tfoot :is(th, td) { border-top: 1.5px solid var(--ink); font-weight: 600; }`;

const WIDTHS = `
.roles { max-width: 900px; margin-bottom: 20px; }
.persons small { margin-left: 6px; }
.due-dates td:nth-child(3) { min-width: 200px; }
.persons td:nth-child(2) { min-width: 170px; }
.gauge { display: inline-block; width: 96px; height: 9px; margin-right: 10px; background: linear-gradient(var(--accent), var(--accent)) no-repeat left / var(--share) 100%; }`;

const NARROW = `
@media screen and (max-width: 760px) {
  main { padding: 16px 16px 32px; border: 0; }
  h1 { font-size: 22px; }
  .title { flex-direction: column; gap: 16px; }
  .mark { align-self: stretch; }
  .figures { grid-template-columns: 1fr 1fr; }
  .figure, .figure:first-child { padding: 10px 8px 10px 0; border-left: 0; border-top: 1px solid var(--rule); }
  .figure:nth-child(-n+2) { border-top: 0; }
  .languages button { min-height: 40px; }
  .due-dates { min-width: 620px; } .persons { min-width: 760px; } .roles { min-width: 560px; } .months { min-width: 760px; } .warnings { min-width: 560px; }
}
`;

const GENERAL = [GROUND, TOP, FIGURES, TABLES, LISTS, NUMBERS, WIDTHS, DAY_OFF, NARROW].join('');

export const STYLE = new Html(`<style>${GENERAL}${MATRIX}${TIMELINE}${PRINT}</style>`);
