import type { temporal } from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What one wake of an agenda or a watch left in its history. */
export interface Wake {
  readonly events: number;
  readonly pokes: number;
  /** Kinds of acts, and how often a look was taken. */
  readonly acts: number;
  readonly looks: number;
  /** Local activities that failed as often as they may. */
  readonly failed: number;
}

/** The wakes of a run, each from after a timer was set to where the next one is; the first begins with the run. */
export const wakesOf = (events: readonly HistoryEvent[]): readonly Wake[] => {
  const wakes: Wake[] = [];
  let since: HistoryEvent[] = [];
  for (const event of events.filter(ofTheWorkflow)) {
    since.push(event);
    if (event.timerStartedEventAttributes) {
      wakes.push(wakeOf(since));
      since = [];
    }
  }
  return wakes;
};

/** 7 for a timer's wake with one kind of act, one more for each further kind, two for each poke. */
export const mostEvents = ({ pokes, acts, looks }: Wake): number => 5 + looks + acts + 2 * pokes;

const wakeOf = (events: readonly HistoryEvent[]): Wake => {
  const kinds = events.flatMap((event) => kindOf(event) ?? []);
  return {
    events: events.length,
    pokes: events.filter((event) => event.workflowExecutionSignaledEventAttributes).length,
    looks: kinds.filter(isLook).length,
    acts: kinds.filter((kind) => !isLook(kind)).length,
    failed: events.filter((event) => event.markerRecordedEventAttributes?.failure).length,
  };
};

const isLook = (kind: string): boolean => kind.startsWith('look');

/** A local activity leaves a marker that names it. */
const kindOf = ({ markerRecordedEventAttributes: marker }: HistoryEvent): string | undefined => {
  const data = marker?.details?.['data']?.payloads?.[0]?.data;
  if (!data) return undefined;
  return (JSON.parse(Buffer.from(data).toString('utf8')) as { activity_type?: string }).activity_type;
};

// That time was skipped is told by a test's server only.
const ofTheWorkflow = (event: HistoryEvent): boolean => !event.workflowExecutionTimeSkippingTransitionedEventAttributes;
