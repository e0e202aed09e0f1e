import type { temporal } from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** How long a run meant to sleep each time, in milliseconds: what its timers say, whatever the machine made of it. */
export const sleepsOf = (events: readonly HistoryEvent[]): readonly number[] =>
  events.flatMap(({ timerStartedEventAttributes: timer }) =>
    timer ? [Number(timer.startToFireTimeout?.seconds ?? 0) * 1_000 + (timer.startToFireTimeout?.nanos ?? 0) / 1e6] : [],
  );
