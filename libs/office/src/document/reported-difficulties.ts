import type { ReportedDifficulty } from '#documents';
import { IMPEDIMENT_STATUS_NAMES, type ImpedimentEvent, isKnownImpediment, isUnroutedImpediment, numberOfImpediment } from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
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
      ...{ text: keptText(raised['text']) ?? null, solution: keptText(raised['solution']) ?? null },
      owner: owner === undefined ? null : unitName(owner.unit),
      lastDay: isUnroutedImpediment(impediment) ? null : (answerDays.at(-1) ?? null),
    },
  ];
};
