import {
  type Bilingual,
  demandOpened,
  type ExportParams,
  type ExportSees,
  type HistoryEntry,
  namesIn,
  type ObligationEvent,
  Refusal,
  seesUnit,
  tellHistory,
} from '#domain';
import type { PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import type { RecordedHistories } from '../history/recorded-histories.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { csvPieces } from './csv-pieces.js';
import { type ExportRenderer, type ExportTask, LANGUAGE_PARAM, languageIn } from './export-renderer.js';

export interface ObligationHistoryParts {
  readonly store: PostgresEventStore;
  readonly histories: RecordedHistories;
  readonly regime: RegimeDesk;
}

const BATCH = 500;

/** All that happened to one report, its cases and its notices included, in the order of time. */
export const obligationHistoryCsv = (parts: ObligationHistoryParts): ExportRenderer => ({
  kind: 'obligation-history',
  name: { vi: 'Toàn bộ quá trình của một báo cáo', en: 'The whole history of a report' },
  mediaType: 'text/csv; charset=utf-8',
  params: {
    obligation: { pattern: /^obligation(\/[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}){3}$/u, example: 'obligation/Q3-PKT/monthly/2023-04' },
    language: LANGUAGE_PARAM,
  },
  fileName: ({ obligation = '' }) => `qua-trinh-${obligation.slice('obligation/'.length).replaceAll('/', '-')}.csv`,
  demand: ({ params, sees }) => demandSeen(parts, params, sees),
  render: (task) =>
    csvPieces(
      HEAD.map((words) => words[languageIn(task.params)]),
      rowsOf(parts, task),
    ),
});

const HEAD: readonly Bilingual[] = [
  { vi: 'Thời điểm', en: 'When' },
  { vi: 'Ai', en: 'Who' },
  { vi: 'Nội dung', en: 'What' },
  { vi: 'Loại sự kiện', en: 'Type of event' },
  { vi: 'Mã sự kiện', en: 'Id of the event' },
];

async function* rowsOf({ store, histories, regime }: ObligationHistoryParts, { params, progress }: ExportTask) {
  const id = params['obligation']!;
  const [rules, events] = await Promise.all([regime.current(), store.read<ObligationEvent>(id)]);
  const [escalations, notices] = await Promise.all([histories.ofCases(id), histories.ofNotices(id)]);
  const person = await histories.persons([...events, ...escalations, ...notices]);
  const entries = tellHistory({ obligation: events, escalations, notices }, { ...namesIn(rules), zone: rules.authority.zone, person });
  for (let from = 0; from < entries.length; from += BATCH) {
    yield entries.slice(from, from + BATCH).map((entry) => rowOf(entry, params));
    await progress({ done: Math.min(from + BATCH, entries.length), total: entries.length });
  }
}

const rowOf = ({ localTime, who, what, type, event }: HistoryEntry, params: ExportParams): readonly string[] => {
  const language = languageIn(params);
  return [localTime, who[language], what[language], type, event];
};

/** Refuses with `OBLIGATION_NOT_OPENED` and `NOT_YOUR_UNIT`. */
const demandSeen = async ({ store }: ObligationHistoryParts, { obligation: id }: ExportParams, sees: ExportSees): Promise<void> => {
  const { owner, unit } = demandOpened(foldObligation(await store.read<ObligationEvent>(id!)));
  if (!seesUnit(sees, owner, unit)) throw notYourUnit();
};

const notYourUnit = (): Refusal =>
  new Refusal('NOT_YOUR_UNIT', {
    vi: 'Báo cáo này thuộc đơn vị khác nên không kết xuất được. Hãy chọn báo cáo của đơn vị mình.',
    en: 'This report belongs to another unit and cannot be exported. Choose one of your own unit.',
  });
