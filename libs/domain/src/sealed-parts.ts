import type { Instant, SealedText } from '#eventsourcing';
import { Refusal } from './refusal.js';

/** Free text as an event carries it: sealed, so that it can be erased; a part that is not given is left out. */
export const sealedTexts = (parts: Readonly<Record<string, string | undefined>>): { readonly sealed?: Record<string, SealedText> } => {
  const given = Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, internal(text)] as const]));
  return given.length === 0 ? {} : { sealed: Object.fromEntries(given) };
};

/** A text that has to say something, as the sealed part of this name; refuses with `REASON_MISSING`. */
export const inWords = <Part extends string>(part: Part, text: string) => {
  if (!text.trim()) throw new Refusal('REASON_MISSING', part === 'reason' ? REASON_MISSING : WORDS_MISSING);
  return { sealed: { [part]: internal(text) } as Record<Part, SealedText> };
};

/** When something was decided, and why, which has to be said. */
export const forReason = (reason: string, now: Instant) => ({ occurredAt: now, ...inWords('reason', reason) });

const REASON_MISSING = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
const WORDS_MISSING = { vi: 'Hãy ghi nội dung được yêu cầu.', en: 'Write what is asked for here.' };

const internal = (text: string): SealedText => ({ text, classification: 'internal' });
