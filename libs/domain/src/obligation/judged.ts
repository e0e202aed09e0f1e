import type { HandedIn, Handing } from './handing.js';
import type { KnownObligation } from './obligation.js';

/** The next version, judged by the date that counts: *on time ⇔ received before the due instant that was valid then*. */
export const judged = ({ versions, due }: KnownObligation, handed: Omit<HandedIn, 'version'>): Handing => {
  const { receivedAt, ...by } = handed;
  const { lastDay, dueAt } = due;
  return { version: versions.length + 1, receivedAt, lastDay, dueAt, onTime: receivedAt < dueAt, ...by };
};
