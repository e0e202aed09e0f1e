import type { CompiledReport } from '../../compiled-report/compiled-report.js';
import { compiledOctober, octoberCompilation } from '../../compiled-report/testing/compiled-october.js';
import { compiledReportDocx } from '../compiled-report-docx.js';
import { linesIn, unzipped, wordsIn } from './unzipped.js';

/** A report as it is written, with the text of its body and the lines in it. */
export const written = async (report: CompiledReport) => {
  const files = unzipped(await compiledReportDocx(report));
  const xml = files.get('word/document.xml')!;
  return { files, xml, lines: linesIn(xml) };
};

/** Of twentieths of a point. */
export const millimetres = (twips: string): number => (Number(twips) * 25.4) / 1440;

/** The words in every row of every table, cell by cell. */
export const rowsOf = (xml: string): readonly (readonly string[])[] =>
  [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell)));

/** The first paragraph that says this and no more. */
export const paragraphIn = (xml: string, words: string): string =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([paragraph]) => paragraph).find((paragraph) => wordsIn(paragraph) === words)!;

/** A short report, for what does not depend on its length. */
export const brief = (change: Partial<CompiledReport> = {}): CompiledReport => {
  const { rows, owing } = octoberCompilation();
  return compiledOctober({
    compilation: octoberCompilation({ rows: rows.slice(0, 5), owing: owing.slice(0, 2), sections: [] }),
    ...change,
  });
};
