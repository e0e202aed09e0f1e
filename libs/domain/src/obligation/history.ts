import type { RecordedEvent, SealedPart } from '#eventsourcing';
import { sayInstant } from '../calendar/write-instant.js';
import { sayDue } from '../duty/due-sentence.js';
import type { EscalationEvent } from '../escalation/escalation.js';
import { sayEscalationEvent } from '../escalation/history.js';
import { type HistoryEntry, type HistoryNames, inOrderOfTime, joined, sayPart, whoOf } from '../history.js';
import { sayNoticeEvent } from '../notice/history.js';
import type { NoticeEvent } from '../notice/notice.js';
import { type Bilingual, writeDay } from '../text.js';
import type { ObligationEvent } from './events.js';
import { CHANNEL_NAMES, sayReceipt } from './say-receipt.js';
import { sayCorrection } from './say-correction.js';
import { sayNil } from './say-nil.js';
import { sayRequestEvent } from './say-request.js';

/**
 * How an obligation came to stand as it does: its own events, those of its cases, and those of the notices that told of it, in the
 * order in which they occurred.
 */
export const tellHistory = (
  events: {
    readonly obligation: readonly RecordedEvent<ObligationEvent>[];
    readonly escalations: readonly RecordedEvent<EscalationEvent>[];
    readonly notices: readonly RecordedEvent<NoticeEvent>[];
  },
  names: HistoryNames,
): HistoryEntry[] =>
  inOrderOfTime(
    [
      ...events.obligation.map((event) => ({ event, what: sayObligationEvent(event, names) })),
      ...events.escalations.map((event) => ({ event, what: sayEscalationEvent(event, names) })),
      ...events.notices.map((event) => ({ event, what: sayNoticeEvent(event, names) })),
    ],
    names,
  );

/** What an event says, in a sentence without its time and its author. */
const sayObligationEvent = (recorded: RecordedEvent<ObligationEvent>, names: HistoryNames): Bilingual => {
  const event = recorded as ObligationEvent;
  const { sealed } = recorded;
  switch (event.type) {
    case 'ObligationOpened':
      return joined({ vi: 'Mở kỳ báo cáo. ', en: 'The period was opened. ' }, sayDue(event.data.sentence));
    case 'ReminderIssued':
      return joined(sayStep(event.data.step), sayPassedOver(event.data.passedOver));
    case 'DraftSaved':
      return { vi: 'Lưu bản nháp.', en: 'A draft was saved.' };
    case 'ReportSubmitted':
    case 'ReportResubmitted':
    case 'ReportReceivedOutOfBand':
      return sayHanding(event, sealed, names);
    case 'ReportReturned':
      return joined(
        {
          vi: `Trả lại bản thứ ${event.data.version} để bổ sung, hạn hết ngày ${writeDay(event.data.lastDay)}.`,
          en: `Version ${event.data.version} was returned for completion by the end of ${writeDay(event.data.lastDay)}.`,
        },
        because(sealed, names),
      );
    case 'ReportAccepted':
      return { vi: `Chấp nhận bản thứ ${event.data.version}.`, en: `Version ${event.data.version} was accepted.` };
    case 'ObligationBecameOverdue':
      return joined(
        {
          vi: `Quá hạn: hết ngày ${writeDay(event.data.lastDay)} mà chưa nhận được báo cáo.`,
          en: `Overdue: nothing was received by the end of ${writeDay(event.data.lastDay)}.`,
        },
        sayPassedOver(event.data.passedOver),
      );
    case 'UrgingIssued':
      return joined(
        { vi: `Đôn đốc lần thứ ${event.data.number}.`, en: `Urged for the ${ordinal(event.data.number)} time.` },
        sayPart(sealed['text'], CONTENT, names.zone),
      );
    case 'DueDateRecalculated':
      return joined(
        { vi: 'Tính lại hạn theo lịch mới. ', en: 'The date was recalculated by a new calendar. ' },
        sayDue(event.data.sentence),
      );
    case 'ObligationClosedMissing':
      return { vi: 'Khép lại: không nộp báo cáo.', en: 'Closed as missing.' };
    case 'ObligationCancelled':
      return joined({ vi: 'Hủy nghĩa vụ báo cáo này.', en: 'Cancelled.' }, because(sealed, names));
    case 'ObligationTransferred':
      return joined(
        {
          vi: `Chuyển từ ${names.unit(event.data.from).vi} sang ${names.unit(event.data.to).vi}.`,
          en: `Transferred from ${names.unit(event.data.from).en} to ${names.unit(event.data.to).en}.`,
        },
        because(sealed, names),
      );
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionDeclined':
    case 'ExcuseRequested':
    case 'ObligationExcused':
    case 'ExcuseDeclined':
    case 'ExplanationRequested':
    case 'ExplanationGiven':
      return joined(sayRequestEvent(event), because(sealed, names), sayPart(sealed['text'], CONTENT, names.zone));
    case 'OutOfBandReceiptEntered':
    case 'OutOfBandReceiptRejected':
      return joined(sayReceipt(event, names), sayWhy(sealed, names), sayPart(sealed['evidence'], EVIDENCE, names.zone));
    case 'CorrectionRequested':
    case 'CorrectionApproved':
    case 'CorrectionDeclined':
    case 'CorrectedVersionSubmitted':
    case 'CorrectedVersionReturned':
    case 'CorrectedVersionAccepted':
      return joined(sayCorrection(event, names), sayWhy(sealed, names));
  }
};

