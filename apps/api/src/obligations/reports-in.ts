import type { CorrectedReport, Draft, ReportVersion } from '#contracts';
import { type Handing, type HandedVersion, handedVersions, type ObligationEvent, sheetOfVersion } from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';

type Events = readonly RecordedEvent<ObligationEvent>[];

/** Who reads: what only cleared seats see of a sheet is there for nobody else. */
interface Reader {
  readonly cleared: boolean;
}

/** Every version that was handed in, from an obligation's own events. */
export const reportsIn = (events: Events, reader: Reader): ReportVersion[] =>
  handedVersions(events)
    .filter(({ data }) => !isCorrection(data))
    .map((version) => {
      const { onTime, lastDay } = version.data as Handing;
      return { ...handed(version, reader), onTime, lastDay };
    });

/** Every version that corrects an accepted one. */
export const correctionsIn = (events: Events, reader: Reader): CorrectedReport[] =>
  handedVersions(events)
    .filter(({ data }) => isCorrection(data))
    .map((version) => handed(version, reader));

/** The last draft that was saved. */
export const draftIn = (events: Events): Draft | null => {
  const last = events.findLast(({ type }) => type === 'DraftSaved');
  if (last === undefined) return null;
  const { digest, savedBy } = last.data as Extract<ObligationEvent, { type: 'DraftSaved' }>['data'];
  return { savedBy, savedAt: last.occurredAt, digest, content: keptText(last.sealed['content']) ?? null };
};

/** No date judges what corrects an accepted version. */
const isCorrection = (data: HandedVersion['data']): boolean => !('onTime' in data);

const handed = ({ data, sealed }: HandedVersion, reader: Reader): CorrectedReport => {
  const { version, receivedAt, preparedBy, alsoPreparedBy = [], submittedBy, content } = data;
  return {
    ...{ version, receivedAt, preparedBy, alsoPreparedBy, submittedBy, kind: content.kind },
    digest: content.kind === 'figures' ? content.digest : null,
    content: keptText(sealed['content'] ?? sealed['nilReason']) ?? null,
    sheet: sheetOfVersion({ data, sealed }, reader) ?? null,
  };
};
