import type { Instant, SealedText } from '#eventsourcing';
import { Refusal } from './refusal.js';

/** Free text as an event carries it: sealed, so that it can be erased; a part that is not given is left out. */
export const sealedTexts = (parts: Readonly<Record<string, string | undefined>>): { readonly sealed?: Record<string, SealedText> } => {
  const given = Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, internal(text)] as const]));
  return given.length === 0 ? {} : { sealed: Object.fromEntries(given) };
};

/** When something was decided, and why; refuses with `REASON_MISSING`. */
export const forReason = (reason: string, now: Instant) => {
  if (!reason.trim()) throw new Refusal('REASON_MISSING', { vi: 'Hãy ghi lý do.', en: 'Give the reason.' });
  return { occurredAt: now, ...sealedTexts({ reason }) };
};

const internal = (text: string): SealedText => ({ text, classification: 'internal' });
