export const TIMELINE = `
svg text { font-size: 10px; text-anchor: middle; fill: var(--soft); font-family: inherit; }
figure { margin: 0; }
.panels { display: grid; grid-template-columns: repeat(4, 1fr); gap: 18px 28px; margin-bottom: 30px; }
.panel { --bar: var(--accent); }
.panel figcaption { display: flex; justify-content: space-between; gap: 8px; font-size: 13.5px; border-bottom: 1px solid var(--rule); padding-bottom: 2px; }
.panel svg { display: block; width: 100%; height: auto; }
.panel rect { fill: var(--bar); }
.panel line { stroke: var(--ink); stroke-width: 1; }
.panel text.count { font-size: 9.5px; fill: var(--ink); }
.panel text.many { font-size: 7.5px; }
.panel.onTime { --bar: var(--on-time); } .panel.late { --bar: #b97a13; } .panel.overdue { --bar: #b4532a; } .panel.returned { --bar: var(--returned); } .panel.proposals { --bar: var(--missing); }
.strip figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 6px 24px; font-weight: 600; margin-bottom: 6px; }
.keys { display: flex; align-items: center; gap: 6px; font-weight: 400; font-size: 13.5px; }
.keys .key { width: 18px; height: 15px; margin-left: 14px; border: 1px solid var(--rule); }
.keys .key.bar { width: 8px; background: var(--accent); border-color: var(--accent); }
.keys .key.off { background: repeating-linear-gradient(135deg, #e7ebee 0 3px, #c3ccd4 3px 4px); }
.keys .key.due { border: 2px solid var(--missing); }
.strip svg { display: block; width: 100%; min-width: 900px; height: auto; }
.strip .day { fill: none; stroke: var(--rule); stroke-width: .7; }
.strip .day.off { fill: url(#off); }
.strip pattern line { stroke: #c3ccd4; stroke-width: 1.6; }
.strip .ground { fill: #eef1f4; }
.strip rect.bar { fill: var(--accent); }
.strip rect.due { fill: none; stroke: var(--missing); stroke-width: 1.8; }
.strip text.due { fill: var(--missing); font-weight: 700; font-size: 8.5px; }
.strip text.month { text-anchor: start; font-size: 12px; fill: var(--ink); }
.strip text.count { font-size: 9px; fill: var(--ink); paint-order: stroke; stroke: #fff; stroke-width: 2px; }
@media screen and (max-width: 1000px) { .panels { grid-template-columns: 1fr 1fr; } }
@media screen and (max-width: 560px) { .panels { grid-template-columns: 1fr; } }
`;
