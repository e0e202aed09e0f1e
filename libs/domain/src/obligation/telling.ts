import { seatInMatter } from '../access/case-seats.js';
import { matterOfObligation } from '../access/matter.js';
import { isPlaceFor } from '../access/seat-place.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import { sayReport } from '../notice/digest.js';
import { namesIn } from '../notice/names-in.js';
import { type Saying, type Teller, tellingOf, type Told } from '../notice/telling.js';
import type { Role } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import { writeDay } from '../text.js';
import { extensionAct } from './extension-length.js';
import type { ObligationEvent } from './events.js';
import { evolveObligation } from './evolve.js';
import { ABSENT, isKnown, type KnownObligation, type Obligation } from './obligation.js';

/**
 * How what people ask of each other about a report is told: to who has to decide, and then to who asked. Reminders, returns and urgings
 * are the notices' own (`notice/report-fact-of.ts`).
 */
export const obligationTeller: Teller<Obligation> = {
  category: 'obligation',
  types: new Set<ObligationEvent['type']>([
    'ExtensionRequested',
    'ExtensionGranted',
    'ExtensionDeclined',
    'ExcuseRequested',
    'ObligationExcused',
    'ExcuseDeclined',
    'ExplanationRequested',
    'ExplanationGiven',
    'OutOfBandReceiptEntered',
    'ReportReceivedOutOfBand',
    'CorrectionRequested',
    'CorrectionApproved',
    'CorrectionDeclined',
    'CorrectedVersionReturned',
    'ObligationTransferred',
  ]),
  initialState: ABSENT,
  evolve: evolveObligation,
  tell: (told) => {
    const { state, stream, regime } = told;
    const saying = isKnown(state) ? sayOf(told, state) : undefined;
    if (!isKnown(state) || saying === undefined) return undefined;
    return tellingOf(saying, { subject: stream, unit: state.owner, title: sayReport(state, namesIn(regime)) });
  },
  isOver: (state, { kind, lastDay }) => isKnown(state) && isOver(state, kind, lastDay),
};

/** What waited for an answer need not be told once it has one; nor a date, once another holds. */
const isOver = ({ extension, excuse, explanation, receipt, corrections, due }: KnownObligation, kind: string, lastDay: LocalDay | null) => {
  switch (kind) {
    case 'extension_requested':
      return extension.open === undefined;
    case 'excuse_requested':
      return excuse.open === undefined;
    case 'explanation_requested':
      return explanation.open === undefined;
    case 'receipt_entered':
      return receipt.open === undefined;
    case 'correction_requested':
      return corrections.open?.stage !== 'requested';
    case 'extension_granted':
      return due.lastDay !== lastDay;
    default:
      return false;
  }
};

