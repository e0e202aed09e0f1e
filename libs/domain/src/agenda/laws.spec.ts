import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay } from '../calendar/local-day.js';
import { addMinutes, endOfDay, localDayOf } from '../calendar/zone.js';
import { duties } from '../duty/testing/district3.js';
import { obligationDecider } from '../obligation/decide.js';
import type { ObligationEvent } from '../obligation/events.js';
import { isKnown, type KnownObligation, versionsReceived } from '../obligation/obligation.js';
import { onTheDay } from '../obligation/testing/april.js';
import { isRefusal } from '../refusal.js';
import { Office, standard } from './testing/office.js';

/*
 * The laws of a report's life, over random lives: people hand in, return, accept, extend, urge, excuse and close at random times,
 * the clock is away for up to twelve days at a stretch, and the policy changes underneath. Whatever happens, the laws hold.
 */

const zone = 'Asia/Ho_Chi_Minh';
const begin = onTheDay('2023-03-01', '00:00');
const end = onTheDay('2023-06-30', '00:00');

const KINDS = [
  ...(['submit', 'submit', 'return', 'accept', 'extend', 'urge', 'excuse', 'close', 'sleep', 'sleep', 'policy'] as const),
  ...(['ask', 'decline', 'enter', 'confirm', 'wrong', 'allow', 'mend', 'mended', 'why', 'because'] as const),
];

type Deed = {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly minutes: number;
};

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    which: fc.nat(20),
    minutes: fc.integer({ min: 1, max: 12 * 24 * 60 }),
  }),
  { maxLength: 40 },
);

interface Life {
  readonly office: Office;
  readonly now: Instant;
}

const live = (script: readonly Deed[]): Life => {
  const office = new Office({ duties, adoptedOn: '2023-03-01' });
  let now: Instant = begin;
  office.look(now);
  for (const { kind, which, minutes } of script) {
    const then = addMinutes(now, minutes);
    if (then >= end) break;
    // Asleep, nothing is looked at until the deed; awake, the agenda is looked at whenever it asks for it.
    if (kind !== 'sleep') office.live(now, then);
    now = then;
    if (kind === 'policy')
      office.change({ policies: [standard, { ...standard, effectiveFrom: localDayOf(now, zone), reminders: steps(which) }] });
    else if (kind !== 'sleep') attempt(office, kind, which, now);
    office.look(now);
  }
  return { office, now };
};

const steps = (which: number) =>
  [10, 7, 5, 3, 2, 1, 0].filter((_, index) => ((which + 5) >> (index % 5)) & 1).map((step) => ({ step, to: ['reporter' as const] }));

