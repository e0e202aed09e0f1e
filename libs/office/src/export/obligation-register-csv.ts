import {
  type Bilingual,
  type ExportParams,
  type Language,
  type LocalDay,
  namesIn,
  type Regime,
  sayPeriod,
  STATUS_NAMES,
  type Timeliness,
  writeDay,
  writeInstant,
} from '#domain';
import type { ObligationReads, ObligationRow } from '#postgres';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { csvPieces } from './csv-pieces.js';
import { type ExportRenderer, type ExportTask, LANGUAGE_PARAM, languageIn } from './export-renderer.js';

export interface ObligationRegisterParts {
  readonly obligations: ObligationReads;
  readonly regime: RegimeDesk;
}

const PAGE = 200;

/** Every report whose last day lies in a year, a row each: of all units, or of those whose reports the asker may see. */
export const obligationRegisterCsv = (parts: ObligationRegisterParts): ExportRenderer => ({
  kind: 'obligation-register',
  name: { vi: 'Sổ theo dõi báo cáo của một năm', en: 'The register of reports of a year' },
  mediaType: 'text/csv; charset=utf-8',
  params: { year: { pattern: /^20\d{2}$/, example: '2023' }, language: LANGUAGE_PARAM },
  fileName: ({ year }) => `so-theo-doi-bao-cao-${year}.csv`,
  render: (task) => csvPieces(headIn(languageIn(task.params)), rowsOf(parts, task)),
});

async function* rowsOf({ obligations, regime }: ObligationRegisterParts, { params, sees, progress }: ExportTask) {
  const rules = await regime.current();
  const write = writer(rules, languageIn(params));
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await obligations.list({ ...ofYear(params), visibleTo: sees.units, sort: 'unit', descending: false, offset, limit: PAGE });
    total = page.total;
    yield page.rows.map(write);
    await progress({ done: Math.min(offset + PAGE, total), total });
  }
}

const ofYear = ({ year }: ExportParams) => ({ dueFrom: `${year}-01-01` as LocalDay, dueTo: `${year}-12-31` as LocalDay });

type Column = readonly [head: Bilingual, (row: ObligationRow, say: Say) => string];

interface Say {
  readonly words: (text: Bilingual) => string;
  readonly unit: (code: string) => Bilingual;
  readonly duty: (code: string) => Bilingual;
  readonly zone: string;
}

const COLUMNS: readonly Column[] = [
  [{ vi: 'Mã đơn vị', en: 'Unit' }, ({ owner }) => owner],
  [{ vi: 'Tên đơn vị', en: 'Name of the unit' }, ({ owner }, { words, unit }) => words(unit(owner))],
  [{ vi: 'Mã báo cáo', en: 'Duty' }, ({ duty }) => duty],
  [{ vi: 'Báo cáo', en: 'Report' }, ({ duty: code }, { words, duty }) => words(duty(code))],
  [{ vi: 'Kỳ', en: 'Period' }, ({ period }, { words }) => words(sayPeriod(period))],
  [{ vi: 'Nơi nhận', en: 'Recipient' }, ({ recipient }, { words, unit }) => words(unit(recipient))],
  [{ vi: 'Hạn: hết ngày', en: 'Last day' }, ({ lastDay }) => writeDay(lastDay)],
  [{ vi: 'Tình trạng', en: 'Status' }, ({ status }, { words }) => words(STATUS_NAMES[status])],
  [{ vi: 'Đúng hạn', en: 'Timeliness' }, ({ timeliness }, { words }) => words(TIMELINESS[timeliness])],
  [{ vi: 'Đang quá hạn', en: 'Overdue' }, ({ overdue }, { words }) => words(overdue ? YES : NO)],
  [
    { vi: 'Nhận lần đầu', en: 'First received' },
    ({ firstReceivedAt }, { zone }) => (firstReceivedAt ? writeInstant(firstReceivedAt, zone) : ''),
  ],
  [{ vi: 'Số lần nộp', en: 'Versions' }, ({ reportVersions }) => `${reportVersions}`],
  [{ vi: 'Số lần đôn đốc', en: 'Urgings' }, ({ urgings }) => `${urgings}`],
];

const headIn = (language: Language): readonly string[] => COLUMNS.map(([head]) => head[language]);

const writer = (rules: Regime, language: Language): ((row: ObligationRow) => readonly string[]) => {
  const say: Say = { ...namesIn(rules), words: (text) => text[language], zone: rules.authority.zone };
  return (row) => COLUMNS.map(([, write]) => write(row, say));
};

const YES = { vi: 'có', en: 'yes' };
const NO = { vi: 'không', en: 'no' };

const TIMELINESS: Readonly<Record<Timeliness, Bilingual>> = {
  pending: { vi: 'chưa nộp', en: 'pending' },
  on_time: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'trễ hạn', en: 'late' },
  missing: { vi: 'không nộp', en: 'missing' },
  excused: { vi: 'được miễn', en: 'excused' },
};
