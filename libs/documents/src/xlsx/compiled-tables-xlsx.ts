import { count, text } from '../compiled-report/cell.js';
import { annexesOf } from '../compiled-report/annexes.js';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { dataNotes } from '../compiled-report/data-notes.js';
import { annexSheet } from './annex-sheet.js';
import { excel } from './excel.js';
import { figuresSheet, placedBlocks } from './figures-sheet.js';
import { listSheet } from './list-sheet.js';
import { provenanceSheet } from './provenance-sheet.js';
import { reckonTargets } from './reckon-targets.js';

/** The four tables of a compiled report with live formulas, and beside them the figures they rest on, their sources and the notes. */
export const compiledTablesXlsx = async (report: CompiledReport): Promise<Uint8Array> => {
  const book = new (await excel()).Workbook();
  book.title = report.abstract;
  const blocks = placedBlocks(report);
  const reckon = reckonTargets(report, blocks);
  for (const annex of annexesOf(report)) annexSheet(book, annex, report, ...(annex.number === 'I' ? [reckon] : []));
  figuresSheet(book, report, blocks);
  provenanceSheet(book, report);
  const notes = dataNotes(report).map((note, index) => [count(index + 1), text(note)]);
  listSheet(book, { name: 'Ghi chú', title: 'Ghi chú về số liệu', columns: NOTE_COLUMNS, rows: notes }, report);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const NOTE_COLUMNS = [
  { head: 'STT', width: 6 },
  { head: 'Ghi chú', width: 120 },
] as const;
