// States differ in how dark they are, too, so that a grey print still tells them apart.
/** The look that all our pages share: colours, letters, what is heard and not seen, where the keyboard is. */
export const GROUND = `
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
`;

/** Whose page it is, its title, and the mark that nothing on it is real. */
export const TOP = `
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
`;

/** Tables that scroll within themselves, so that no page does. */
export const TABLES = `
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: 4px 0 6px; }
th { text-align: left; font-weight: 600; }
tbody th { font-weight: 400; }`;

/** Figures stand at the right, one below the other. */
export const NUMBERS = `
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
th.number { text-align: right; }
td.none { color: #626d77; }`;

/** The mark of a day off. */
export const DAY_OFF = `
.dayoff { display: inline-block; padding: 0 4px; border: 1px solid var(--soft); border-radius: 2px; font-size: 10.5px; line-height: 1.35; font-weight: 400; color: var(--soft); }
`;
