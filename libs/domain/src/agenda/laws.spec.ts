import { expect, it } from '@jest/globals';
import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { addMinutes, localDayOf } from '../calendar/zone.js';
import { duties } from '../duty/testing/district3.js';
import type { ObligationEvent } from '../obligation/events.js';
import { Office, standard } from './testing/office.js';
import { begin, end, law, zone } from './testing/random-lives.js';

/* What the agenda does of itself: it reminds, marks as overdue and proposes escalations. Whatever people do, these laws hold. */

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
