/** The matrix unit × period: its head and first column stay in sight, and each state has its colours beside its sign. */
export const MATRIX = `
.signs { position: absolute; }
.sign { width: 13px; height: 13px; vertical-align: -2px; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 0 0 12px; padding: 0; list-style: none; font-size: 13.5px; }
.legend .key { display: inline-flex; align-items: center; justify-content: center; min-width: 30px; height: 21px; padding: 0 4px; margin-right: 4px; border: 1px solid var(--rule); font-weight: 600; font-size: 12.5px; vertical-align: middle; }
.legend .key.dayoff { border-color: var(--soft); font-size: 10.5px; font-weight: 400; height: 17px; }

.matrix { width: 100%; font-size: 13px; border-collapse: separate; border-spacing: 0; }
.matrix :is(th, td) { border-right: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: 3px 2px; height: 27px; text-align: center; line-height: 1.25; }
.matrix thead th { background: var(--paper); vertical-align: bottom; font-size: 12px; }
.matrix thead tr:first-child th { border-top: 1.5px solid var(--ink); }
.matrix thead tr:last-child th { border-bottom: 1.5px solid var(--ink); padding-bottom: 5px; vertical-align: top; }
.matrix th.month { background: var(--faint); font-size: 11.5px; font-weight: 400; color: var(--soft); white-space: nowrap; }
.matrix .period { min-width: 42px; }
.matrix .period .day { display: block; font-weight: 400; }
.matrix :is(th[scope="row"], th[rowspan], th[scope="rowgroup"]) { position: sticky; left: 0; z-index: 1; min-width: 196px; padding: 3px 8px 3px 0; text-align: left; background: var(--paper); }
.matrix th[scope="rowgroup"] { font-weight: 600; padding-top: 12px; }
.matrix thead th.total { min-width: 36px; }
.matrix td.total { color: var(--ink); }
.matrix td.total.none, .matrix tfoot td.none { color: #626d77; }
.matrix tbody td.total:not(.share) { background: var(--paper); }
.matrix .share { white-space: nowrap; padding-inline: 3px; font-size: 11px; }
.matrix .shares td { font-size: 11px; padding-inline: 1px; }
.matrix tfoot tr:first-child > * { border-top: 1.5px solid var(--ink); }
.matrix tfoot td.sum { font-weight: 600; }
.matrix .also .sign { width: 9px; height: 9px; margin-left: 2px; vertical-align: 3px; }
.matrix td[tabindex] { font-weight: 600; cursor: default; }
.matrix td[tabindex]:hover { outline: 2px solid var(--accent); outline-offset: -2px; }
.matrix tr:hover > th[scope="row"] { background: var(--faint); }

.on_time:is(td, .key) { background: var(--on-time-tint); color: var(--on-time); }
.returned:is(td, .key) { background: var(--returned-tint); color: var(--returned); }
.late:is(td, .key) { background: var(--late-tint); color: var(--late); }
.missing:is(td, .key) { background: var(--missing); color: #fff; }
.missing.faint:is(td) { background: #f6dcdc; color: var(--missing); }
.pending:is(td, .key) { background: var(--paper); color: var(--pending); }
:is(.excused, .cancelled):is(td, .key) { background: var(--faint); color: var(--soft); }
td.nothing { background: var(--faint); }

.detail { z-index: 2; margin: 0; padding: 9px 0 10px; min-height: 42px; white-space: pre-line; font-size: 13px; line-height: 1.4; color: var(--soft); background: var(--paper); border-top: 1px solid var(--rule); }
.detail.told { position: sticky; bottom: 0; color: var(--ink); }
@media screen and (max-width: 760px) {
  .matrix :is(th[scope="row"], th[rowspan]) { min-width: 128px; max-width: 128px; font-size: 12px; padding-right: 6px; }
  .matrix th[scope="rowgroup"] { min-width: 0; }
  .matrix .period { min-width: 52px; }
  .matrix td { height: 34px; }
}
`;
