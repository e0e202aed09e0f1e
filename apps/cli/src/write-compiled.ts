import { extname } from 'node:path';
import { type CompiledReport, compiledReportDocx, compiledTablesCsv, compiledTablesXlsx } from '#documents';
import { compilationBytes, Refusal } from '#domain';
import { writeOutput } from './write-output.js';

/** Writes a compiled report as the kind of file that its name asks for. Refuses with `UNKNOWN_KIND_OF_FILE`. */
export const writeCompiled = async (file: string, report: CompiledReport): Promise<void> => {
  writeOutput(file, await demandWritten(file)(report));
};

/** How such a file is written, also asked beforehand. Refuses with `UNKNOWN_KIND_OF_FILE`. */
export const demandWritten = (file: string): Writer => {
  const write = WRITERS[extname(file).toLowerCase()];
  if (write !== undefined) return write;
  throw new Refusal('UNKNOWN_KIND_OF_FILE', {
    vi: `Không ghi được “${file}”: tên tệp phải kết thúc bằng ${Object.keys(WRITERS).join(', ')}.`,
    en: `Cannot write “${file}”: the name has to end in ${Object.keys(WRITERS).join(', ')}.`,
  });
};

type Writer = (report: CompiledReport) => Promise<Uint8Array> | string;

const WRITERS: Readonly<Record<string, Writer>> = {
  '.docx': compiledReportDocx,
  '.xlsx': compiledTablesXlsx,
  '.csv': (report) => compiledTablesCsv(report, 'I'),
  '.json': ({ compilation }) => compilationBytes(compilation).text,
};