const sayOf = (told: Told<Obligation>, obligation: KnownObligation): Saying | undefined => {
  const { type, data } = told.event;
  const event = { type, data } as ObligationEvent;
  const { unit, head, receivingHead, confirming, managers } = seatsOf(obligation, told.regime);
  const { lastDay } = obligation.due;
  switch (event.type) {
    case 'ExtensionRequested': {
      const isShort = extensionAct(obligation, event.data.lastDay, told.regime, dayOf(told)) === 'grant_short_extension';
      const says = {
        vi: `đơn vị xin gia hạn đến hết ngày ${writeDay(event.data.lastDay)}; cần quyết định trước khi hết hạn ${writeDay(lastDay)}.`,
        en: `more time is asked for, to the end of ${writeDay(event.data.lastDay)}; decide before ${writeDay(lastDay)} is over.`,
      };
      return { kind: 'extension_requested', says, lastDay, to: isShort ? [receivingHead] : managers, asks: 'decision' };
    }
    case 'ExtensionGranted': {
      const says = { vi: `được gia hạn đến hết ngày ${writeDay(lastDay)}.`, en: `extended to the end of ${writeDay(lastDay)}.` };
      return { kind: 'extension_granted', says, lastDay, to: unit };
    }
    case 'ExtensionDeclined': {
      const says = {
        vi: `không được gia hạn; hạn vẫn là hết ngày ${writeDay(lastDay)}.`,
        en: `no extension was granted; it stays due by the end of ${writeDay(lastDay)}.`,
      };
      return { kind: 'extension_declined', says, lastDay, to: unit };
    }
    case 'ExcuseRequested': {
      const says = { vi: 'đơn vị xin được miễn kỳ này; cần quyết định.', en: 'it is asked to be excused for this period; decide.' };
      return { kind: 'excuse_requested', says, to: managers, asks: 'decision' };
    }
    case 'ObligationExcused':
      return { kind: 'excuse_granted', says: { vi: 'được miễn kỳ này.', en: 'excused for this period.' }, to: unit };
    case 'ExcuseDeclined': {
      const says = { vi: 'không được miễn; vẫn phải nộp báo cáo.', en: 'not excused; the report is still owed.' };
      return { kind: 'excuse_declined', says, to: unit };
    }
    case 'ExplanationRequested': {
      const by = event.data.lastDay;
      const says = {
        vi: `cấp trên yêu cầu giải trình, hạn hết ngày ${writeDay(by)}.`,
        en: `an explanation is asked for by the end of ${writeDay(by)}.`,
      };
      return { kind: 'explanation_requested', says, lastDay: by, to: head };
    }
    case 'ExplanationGiven': {
      const says = { vi: 'đơn vị đã giải trình.', en: 'the unit has given its explanation.' };
      return { kind: 'explanation_given', says, to: [], persons: [event.data.requestedBy] };
    }
    case 'OutOfBandReceiptEntered': {
      const says = {
        vi: 'đã ghi nhận báo cáo đến ngoài hệ thống; cần người thứ hai xác nhận.',
        en: 'a report was entered that came in outside the system; a second person has to confirm it.',
      };
      return { kind: 'receipt_entered', says, to: confirming, asks: 'decision' };
    }
    case 'ReportReceivedOutOfBand': {
      const says = {
        vi: 'báo cáo gửi ngoài hệ thống đã được ghi nhận.',
        en: 'the report that came in outside the system was recorded.',
      };
      return { kind: 'receipt_confirmed', says, to: unit };
    }
    case 'CorrectionRequested': {
      const says = { vi: 'đơn vị đề nghị đính chính; cần quyết định.', en: 'a correction is asked for; decide.' };
      return { kind: 'correction_requested', says, to: [receivingHead], asks: 'decision' };
    }
    case 'CorrectionApproved': {
      const says = {
        vi: 'được phép đính chính; hãy gửi bản đính chính.',
        en: 'the correction is approved; hand in the corrected version.',
      };
      return { kind: 'correction_approved', says, to: unit };
    }
    case 'CorrectionDeclined': {
      const says = {
        vi: 'không được đính chính; bản đã chấp nhận giữ nguyên.',
        en: 'the correction was declined; what was accepted stays.',
      };
      return { kind: 'correction_declined', says, to: unit };
    }
    case 'CorrectedVersionReturned': {
      const says = { vi: 'bản đính chính bị trả lại; hãy gửi bản khác.', en: 'the corrected version was returned; hand in another one.' };
      return { kind: 'correction_returned', says, to: unit };
    }
    case 'ObligationTransferred': {
      const says = {
        vi: `được chuyển sang đơn vị của Ông/Bà, hạn hết ngày ${writeDay(lastDay)}.`,
        en: `passed on to your unit, due by the end of ${writeDay(lastDay)}.`,
      };
      return { kind: 'obligation_transferred', says, lastDay, to: unit };
    }
    default:
      return undefined;
  }
};

const seatsOf = (obligation: KnownObligation, regime: Regime) => {
  const { owner, recipient } = obligation;
  const matter = matterOfObligation(obligation, regime);
  const head: SeatRef = { unit: owner, role: 'head' };
  const receiving = receivingHead(recipient, regime);
  return {
    head: [head],
    unit: [{ unit: owner, role: 'reporter' as const }, head],
    receivingHead: receiving,
    // What the chief of the Office alone receives he may have entered himself: the chair is the second person (domain 5.6, 11).
    confirming: receiving.role === 'office_chief' ? [receiving, seatInMatter('chair', matter, regime)] : [receiving],
    // Nobody decides about his own unit: the chief of the Office is not asked about the Office's report.
    managers: MANAGERS.map((role) => seatInMatter(role, matter, regime)).filter(({ unit }) => unit !== owner),
  };
};

/** Who decides for a receiving office; where the Office or the authority receives, its chief. */
const receivingHead = (recipient: string, regime: Regime): SeatRef => ({
  unit: recipient,
  role: isPlaceFor('finance_head', recipient, regime) ? 'finance_head' : 'office_chief',
});

const MANAGERS: readonly Role[] = ['office_chief', 'chair'];

const dayOf = ({ recordedAt, regime }: Told<Obligation>): LocalDay => localDayOf(recordedAt, regime.calendar.zone);
