import type { Instant } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import type { LocalDay } from '../../calendar/local-day.js';
import { endOfDay } from '../../calendar/zone.js';
import type { IssueReminder, MarkOverdue, ObligationCommand } from '../commands.js';
import { obligationDecider } from '../decide.js';
import type { ObligationEvent } from '../events.js';
import type { Obligation } from '../obligation.js';
import { april, onTheDay } from './april.js';

/* What is asked of the report of April, as it is asked in most tests. */

export const given = specification(obligationDecider);

export const stateAfter = (...history: readonly ObligationEvent[]): Obligation =>
  history.reduce(obligationDecider.evolve, obligationDecider.initialState);

export const decide = (history: readonly ObligationEvent[], command: ObligationCommand): readonly ObligationEvent[] =>
  obligationDecider.decide(command, stateAfter(...history));

export const zone = 'Asia/Ho_Chi_Minh';
export const lastMillisecond: Instant = '2023-04-14T16:59:59.999Z';
export const saturday = onTheDay('2023-04-15');
export const friday = onTheDay('2023-04-14');

export const remind = (step: number, day: LocalDay, revision = 0, issuedOn: LocalDay = day): IssueReminder => ({
  type: 'IssueReminder',
  by: 'clock',
  now: onTheDay(issuedOn, '08:00'),
  data: { obligation: april, revision, step, day, issuedOn, passedOver: [] },
});
export const markOverdue = (now: Instant, revision = 0): MarkOverdue => ({
  type: 'MarkOverdue',
  by: 'clock',
  now,
  data: { obligation: april, revision, passedOver: [] },
});
export const accept = (by = 'chi', version = 1): ObligationCommand => ({
  type: 'AcceptReport',
  by,
  now: onTheDay('2023-04-17'),
  data: { obligation: april, version },
});
export const returnIt = (by: string, reason = 'Thiếu phụ lục'): ObligationCommand => ({
  type: 'ReturnReport',
  by,
  now: onTheDay('2023-04-17'),
  data: { obligation: april, lastDay: '2023-04-19', dueAt: endOfDay('2023-04-19', zone), reason },
});
export const extend = (now: Instant, lastDay: LocalDay = '2023-04-20'): ObligationCommand => ({
  type: 'GrantExtension',
  by: 'dung',
  now,
  data: { obligation: april, lastDay, dueAt: endOfDay(lastDay, zone), reason: 'Chờ số liệu thống kê' },
});
export const close: ObligationCommand = { type: 'CloseAsMissing', by: 'dung', now: onTheDay('2023-12-29'), data: { obligation: april } };

/** Somebody asks something of the report of April; who, is said each time, for these are rules of two persons. */
export const ask = <C extends ObligationCommand>(type: C['type'], by: string, now: Instant, data: Omit<C['data'], 'obligation'>): C =>
  ({ type, by, now, data: { ...data, obligation: april } }) as C;

/** Until the end of a day, as the door reckons it. */
export const until = (lastDay: LocalDay) => ({ lastDay, dueAt: endOfDay(lastDay, zone) });
