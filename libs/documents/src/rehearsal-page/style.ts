import { Html } from './html.js';
import { PRINT } from './style-print.js';
import { MATRIX } from './style-matrix.js';
import { TIMELINE } from './style-timeline.js';

// States differ in how dark they are, too, so that a grey print still tells them apart.
const GENERAL = `
:root {
  --ink: #1b2733; --soft: #4d5b69; --rule: #cfd6dd; --faint: #eef1f4; --paper: #fff; --ground: #f3f4f2; --accent: #1f4068;
  --on-time: #1d6b3c; --on-time-tint: #eff7f0; --returned: #1f4f8f; --returned-tint: #dfe9f7;
  --late: #7a4a00; --late-tint: #f7d99a; --missing: #9b1c1c; --pending: #5b6570;
}
* { box-sizing: border-box; }
html[lang="vi"] :is(span, tspan)[lang="en"]:not(.both), html[lang="en"] :is(span, tspan)[lang="vi"]:not(.both) { display: none; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 1320px; margin: 0 auto; padding: 24px 36px 48px; background: var(--paper); border-inline: 1px solid var(--rule); }
h1, h2 { font-family: "Times New Roman", "Noto Serif", Tinos, serif; font-weight: 700; line-height: 1.25; color: var(--accent); text-wrap: balance; }
h1 { margin: 0; font-size: 27px; }
h2 { margin: 0 0 12px; font-size: 21px; }
section { margin-top: 40px; }
code { font: inherit; }
small { font-size: 12.5px; color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nowrap { white-space: nowrap; }
.note { color: var(--soft); max-width: 80ch; }
:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 1px; }

.top { display: flex; justify-content: space-between; align-items: center; gap: 16px; border-bottom: 2px solid var(--accent); padding-bottom: 8px; }
.authority { margin: 0; font-weight: 600; letter-spacing: .02em; }
.languages { margin: 0; display: flex; flex: none; }
.languages[hidden] { display: none; }
.languages button { font: inherit; font-size: 13.5px; white-space: nowrap; color: var(--accent); background: none; border: 1px solid var(--accent); padding: 4px 12px; min-height: 32px; cursor: pointer; }
.languages button + button { border-left: 0; }
.languages button[aria-pressed="true"] { background: var(--accent); color: #fff; }
.title { display: flex; justify-content: space-between; align-items: flex-start; gap: 32px; margin-top: 20px; }
.facts { margin: 8px 0 0; color: var(--soft); font-size: 14px; }
.mark { flex: none; margin: 0; padding: 8px 14px; border: 2px solid var(--missing); color: var(--missing); text-align: center; font-size: 12.5px; line-height: 1.4; }
.mark strong { display: block; font-size: 18px; letter-spacing: .12em; text-transform: uppercase; }
.mark .both { display: block; }
.lead { margin: 14px 0 0; }

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

.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: 4px 0 6px; }
th { text-align: left; font-weight: 600; }
tbody th { font-weight: 400; }
:is(.persons, .roles, .due-dates, .warnings, .months) { width: 100%; font-size: 13.5px; }
:is(.persons, .roles, .due-dates, .warnings, .months) :is(th, td) { padding: 5px 10px; border-bottom: 1px solid var(--rule); vertical-align: top; }
:is(.persons, .roles, .due-dates, .warnings, .months) :is(th, td):first-child { padding-left: 0; }
:is(.persons, .roles, .due-dates, .warnings, .months) thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--ink); line-height: 1.3; }
:is(.persons, .months) tfoot :is(th, td) { border-top: 1.5px solid var(--ink); font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
th.number { text-align: right; }
td.none { color: #626d77; }
.roles { max-width: 900px; margin-bottom: 20px; }
.persons small { margin-left: 6px; }
.due-dates td:nth-child(3) { min-width: 200px; }
.persons td:nth-child(2) { min-width: 170px; }
.gauge { display: inline-block; width: 96px; height: 9px; margin-right: 10px; background: linear-gradient(var(--accent), var(--accent)) no-repeat left / var(--share) 100%; }
.dayoff { display: inline-block; padding: 0 4px; border: 1px solid var(--soft); border-radius: 2px; font-size: 10.5px; line-height: 1.35; font-weight: 400; color: var(--soft); }

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

export const STYLE = new Html(`<style>${GENERAL}${MATRIX}${TIMELINE}${PRINT}</style>`);
