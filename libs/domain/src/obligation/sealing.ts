import type { Instant, SealedText } from '#eventsourcing';
import { refusals } from './refusals.js';

/** Free text as it is kept: beside the log, where it can be erased. */
export const internal = (text: string): SealedText => ({ text, classification: 'internal' });

/** When something occurred and why, which has to be said. */
export const because = (reason: string, now: Instant) => ({ occurredAt: now, ...inWords('reason', reason) });

/** A text that has to say something, as the sealed part of this name. */
export const inWords = <Part extends string>(part: Part, text: string) => {
  if (!text.trim()) throw refusals.reasonMissing();
  return { sealed: { [part]: internal(text) } as Record<Part, SealedText> };
};

/** The parts that were given; none where there are none. */
export const sealedIn = (parts: Readonly<Record<string, string | undefined>>) => {
  const given = Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, internal(text)] as const]));
  return given.length === 0 ? {} : { sealed: Object.fromEntries(given) };
};
