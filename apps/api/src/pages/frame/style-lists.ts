/** What stands on the pages: figures, days, cells, lists. */
export const LISTS = `
.standing { display: grid; grid-template-columns: repeat(auto-fit, minmax(118px, 1fr)); margin: 18px 0 0; border-block: 1px solid var(--rule); }
.standing > div { padding: 8px 10px 8px 14px; border-left: 1px solid var(--rule); }
.standing > div:first-child { border-left: 0; padding-left: 0; }
.standing dt { font-size: 13px; color: var(--soft); }
.standing dd { margin: 0; font-size: 25px; line-height: 1.2; font-weight: 600; }
.standing small { display: block; font-weight: 400; }
.standing .zero dd { color: var(--soft); font-weight: 400; }
.standing .on_time dd { color: var(--on-time); } .standing .late dd { color: var(--late); } .standing :is(.missing, .overdue):not(.zero) dd { color: var(--missing); }
.standing .returned dd { color: var(--returned); } .standing .waiting dd { color: var(--waiting); }

.dues { margin: 0; padding: 0; list-style: none; border-top: 1.5px solid var(--ink); }
.dues > li { display: grid; grid-template-columns: 176px minmax(0, 1fr); gap: 4px 24px; padding: 9px 0; border-bottom: 1px solid var(--rule); }
.dues .when strong { display: block; font-size: 18px; line-height: 1.3; }
.dues .when { font-size: 13.5px; color: var(--soft); } .dues .when strong { color: var(--ink); }
.dues .left { display: table; } .dues .soon { padding: 0 6px; background: var(--soon-tint); color: var(--soon); border: 1px solid #dcc687; font-weight: 600; }
.dues p { margin: 2px 0 0; } .dues .why { font-size: 13px; color: var(--soft); }
.dues .count { white-space: nowrap; font-weight: 600; }
.part { display: inline-block; vertical-align: 1px; width: 120px; height: 9px; margin-right: 8px; border: 1px solid var(--soft); }
.part rect { fill: var(--on-time); }

.list { width: 100%; font-size: 13.5px; }
.list :is(th, td) { padding: 5px 10px; border-bottom: 1px solid var(--rule); vertical-align: top; }
.list :is(th, td):first-child { padding-left: 0; }
.list thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--ink); line-height: 1.3; }
.more-there { margin: 6px 0 0; font-size: 13.5px; color: var(--soft); }
.state { display: inline-flex; align-items: center; gap: 5px; padding: 0 7px; font-weight: 600; white-space: nowrap; border: 1px solid var(--rule); }
.state .sign { flex: none; }

.matrix td[class] > a { display: flex; align-items: center; justify-content: center; min-height: 21px; color: inherit; font-weight: 600; text-decoration: none; }
.matrix td[class] > a:is(:hover, :focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
.waiting:is(td, .key, .state) { background: var(--waiting-tint); color: var(--waiting); }
.due_soon:is(td, .key, .state) { background: var(--soon-tint); color: var(--soon); }
.overdue:is(td, .key, .state) { background: var(--overdue-tint); color: var(--missing); box-shadow: inset 0 0 0 1.5px var(--missing); }
.open:is(td, .key, .state) { background: var(--paper); color: var(--pending); }
.on_time.state { background: var(--on-time-tint); color: var(--on-time); } .late.state { background: var(--late-tint); color: var(--late); }
.returned.state { background: var(--returned-tint); color: var(--returned); } .missing.state { background: var(--missing); color: #fff; }
:is(.excused, .cancelled).state { background: var(--faint); color: var(--soft); }
.outcome { font-weight: 600; white-space: nowrap; } .outcome.unknown, .outcome.bounced, .outcome.nobody { color: var(--missing); } .outcome.accepted { color: var(--on-time); }
.outcome :is(small) { font-weight: 400; }
.alarm { margin: 0 0 8px; padding: 6px 12px; border-left: 4px solid var(--missing); background: #fbf0ee; font-size: 14px; }
details > summary { cursor: pointer; padding: 4px 0; }
.two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 36px; }

.history { margin: 0; padding: 0; list-style: none; border-top: 1.5px solid var(--ink); font-size: 14px; }
.history li { display: grid; grid-template-columns: 142px 190px minmax(0, 1fr); gap: 2px 16px; padding: 5px 0; border-bottom: 1px solid var(--rule); }
.history .who { color: var(--soft); } .history p, .history time { margin: 0; overflow-wrap: anywhere; }
.due-line { margin: 16px 0 0; padding: 8px 14px; border-left: 4px solid var(--accent); background: var(--faint); }
.content { margin: 4px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; font-size: 13.5px; background: var(--faint); padding: 6px 10px; max-height: 14em; overflow: auto; }

.asking { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: end; margin: 16px 0; font-size: 14px; }
.asking label { display: block; } .asking input { font: inherit; padding: 4px 8px; border: 1px solid var(--soft); width: 300px; max-width: 100%; }
.asking button { font: inherit; padding: 4px 14px; border: 1px solid var(--accent); background: var(--accent); color: #fff; cursor: pointer; }
.letter dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; margin: 16px 0 0; font-size: 14px; }
.letter dt { color: var(--soft); } .letter dd { margin: 0; overflow-wrap: anywhere; }
.letter pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; margin: 0; padding: 12px 16px; background: var(--faint); border: 1px solid var(--rule); }
.letter iframe { width: 100%; height: 24em; border: 1px solid var(--rule); background: #fff; }
.duplicate { display: inline-block; padding: 0 6px; border: 1px solid var(--late); color: var(--late); background: var(--soon-tint); font-size: 12.5px; font-weight: 600; }
`;