type Sealed = Readonly<Record<string, SealedPart>>;

const sayHanding = (
  event: Extract<ObligationEvent, { type: 'ReportSubmitted' | 'ReportResubmitted' | 'ReportReceivedOutOfBand' }>,
  sealed: Sealed,
  names: HistoryNames,
): Bilingual => {
  const { data } = event;
  const what = sayWay(event, names);
  const received = sayInstant(data.receivedAt, names.zone);
  const verdict = data.onTime ? { vi: 'đúng hạn', en: 'on time' } : { vi: 'sau hạn', en: 'after the deadline' };
  const preparer = whoOf(data.preparedBy, names);
  return joined(
    {
      vi: `${what.vi}, bản thứ ${data.version}, nhận ${received.vi}, ${verdict.vi}; người lập: ${preparer.vi}.`,
      en: `${what.en}, version ${data.version}, received ${received.en}, ${verdict.en}; prepared by ${preparer.en}.`,
    },
    sayNil(data.content),
    sayPart(sealed['nilReason'], REASON, names.zone),
  );
};

const sayWay = (
  event: Extract<ObligationEvent, { type: 'ReportSubmitted' | 'ReportResubmitted' | 'ReportReceivedOutOfBand' }>,
  names: HistoryNames,
): Bilingual => {
  switch (event.type) {
    case 'ReportSubmitted':
      return { vi: 'Gửi báo cáo', en: 'Submitted' };
    case 'ReportResubmitted':
      return { vi: 'Gửi lại báo cáo', en: 'Resubmitted' };
    case 'ReportReceivedOutOfBand': {
      const channel = CHANNEL_NAMES[event.data.channel];
      const clerk = whoOf(event.data.enteredBy, names);
      return {
        vi: `Xác nhận đã nhận báo cáo ${channel.vi} (người ghi nhận: ${clerk.vi})`,
        en: `Confirmed as received ${channel.en} (entered by ${clerk.en})`,
      };
    }
  }
};

// The last working day need not be the last day: days off may follow before it falls due.
const sayStep = (step: number): Bilingual =>
  step === 0
    ? {
        vi: 'Nhắc hạn: hôm nay là ngày làm việc cuối cùng trước khi hết hạn.',
        en: 'Reminded: this is the last working day before it falls due.',
      }
    : {
        vi: `Nhắc hạn: còn ${step} ngày làm việc.`,
        en: `Reminded: ${step} working ${step === 1 ? 'day is' : 'days are'} left.`,
      };

const sayPassedOver = (steps: readonly number[]): Bilingual =>
  steps.length === 0
    ? { vi: '', en: '' }
    : { vi: ` Bỏ qua mốc nhắc: ${steps.join(', ')}.`, en: ` Steps passed over: ${steps.join(', ')}.` };

const because = (sealed: Sealed, { zone }: HistoryNames): Bilingual => sayPart(sealed['reason'], REASON, zone);

/** The reason of a decision, or why there is nothing to report: no event has both. */
const sayWhy = (sealed: Sealed, names: HistoryNames): Bilingual =>
  joined(because(sealed, names), sayPart(sealed['nilReason'], REASON, names.zone));

const REASON = { vi: 'Lý do', en: 'Reason' };
const CONTENT = { vi: 'Nội dung', en: 'Text' };
const EVIDENCE = { vi: 'Căn cứ', en: 'Evidence' };

const ordinal = (n: number): string => `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
