import type { RecordedEvent, SealedPart } from '#eventsourcing';
import type { HandedIn } from '../obligation/handing.js';
import type { KnownObligation, ObligationEvent } from '../obligation/obligation.js';
import { sheetOf } from '../report/sheet-content.js';
import type { AcceptedReport } from './compilation.js';

/** The version of a report that counts, with what stands in it and who answers for it; undefined while none was accepted. */
export const acceptedReport = (
  stream: string,
  { owner, period, acceptedVersion }: KnownObligation,
  history: readonly RecordedEvent[],
): AcceptedReport | undefined => {
  const handed = acceptedVersion === undefined ? undefined : handingOf(acceptedVersion, history);
  const acceptance = history.findLast((event) => isAcceptanceOf(acceptedVersion, event));
  if (handed === undefined || acceptance === undefined) return undefined;
  const { version, receivedAt, preparedBy, submittedBy, content } = handed.data;
  return {
    ...{ obligation: stream, unit: owner, period, version, receivedAt, preparedBy, submittedBy },
    digest: content.kind === 'figures' ? content.digest : null,
    acceptedAt: acceptance.occurredAt,
    acceptedBy: (acceptance.data as { readonly acceptedBy: string }).acceptedBy,
    sheet: sheetOf(content, partsOf(handed.sealed)) ?? null,
    nil: content.kind === 'nil',
    afterClosing: history.slice(0, handed.at).some(({ type }) => type === 'ObligationClosedMissing'),
  };
};

interface Handed {
  readonly data: HandedIn;
  readonly sealed: RecordedEvent['sealed'];
  /** Its place in the history. */
  readonly at: number;
}

/** The version as it came in. Of one on another way the content stands where the first person entered it. */
const handingOf = (version: number, history: readonly RecordedEvent[]): Handed | undefined => {
  for (const [at, recorded] of history.entries()) {
    const event = recorded as ObligationEvent;
    if (!isHanding(event) || event.data.version !== version) continue;
    const receipt = event.type === 'ReportReceivedOutOfBand' ? entryOf(event.data.receipt, history) : undefined;
    return { data: event.data, sealed: (receipt ?? recorded).sealed, at };
  }
  return undefined;
};

type HandingEvent = Extract<
  ObligationEvent,
  { type: 'ReportSubmitted' | 'ReportResubmitted' | 'ReportReceivedOutOfBand' | 'CorrectedVersionSubmitted' }
>;

const HANDINGS: ReadonlySet<string> = new Set<HandingEvent['type']>([
  'ReportSubmitted',
  'ReportResubmitted',
  'ReportReceivedOutOfBand',
  'CorrectedVersionSubmitted',
]);

const isHanding = (event: ObligationEvent): event is HandingEvent => HANDINGS.has(event.type);

const entryOf = (receipt: number, history: readonly RecordedEvent[]): RecordedEvent | undefined =>
  history.find(({ type, data }) => type === 'OutOfBandReceiptEntered' && (data as { readonly number: number }).number === receipt);

const isAcceptanceOf = (version: number | undefined, { type, data }: RecordedEvent): boolean =>
  (type === 'ReportAccepted' || type === 'CorrectedVersionAccepted') && (data as { readonly version: number }).version === version;

const partsOf = (sealed: RecordedEvent['sealed']) => ({ content: textOf(sealed['content']), restricted: textOf(sealed['restricted']) });

const textOf = (part: SealedPart | undefined): string | undefined => (part?.status === 'kept' ? part.text : undefined);
