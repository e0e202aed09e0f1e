import { compiledReportDocx, type CompiledReport, compiledTablesXlsx, unitFiguresOf, unitFiguresXlsx } from '#documents';
import type { ExportParams } from '#domain';
import type { DomainClock } from '../clock/domain-clock.js';
import type { RollupDocuments, Wanted } from '../document/rollup-documents.js';
import type { RollupRef } from '../rollup/compiled-of.js';
import type { RollupDesk } from '../rollup/rollup-desk.js';
import type { ExportOrder, ExportParam, ExportRenderer, ExportTask } from './export-renderer.js';

export interface RollupExportsParts {
  readonly documents: RollupDocuments;
  readonly desk: RollupDesk;
  readonly clock: Pick<DomainClock, 'now'>;
}

/** What is compiled, written in the background: the report, its tables, and every unit's own figures. */
export const rollupExports = (parts: RollupExportsParts): readonly ExportRenderer[] => [
  {
    kind: 'rollup-report',
    name: { vi: 'Báo cáo tổng hợp (Word)', en: 'Compiled report (Word)' },
    mediaType: DOCX_TYPE,
    params: { ...REF, edition: EDITION },
    fileName: (params) => `${rollupFileStem('bao-cao', params)}.docx`,
    demand: (order) => demandReport(parts, order),
    render: (task) => whole(parts, task, compiledReportDocx),
  },
  {
    kind: 'rollup-tables',
    name: { vi: 'Các biểu của báo cáo tổng hợp (Excel)', en: 'Tables of a compiled report (Excel)' },
    mediaType: XLSX_TYPE,
    params: { ...REF, edition: EDITION },
    fileName: (params) => `${rollupFileStem('bieu-tong-hop', params)}.xlsx`,
    demand: (order) => demandReport(parts, order),
    render: (task) => whole(parts, task, compiledTablesXlsx),
  },
  {
    kind: 'rollup-units',
    name: { vi: 'Số liệu của từng đơn vị (Excel)', en: 'Each unit’s own figures (Excel)' },
    mediaType: XLSX_TYPE,
    params: REF,
    fileName: (params) => `${rollupFileStem('so-lieu-don-vi', params)}.xlsx`,
    demand: (order) => demandReport(parts, order),
    render: (task) => unitsOf(parts, task),
  },
];

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `bao-cao-monthly-2023-10-ban-2`, or `…-du-thao`. */
export const rollupFileStem = (what: string, { duty, period, edition }: ExportParams): string =>
  `${what}-${duty}-${period}-${edition === undefined ? 'du-thao' : `ban-${edition}`}`;

const code = (example: string): ExportParam => ({ pattern: /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, example });
const REF = { duty: code('monthly'), period: code('2023-10'), unit: code('Q3-TCKH') };
const EDITION: ExportParam = { pattern: /^[1-9]\d{0,5}$/, example: '1', optional: true };

const demandReport = async (parts: RollupExportsParts, order: ExportOrder): Promise<void> => void (await reportOf(parts, order));

const reportOf = async ({ documents, clock }: RollupExportsParts, { params, sees }: ExportOrder): Promise<CompiledReport> =>
  documents.report(refIn(params), await wantedIn(params, clock), sees);

const refIn = ({ duty = '', period = '', unit = '' }: ExportParams): RollupRef => ({ duty, period, unit });

const wantedIn = async ({ edition }: ExportParams, clock: RollupExportsParts['clock']): Promise<Wanted> =>
  edition === undefined ? { kind: 'draft', at: await clock.now() } : { kind: 'edition', edition: Number(edition) };

async function* whole(parts: RollupExportsParts, task: ExportTask, write: (report: CompiledReport) => Promise<Uint8Array>) {
  const report = await reportOf(parts, task);
  await task.progress({ done: 1, total: 2 });
  yield await write(report);
}

async function* unitsOf(parts: RollupExportsParts, task: ExportTask) {
  const report = await reportOf(parts, task);
  const { input } = await parts.desk.current(refIn(task.params));
  yield* unitFiguresXlsx(unitFiguresOf(report, input.reports));
}
