import { keptText, type RecordedEvent } from '#eventsourcing';
import type { DueSentence } from '../duty/due-sentence.js';
import type { Sheet } from '../report/sheet.js';
import { sheetOf } from '../report/sheet-content.js';
import type { HandedIn } from './handing.js';
import { evolveObligation } from './evolve.js';
import type { ObligationEvent } from './events.js';
import { ABSENT, isKnown, type Obligation } from './obligation.js';

/** A version as it came in, with its sealed parts. */
export interface HandedVersion {
  readonly data: HandedIn;
  readonly sealed: RecordedEvent['sealed'];
  /** Its place in the history. */
  readonly at: number;
}

/** Every version of a report in the order in which they came in, corrected ones among them. */
export const handedVersions = (history: readonly RecordedEvent[]): readonly HandedVersion[] =>
  history.flatMap((recorded, at) => {
    const event = recorded as ObligationEvent;
    if (!isHanding(event)) return [];
    // Of one that came in on another way the content stands where the first person entered it.
    const receipt = event.type === 'ReportReceivedOutOfBand' ? entryOf(event.data.receipt, history) : undefined;
    return [{ data: event.data, sealed: (receipt ?? recorded).sealed, at }];
  });

/** Why a version was due when it was: as its date explained itself when it came in, whatever has moved it since. */
export const dueOfVersion = (history: readonly RecordedEvent[], version: number): DueSentence | undefined => {
  const handed = handedVersions(history).find(({ data }) => data.version === version);
  const before = (history as readonly ObligationEvent[]).slice(0, handed?.at ?? 0).reduce<Obligation>(evolveObligation, ABSENT);
  return isKnown(before) ? before.sentence : undefined;
};

/** The sheet of a version, as far as its parts are there and its reader may see them; undefined where it is in words, or nil. */
export const sheetOfVersion = (
  { data, sealed }: Pick<HandedVersion, 'data' | 'sealed'>,
  { cleared }: { readonly cleared: boolean },
): Sheet | undefined =>
  sheetOf(data.content, { content: keptText(sealed['content']), restricted: cleared ? keptText(sealed['restricted']) : undefined });

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
