import type { RecordedEvent } from '#eventsourcing';
import { handedVersions, sheetOfVersion } from '../obligation/handed-version.js';
import type { KnownObligation } from '../obligation/obligation.js';
import type { AcceptedReport } from './compilation.js';

/** The version of a report that counts, with what stands in it and who answers for it; undefined while none was accepted. */
export const acceptedReport = (
  stream: string,
  { owner, period, acceptedVersion }: KnownObligation,
  history: readonly RecordedEvent[],
): AcceptedReport | undefined => {
  const handed = handedVersions(history).find(({ data }) => data.version === acceptedVersion);
  const acceptance = history.findLast(isAcceptance);
  if (handed === undefined || acceptance === undefined) return undefined;
  const { version, receivedAt, preparedBy, submittedBy, content } = handed.data;
  return {
    ...{ obligation: stream, unit: owner, period, version, receivedAt, preparedBy, submittedBy },
    digest: content.kind === 'figures' ? content.digest : null,
    acceptedAt: acceptance.occurredAt,
    acceptedBy: (acceptance.data as { readonly acceptedBy: string }).acceptedBy,
    sheet: sheetOfVersion(handed, { cleared: true }) ?? null,
    nil: content.kind === 'nil',
    afterClosing: history.slice(0, handed.at).some(({ type }) => type === 'ObligationClosedMissing'),
  };
};

// What was accepted last is what counts.
const isAcceptance = ({ type }: RecordedEvent): boolean => type === 'ReportAccepted' || type === 'CorrectedVersionAccepted';