const attempt = (office: Office, kind: Exclude<Deed['kind'], 'sleep' | 'policy'>, which: number, now: Instant): void => {
  const known = [...office.log.known()];
  if (known.length === 0) return;
  const [obligation, state] = known[which % known.length]!;
  const lastDay: LocalDay = addDays(kind === 'extend' || kind === 'ask' ? state.due.lastDay : localDayOf(now, zone), 1 + (which % 9));
  const date = { lastDay, dueAt: endOfDay(lastDay, zone) };
  try {
    switch (kind) {
      case 'submit':
        return office.log.carryOut({
          type: 'SubmitReport',
          by: 'binh',
          now,
          data: { obligation, receivedAt: addMinutes(now, -(which % 2)), preparedBy: 'an', content: { kind: 'figures', digest: 'd' } },
        });
      case 'return':
        return office.log.carryOut({ type: 'ReturnReport', by: 'chi', now, data: { obligation, ...date, reason: 'Thiếu' } });
      case 'accept':
        return office.log.carryOut({ type: 'AcceptReport', by: 'chi', now, data: { obligation, version: state.versions.length } });
      case 'extend':
        return office.log.carryOut({ type: 'GrantExtension', by: who(which), now, data: { obligation, ...date, reason: 'Chờ' } });
      case 'urge':
        return office.log.carryOut({ type: 'IssueUrging', by: 'chi', now, data: { obligation, text: 'Đề nghị gửi' } });
      case 'excuse':
        return office.log.carryOut({ type: 'ExcuseObligation', by: 'dung', now, data: { obligation, reason: 'Thiên tai' } });
      case 'close':
        return office.log.carryOut({ type: 'CloseAsMissing', by: 'dung', now, data: { obligation } });
      case 'ask':
        return office.log.carryOut({ type: 'RequestExtension', by: who(which), now, data: { obligation, ...date, reason: 'Chờ' } });
      case 'decline':
        return office.log.carryOut({ type: 'DeclineExtension', by: who(which), now, data: { obligation, reason: 'Không đủ lý do' } });
      case 'enter':
        return office.log.carryOut({
          ...{ type: 'EnterReceipt', by: who(which), now },
          data: {
            ...{ obligation, receivedAt: addMinutes(now, -60 * (which % 5)), channel: 'paper', preparedBy: 'an', submittedBy: 'binh' },
            ...{ content: { kind: 'figures', digest: 'p' }, evidence: 'Dấu đến' },
          },
        });
      case 'confirm':
        return office.log.carryOut({ type: 'ConfirmReceipt', by: who(which), now, data: { obligation } });
      case 'wrong':
        return office.log.carryOut({ type: 'RequestCorrection', by: 'an', now, data: { obligation, reason: 'Cộng sai' } });
      case 'allow':
        return office.log.carryOut({ type: 'ApproveCorrection', by: who(which), now, data: { obligation } });
      case 'mend':
        return office.log.carryOut({
          ...{ type: 'SubmitCorrectedVersion', by: 'binh', now },
          data: { obligation, receivedAt: now, preparedBy: 'an', content: { kind: 'figures', digest: 'c' } },
        });
      case 'mended':
        return office.log.carryOut({
          ...{ type: 'AcceptCorrectedVersion', by: 'chi', now },
          data: { obligation, version: versionsReceived(state) },
        });
      case 'why':
        return office.log.carryOut({ type: 'RequestExplanation', by: 'dung', now, data: { obligation, ...date, text: 'Vì sao?' } });
      case 'because':
        return office.log.carryOut({ type: 'GiveExplanation', by: 'binh', now, data: { obligation, text: 'Mất điện' } });
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(error.sentence.vi).not.toBe('');
    expect(error.sentence.en).not.toBe('');
  }
};

const who = (which: number): string => ['chi', 'dung'][which % 2]!;

const historyOf = ({ office }: Life, id: string) =>
  office.log.events
    .filter(({ stream }) => stream === id)
    .map(({ event, recordedAt, version }) => ({ event: event as ObligationEvent, recordedAt, version }));

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

/** A law about each obligation's history, over many lives. */
const law = (name: string, holds: (history: ReturnType<typeof historyOf>, obligation: KnownObligation, life: Life) => void): void =>
  it(name, () => {
    fc.assert(
      fc.property(deeds, (script) => {
        const life = live(script);
        for (const [id, obligation] of life.office.log.known()) holds(historyOf(life, id), obligation, life);
      }),
      { numRuns: 25 },
    );
  });

law('folding the events again gives the same state', (history, obligation) => {
  const folded = history.map(({ event }) => event).reduce(obligationDecider.evolve, obligationDecider.initialState);
  expect(isKnown(folded) && folded).toEqual(obligation);
  expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
});

law('no fact has the identity of another', (history) => {
  const ids = history.flatMap(({ event }) => event.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

law('nobody is reminded twice on one day, nor after the due instant, nor of a step twice', (history) => {
  const days: LocalDay[] = [];
  const spoken = new Map<number, number[]>();
  let dueAt: Instant | undefined;
  for (const { event, recordedAt } of history) {
    if (event.type === 'ReminderIssued') {
      const { revision, step, passedOver } = event.data;
      days.push(localDayOf(recordedAt, zone));
      expect(dueAt !== undefined && recordedAt < dueAt).toBe(true);
      spoken.set(revision, [...(spoken.get(revision) ?? []), ...passedOver, step]);
    }
    if ('dueAt' in event.data && 'revision' in event.data) dueAt = event.data.dueAt;
    if (event.type === 'ObligationOpened') dueAt = event.data.dueAt;
    if (event.type === 'ObligationBecameOverdue')
      spoken.set(event.data.revision, [...(spoken.get(event.data.revision) ?? []), ...event.data.passedOver]);
  }
  expect(new Set(days).size).toBe(days.length);
  for (const said of spoken.values()) expect(new Set(said).size).toBe(said.length);
});

law('reminders of one due date come nearer and nearer', (history) => {
  const last = new Map<number, number>();
  for (const { event } of history)
    if (event.type === 'ReminderIssued') {
      const { revision, step, passedOver } = event.data;
      expect(step).toBeLessThan(last.get(revision) ?? Infinity);
      for (const passed of passedOver) expect(passed).toBeGreaterThan(step);
      last.set(revision, step);
    }
});

law('nothing is overdue that was received in time, and nothing is overdue twice', (history) => {
  const revisions: number[] = [];
  let waiting = true;
  for (const { event, recordedAt } of history) {
    if (event.type === 'ReportSubmitted' || event.type === 'ReportResubmitted') waiting = false;
    if (event.type === 'ReportReturned') waiting = true;
    if (event.type !== 'ObligationBecameOverdue') continue;
    expect(waiting).toBe(true);
    expect(recordedAt >= addMinutes(event.data.dueAt, standard.settlingMinutes)).toBe(true);
    expect(event.occurredAt).toBe(event.data.dueAt);
    revisions.push(event.data.revision);
  }
  expect(new Set(revisions).size).toBe(revisions.length);
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

law('levels of escalation are proposed in their order, each once per due date, and only when overdue', (history, _, { office }) => {
  const id =
    history[0]!.event.type === 'ObligationOpened'
      ? `obligation/Q3-PKT/${history[0]!.event.data.duty}/${history[0]!.event.data.period}`
      : '';
  const byRevision = new Map<number, number[]>();
  for (const { revision, level } of office.log.cases(id)) byRevision.set(revision, [...(byRevision.get(revision) ?? []), level]);
  for (const [revision, levels] of byRevision) {
    expect(levels).toEqual(levels.map((_level, index) => index + 1));
    expect(history.some(({ event }) => event.type === 'ObligationBecameOverdue' && event.data.revision === revision)).toBe(true);
  }
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

law(
  'asked again at the same instant the agenda has nothing to say, and it never sleeps too short or too long',
  (_history, _obligation, { office, now }) => {
    const plan = office.plan(now);
    expect([...plan.openings, ...plan.reminders, ...plan.overdue, ...plan.recalculations]).toEqual([]);
    expect(plan.setAside).toEqual([]);
    const ahead = Date.parse(plan.nextWakeAt) - Date.parse(now);
    expect(ahead).toBeGreaterThanOrEqual(1_000);
    expect(ahead).toBeLessThanOrEqual(31 * 86_400_000);
  },
);

it('each step is issued, passed over or no longer owed: none is lost while the clock is awake', () => {
  const office = new Office({ duties, adoptedOn: '2023-03-01' });
  office.live(begin, end);
  for (const [id, obligation] of office.log.known()) {
    if (obligation.due.dueAt >= end) continue;
    const said = office.log.events.flatMap(({ stream, event }) => {
      const { type, data } = event as ObligationEvent;
      return stream === id && type === 'ReminderIssued' ? [...data.passedOver, data.step] : [];
    });
    const merged = said.length < 4;
    expect(said.at(-1)).toBe(0);
    expect(said).toEqual(merged ? [7, 3, 0] : [7, 3, 1, 0]);
  }
});
