import type { ReportedDifficulty } from '#documents';
import { IMPEDIMENT_STATUS_NAMES, type ImpedimentEvent, isKnownImpediment, isUnroutedImpediment, numberOfImpediment } from '#domain';
import type { RecordedEvent, SealedPart } from '#eventsourcing';
import { foldImpediment } from '../impediment/fold-impediment.js';

/** A difficulty as a report lists it; nothing where these events know none. */
export const reportedDifficulty = (
  stream: string,
  events: readonly RecordedEvent<ImpedimentEvent>[],
  unitName: (code: string) => string,
): readonly ReportedDifficulty[] => {
  const impediment = foldImpediment(events);
  if (!isKnownImpediment(impediment)) return [];
  const { unit, kind, level, owner, answerDays, status } = impediment;
  const raised = events[0]?.sealed ?? {};
  return [
    {
      ...{ number: numberOfImpediment(stream), unit, kind, level, standing: IMPEDIMENT_STATUS_NAMES[status].vi },
      ...{ text: textOf(raised['text']), solution: textOf(raised['solution']) },
      owner: owner === undefined ? null : unitName(owner.unit),
      lastDay: isUnroutedImpediment(impediment) ? null : (answerDays.at(-1) ?? null),
    },
  ];
};

const textOf = (part: SealedPart | undefined): string | null => (part?.status === 'kept' ? part.text : null);
