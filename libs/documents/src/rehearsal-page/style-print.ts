/** A4 landscape. The language that is shown is the one that is printed. */
export const PRINT = `
@page { size: A4 landscape; margin: 11mm 11mm 12mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: none; font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; border: 0; }
  .languages, .detail { display: none; }
  section { margin-top: 7mm; }
  h1 { font-size: 18pt; } h2 { font-size: 14pt; margin-bottom: 2.5mm; }
  h2, caption, figcaption { break-after: avoid; }
  tr, figure, .figure, #months { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .scroll { overflow: visible; }
  .matrix :is(th[scope="row"], th[rowspan], th[scope="rowgroup"]) { position: static; }
  #matrix, #timeline, #persons, #due-dates { break-before: page; margin-top: 0; }
  .assumptions { columns: 2; font-size: 9.5pt; }
  .figure dd { font-size: 20pt; } .figure dt, .figure small { font-size: 8.5pt; }
  .matrix { font-size: 7.2pt; }
  .matrix :is(th, td) { height: 4.1mm; padding: .2mm .3mm; line-height: 1.15; }
  .matrix thead th, .matrix th.month, .matrix .share { font-size: 7pt; }
  .matrix .period { min-width: 0; }
  .matrix :is(th[scope="row"], th[rowspan]) { min-width: 0; padding: .2mm 2mm .2mm 0; white-space: nowrap; }
  .matrix thead th.total { min-width: 0; max-width: 12mm; }
  .matrix .sign { width: 2.6mm; height: 2.6mm; }
  .legend, .keys { font-size: 8.5pt; margin-bottom: 2mm; }
  .dayoff { font-size: 6.5pt; padding: 0 .5mm; }
  .panels { grid-template-columns: repeat(4, 1fr); gap: 3mm 6mm; margin-bottom: 4mm; }
  .strip svg { min-width: 0; max-height: 114mm; }
  :is(.persons, .roles, .due-dates, .warnings, .months) { font-size: 8.5pt; min-width: 0; }
  :is(.persons, .roles, .due-dates, .warnings, .months) :is(th, td) { padding-block: .7mm; }
}
`;
