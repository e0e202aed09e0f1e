import type { Classification, RecordedEvent, SealedPart } from '#eventsourcing';
import { writeInstant } from '../calendar/write-instant.js';
import { type HistoryEntry, type HistoryNames, inOrderOfTime, joined, sayPart } from '../history.js';
import type { Bilingual } from '../text.js';
import type { RollupEvent, RollupStage } from './events.js';

/** How a compilation came to stand as it does, in the order in which things occurred. */
export const tellRollup = (
  events: readonly RecordedEvent<RollupEvent>[],
  names: HistoryNames,
  mayRead?: (classification: Classification) => boolean,
): HistoryEntry[] =>
  inOrderOfTime(
    events.map((event) => ({ event, what: sayRollupEvent(event, names, mayRead) })),
    names,
  );

/** What an event says, in a sentence without its time and its author. */
const sayRollupEvent = (
  recorded: RecordedEvent<RollupEvent>,
  names: HistoryNames,
  mayRead?: (classification: Classification) => boolean,
): Bilingual => {
  const event = recorded as RollupEvent;
  const reason = (part: SealedPart | undefined): Bilingual => sayPart(part, REASON, names.zone);
  const why = reason(recorded.sealed['reason']);
  switch (event.type) {
    case 'CompilationStarted': {
      const at = writeInstant(event.data.cutOffAt, names.zone);
      return { vi: `Bắt đầu nhận báo cáo để tổng hợp, chốt lúc ${at}.`, en: `Reports are collected to be compiled, until ${at}.` };
    }
    case 'CutOffReached':
      return event.data.missing.length === 0
        ? { vi: 'Đã chốt; không thiếu đơn vị nào.', en: 'Cut off; no unit is missing.' }
        : joined({ vi: 'Đã chốt; còn thiếu: ', en: 'Cut off; missing: ' }, unitsOf(event.data.missing, names), { vi: '.', en: '.' });
    case 'MissingUnitsRecorded':
      return joined(
        { vi: 'Quyết định tổng hợp không có: ', en: 'It may be compiled without: ' },
        unitsOf(event.data.units, names),
        { vi: '.', en: '.' },
        why,
      );
    case 'UnitExcluded':
      return joined({ vi: 'Không tổng hợp số liệu của ', en: 'Left out: ' }, names.unit(event.data.unit), { vi: '.', en: '.' }, why);
    case 'UnitIncluded':
      return joined({ vi: 'Tổng hợp lại số liệu của ', en: 'Taken in again: ' }, names.unit(event.data.unit), { vi: '.', en: '.' });
    case 'CompilationDrafted': {
      const { edition, basis } = event.data;
      return {
        vi: `Trình Văn phòng dự thảo bản ${edition}, lập từ ${basis.length} báo cáo.`,
        en: `The draft of edition ${edition}, made of ${basis.length} report(s), was put before the Office.`,
      };
    }
    case 'IndicatorConfirmed':
      return joined(
        {
          vi: `Đơn vị chủ trì xác nhận chỉ tiêu ${event.data.indicator}.`,
          en: `The lead unit confirmed indicator ${event.data.indicator}.`,
        },
        event.data.value === null
          ? sayPart(recorded.sealed['value'], VALUE, names.zone, mayRead)
          : { vi: ` Số liệu: ${event.data.value}`, en: ` Value: ${event.data.value}` },
      );
    case 'CompilationReviewed':
      return { vi: 'Văn phòng đã thẩm tra dự thảo.', en: 'The Office has reviewed the draft.' };
    case 'CompilationReturned':
      return joined({ vi: 'Trả lại dự thảo.', en: 'The draft was returned.' }, why);
    case 'CompilationSigned':
      return { vi: 'Đã ký.', en: 'Signed.' };
    case 'CompilationIssued': {
      const { edition, documentNumber } = event.data;
      return { vi: `Phát hành bản ${edition}, số ${documentNumber}.`, en: `Edition ${edition} was issued, no. ${documentNumber}.` };
    }
    case 'CompilationRevised':
      return joined({ vi: `Mở bản ${event.data.edition}.`, en: `Edition ${event.data.edition} was taken in hand.` }, why);
    case 'DocumentRecalled':
      return joined({ vi: `Thu hồi bản ${event.data.edition}.`, en: `Edition ${event.data.edition} was recalled.` }, why);
    case 'CompilationReminderIssued':
      return {
        vi: `Nhắc ${WHOM[event.data.stage].vi}: đã ${event.data.afterWorkingDays} ngày làm việc.`,
        en: `${WHOM[event.data.stage].en} was reminded, after ${event.data.afterWorkingDays} working day(s).`,
      };
  }
};

const unitsOf = (units: readonly string[], { unit }: HistoryNames): Bilingual => {
  const named = units.map(unit);
  return { vi: named.map(({ vi }) => vi).join(', '), en: named.map(({ en }) => en).join(', ') };
};

const WHOM: Readonly<Record<RollupStage, Bilingual>> = {
  collecting: { vi: 'nơi tổng hợp', en: 'The compiling office' },
  cut_off: { vi: 'nơi tổng hợp', en: 'The compiling office' },
  drafted: { vi: 'Văn phòng', en: 'The Office' },
  reviewed: { vi: 'người ký', en: 'Who signs' },
  signed: { vi: 'văn thư', en: 'The records office' },
  issued: { vi: 'nơi tổng hợp', en: 'The compiling office' },
};

const REASON = { vi: 'Lý do', en: 'Reason' };
const VALUE = { vi: 'Số liệu', en: 'Value' };
