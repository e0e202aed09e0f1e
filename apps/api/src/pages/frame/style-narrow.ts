/** A phone: one column, and tables that scroll within themselves. */
export const NARROW = `
@media screen and (max-width: 900px) {
  .title { flex-direction: column; gap: 14px; }
  .clock { align-self: stretch; max-width: none; }
  .two { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (max-width: 760px) {
  .sheet { padding: 14px 16px 32px; border: 0; }
  .band p { padding: 6px 16px; }
  .top { flex-wrap: wrap; gap: 8px; }
  .languages a { min-height: 40px; padding-block: 8px; }
  .places a { padding-block: 8px; }
  h1 { font-size: 21px; }
  .standing { grid-template-columns: 1fr 1fr; }
  .standing > div, .standing > div:first-child { padding: 8px 8px 8px 0; border-left: 0; border-top: 1px solid var(--rule); }
  .standing > div:nth-child(-n+2) { border-top: 0; }
  .clock { flex-direction: column; } .clock > div + div { border-left: 0; border-top: 1px solid var(--rule); }
  .dues > li { grid-template-columns: minmax(0, 1fr); }
  .list { min-width: 620px; } .list.slim { min-width: 0; }
  .list.slim .nowrap { white-space: normal; }
  .history li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .matrix td[class] > a { min-height: 34px; }
}
`;
