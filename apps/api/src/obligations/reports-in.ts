import type { CorrectedReport, Draft, ReportVersion } from '#contracts';
import type { CorrectedVersionSubmitted, HandedIn, Handing, ObligationEvent, ReportReceivedOutOfBand } from '#domain';
import type { RecordedEvent, SealedPart } from '#eventsourcing';

type Events = readonly RecordedEvent<ObligationEvent>[];

/** Every version that was handed in, from an obligation's own events. */
export const reportsIn = (events: Events): ReportVersion[] =>
  events.flatMap((event) => {
    if (!HANDING.has(event.type)) return [];
    const data = event.data as Handing;
    return [{ ...handed(data, sealedOf(event, events)), onTime: data.onTime, lastDay: data.lastDay }];
  });

/** Every version that corrects an accepted one. */
export const correctionsIn = (events: Events): CorrectedReport[] =>
  events
    .filter(({ type }) => type === 'CorrectedVersionSubmitted')
    .map(({ data, sealed }) => handed(data as CorrectedVersionSubmitted['data'], sealed));

/** The last draft that was saved. */
export const draftIn = (events: Events): Draft | null => {
  const last = events.findLast(({ type }) => type === 'DraftSaved');
  if (last === undefined) return null;
  const { digest, savedBy } = last.data as Extract<ObligationEvent, { type: 'DraftSaved' }>['data'];
  return { savedBy, savedAt: last.occurredAt, digest, content: textOf(last.sealed['content']) };
};

const HANDING: ReadonlySet<string> = new Set<ObligationEvent['type']>(['ReportSubmitted', 'ReportResubmitted', 'ReportReceivedOutOfBand']);

/** What came in on another way was sealed when it was entered; its confirmation says under which number. */
const sealedOf = (event: RecordedEvent<ObligationEvent>, events: Events): Sealed => {
  if (event.type !== 'ReportReceivedOutOfBand') return event.sealed;
  const { receipt } = event.data as ReportReceivedOutOfBand['data'];
  const entry = events.find(
    ({ type, data }) => type === 'OutOfBandReceiptEntered' && (data as { readonly number?: number }).number === receipt,
  );
  return entry?.sealed ?? event.sealed;
};

type Sealed = Readonly<Record<string, SealedPart>>;

const handed = ({ version, receivedAt, preparedBy, submittedBy, content }: HandedIn, sealed: Sealed): CorrectedReport => ({
  ...{ version, receivedAt, preparedBy, submittedBy, kind: content.kind },
  digest: content.kind === 'figures' ? content.digest : null,
  content: textOf(sealed['content'] ?? sealed['nilReason']),
});

const textOf = (part: SealedPart | undefined): string | null => (part?.status === 'kept' ? part.text : null);
