import { expect } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import { law } from '../agenda/testing/random-lives.js';
import { obligationDecider } from './decide.js';
import { isKnown } from './obligation.js';

/* The laws of a report's life. Whatever people do and the clock finds, these laws hold. */

law('folding the events again gives the same state', (history, obligation) => {
  const folded = history.map(({ event }) => event).reduce(obligationDecider.evolve, obligationDecider.initialState);
  expect(isKnown(folded) && folded).toEqual(obligation);
  expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
});

law('no fact has the identity of another', (history) => {
  const ids = history.flatMap(({ event }) => event.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

law('on time means received before the due instant that was valid then', (_, { versions }) => {
  for (const { onTime, receivedAt, dueAt } of versions) expect(onTime).toBe(receivedAt < dueAt);
});

law('the original due date is never forgotten, and a date changes only by a decision or a return', (history, obligation) => {
  const opening = history[0]?.event;
  expect(opening?.type === 'ObligationOpened' && opening.data.dueAt).toBe(obligation.originalDueAt);
  const redated = history.filter(({ event }) => REDATING.has(event.type));
  expect(obligation.due.revision).toBe(redated.length);
});

law('more time is given only before the instant, to a later one, and by another than who asked', (history) => {
  let dueAt: Instant | undefined;
  const asked = new Map<number, string>();
  for (const { event, recordedAt } of history) {
    if (event.type === 'ExtensionRequested') asked.set(event.data.number, event.data.requestedBy);
    if (event.type === 'ExtensionGranted') {
      expect(dueAt !== undefined && recordedAt < dueAt && dueAt < event.data.dueAt).toBe(true);
      if (event.data.request !== undefined) expect(asked.get(event.data.request)).not.toBe(event.data.grantedBy);
    }
    if (DATING.has(event.type)) ({ dueAt } = event.data as { dueAt: Instant });
  }
});

law('a report that came in on another way was entered and confirmed by two persons, and judged by its true receipt', (history) => {
  const entered = new Map<number, string>();
  for (const { event, recordedAt } of history) {
    if (event.type === 'OutOfBandReceiptEntered') entered.set(event.data.number, event.data.enteredBy);
    if (event.type !== 'ReportReceivedOutOfBand') continue;
    const { receipt, enteredBy, confirmedBy, receivedAt, dueAt, onTime } = event.data;
    expect([entered.get(receipt), onTime]).toEqual([enteredBy, receivedAt < dueAt]);
    expect(confirmedBy).not.toBe(enteredBy);
    expect(event.occurredAt).toBe(receivedAt);
    expect(receivedAt <= recordedAt).toBe(true);
  }
});

law('a correction follows an acceptance, and leaves the verdict as it was', (history, { versions }) => {
  const accepted = history.findIndex(({ event }) => event.type === 'ReportAccepted');
  const first = history.findIndex(({ event }) => event.type === 'CorrectionRequested');
  if (first !== -1) expect(accepted !== -1 && accepted < first).toBe(true);
  for (const { event, recordedAt } of history.slice(first === -1 ? history.length : first))
    if (event.type === 'CorrectedVersionSubmitted') expect(versions.every(({ receivedAt }) => receivedAt <= recordedAt)).toBe(true);
  const handings = history.filter(({ event }) => HANDING.has(event.type));
  expect(versions).toHaveLength(handings.length);
});

law('nothing happens after an end but the course of a late report', (history) => {
  const ended = history.findIndex(({ event }) =>
    ['ObligationExcused', 'ObligationCancelled', 'ObligationClosedMissing'].includes(event.type),
  );
  if (ended === -1) return;
  const after = history.slice(ended + 1).map(({ event }) => event.type);
  const late =
    history[ended]!.event.type === 'ObligationClosedMissing'
      ? [...HANDING, 'ReportReturned', 'ReportAccepted', 'DraftSaved', ...AFTER_A_LATE_REPORT]
      : [];
  for (const type of after) expect([...late, ...OF_NO_STATE]).toContain(type);
});

const REDATING: ReadonlySet<string> = new Set(['ExtensionGranted', 'DueDateRecalculated', 'ReportReturned']);
const DATING: ReadonlySet<string> = new Set([...REDATING, 'ObligationOpened']);
const HANDING: ReadonlySet<string> = new Set(['ReportSubmitted', 'ReportResubmitted', 'ReportReceivedOutOfBand']);
/** What may follow the acceptance of a late report: that it is corrected. */
const AFTER_A_LATE_REPORT = [
  ...['CorrectionRequested', 'CorrectionApproved', 'CorrectionDeclined'],
  ...['CorrectedVersionSubmitted', 'CorrectedVersionReturned', 'CorrectedVersionAccepted'],
];
/** What says nothing of how the report stands: questions and answers, and receipts that nobody has confirmed. */
const OF_NO_STATE = ['ExplanationRequested', 'ExplanationGiven', 'OutOfBandReceiptEntered', 'OutOfBandReceiptRejected'];
