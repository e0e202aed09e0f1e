import { type AnnexNumber, type CompiledReport, compiledReportDocx, compiledTablesCsv, compiledTablesXlsx } from '#documents';
import { canonicalJson } from '#eventsourcing';
import { DOCX_TYPE, XLSX_TYPE } from '#office';
import { WordField } from '../http/fields.js';
import { EditionPath, RollupPath } from './inputs.js';

/** How one kind of file is made of a compiled report. */
export interface RollupFile {
  /** What it is, at the head of its name. */
  readonly what: string;
  readonly mediaType: string;
  readonly write: (report: CompiledReport) => Promise<Uint8Array> | string;
}

const csvOf = (annex: AnnexNumber): RollupFile => ({
  ...{ what: `phu-luc-${annex}`, mediaType: 'text/csv; charset=utf-8' },
  write: (report) => compiledTablesCsv(report, annex),
});

/** The files of a compiled report, by the names they have in addresses. */
export const ROLLUP_FILES: Readonly<Record<string, RollupFile>> = {
  'report.docx': { what: 'bao-cao', mediaType: DOCX_TYPE, write: compiledReportDocx },
  'tables.xlsx': { what: 'bieu-tong-hop', mediaType: XLSX_TYPE, write: compiledTablesXlsx },
  'tables.csv': csvOf('I'),
  'tasks.csv': csvOf('II'),
  'difficulties.csv': csvOf('III'),
  'discipline.csv': csvOf('IV'),
  'compilation.json': {
    ...{ what: 'tong-hop', mediaType: 'application/json' },
    write: ({ compilation }) => canonicalJson(compilation),
  },
};

const NAMES = Object.keys(ROLLUP_FILES);
const FILE = { vi: `tệp: ${NAMES.join(', ')}`, en: `one of ${NAMES.join(', ')}`, words: NAMES };

export class RollupFilePath extends RollupPath {
  @WordField(FILE) file: string;
}

export class EditionFilePath extends EditionPath {
  @WordField(FILE) file: string;
}
