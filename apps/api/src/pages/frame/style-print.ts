/** On paper: A4 across; nothing that is only for the screen. */
export const PRINT = `
@page { size: A4 landscape; margin: 11mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: none; font-size: 9.5pt; line-height: 1.4; }
  .sheet { max-width: none; padding: 3mm 0 0; border: 0; min-height: 0; }
  .languages, .places, .refresh, .skip, .detail, .asking { display: none; }
  section { margin-top: 6mm; }
  h1 { font-size: 17pt; } h2 { font-size: 13pt; break-after: avoid; }
  tr, .dues > li, .history li, .standing { break-inside: avoid; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  #matrix { break-before: page; margin-top: 0; }
  .matrix { font-size: 7.2pt; }
  .matrix :is(th, td) { height: 4.6mm; padding: .2mm .3mm; line-height: 1.15; }
  .matrix :is(th[scope="row"], th[rowspan]) { position: static; min-width: 0; padding: .2mm 2mm .2mm 0; white-space: nowrap; }
  .matrix .period, .matrix thead th.total { min-width: 0; } .matrix thead th { font-size: 7pt; }
  .matrix td[class] > a { min-height: 0; } .matrix .sign { width: 2.6mm; height: 2.6mm; }
  .list { font-size: 8.5pt; min-width: 0; } .list :is(th, td) { padding-block: .7mm; }
  .content { max-height: none; overflow: visible; }
}
`;
