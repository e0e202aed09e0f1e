import { type LocalDay, withOffset, writeDay } from '#domain';
import type { Instant } from '#eventsourcing';

/** `08/11/2023 07:58`, as the clocks of this zone show it. */
export const sayInstant = (instant: Instant, zone: string): string => {
  const text = withOffset(instant, zone);
  return `${writeDay(text.slice(0, 10) as LocalDay)} ${text.slice(11, 16)}`;
};
