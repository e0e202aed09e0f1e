import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../../calendar/local-day.js';
import { vietnam } from '../../calendar/testing/vietnam.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { scheduleOf } from '../../duty/deadline.js';
import type { Duty } from '../../duty/duty.js';
import type { Policy } from '../../duty/policy.js';
import { monthly } from '../../duty/testing/district3.js';
import type { ObligationEvent } from '../../obligation/events.js';
import { UnitLog } from '../../rehearsal/unit-log.js';
import type { Agenda } from '../agenda.js';
import { type AgendaPlan, planAgenda } from '../plan-agenda.js';

/** As the plan of District 3 is followed up. */
export const standard: Policy = {
  code: 'standard',
  effectiveFrom: '2023-01-01',
  remindAt: '08:00',
  reminders: [7, 3, 1, 0].map((step) => ({ step, to: ['reporter'] })),
  overdueTo: ['reporter', 'head'],
  settlingMinutes: 2,
  graceWorkingDays: 0,
  cureWorkingDays: 2,
  escalation: {
    approverTermWorkingDays: 2,
    deputyTermWorkingDays: 2,
    levels: [
      {
        level: 1,
        afterWorkingDays: 1,
        addressee: 'head',
        approvers: ['finance_head', 'office_chief'],
        measure: { vi: 'nhắc nhở', en: 'reminder' },
      },
      {
        level: 2,
        afterWorkingDays: 3,
        addressee: 'vice_chair',
        approvers: ['vice_chair', 'chair'],
        measure: { vi: 'yêu cầu giải trình', en: 'explanation' },
      },
      { level: 3, afterWorkingDays: 5, addressee: 'chair', approvers: ['chair'], measure: { vi: 'phê bình', en: 'criticism' } },
    ],
  },
};

export interface Setting {
  readonly unit?: string;
  readonly duties?: readonly Duty[];
  readonly policies?: readonly Policy[];
  readonly calendar?: WorkingCalendar;
  /** The first last day that counts: the day of adoption. */
  readonly adoptedOn?: LocalDay;
  readonly dutiesChangedAt?: ReadonlyMap<string, Instant>;
}

/** A unit's agenda with its streams in memory: looked at when a test says so, or whenever something falls due. */
export class Office {
  readonly log = new UnitLog();

  constructor(private setting: Setting = {}) {}

  /** From now on other rules hold. */
  change(setting: Setting): void {
    this.setting = { ...this.setting, ...setting };
  }

  agenda(): Agenda {
    const { unit = 'Q3-PKT', duties = [monthly], policies = [standard], calendar = vietnam, adoptedOn = '2023-04-01' } = this.setting;
    const { dutiesChangedAt } = this.setting;
    const rules = { duties, policies, calendar, ...(dutiesChangedAt !== undefined && { dutiesChangedAt }) };
    const schedule = scheduleOf(duties, unit, calendar, { from: adoptedOn, to: '2023-12-31' });
    return { unit, unitExists: true, schedule, opened: this.log.opened, items: this.log.items(), rules };
  }

  plan(now: Instant): AgendaPlan {
    return planAgenda(this.agenda(), now);
  }

  /** What the workflow does: look, then each act. */
  look(now: Instant): AgendaPlan {
    const plan = this.plan(now);
    this.log.carryOutPlan(plan);
    return plan;
  }

  /** Looks at `from` and at every instant the agenda asks for, before `until`. */
  live(from: Instant, until: Instant): void {
    for (let now = from; now < until;) now = this.look(now).nextWakeAt;
  }

  /** What was said of one obligation, in order: `remind 3`, `remind 1 over 7,3`, `overdue`. */
  said(obligation: string): string[] {
    return this.log.events
      .filter(({ stream }) => stream === obligation)
      .flatMap(({ event, recordedAt }) => {
        const { type, data } = event as ObligationEvent;
        const day = new Date(Date.parse(recordedAt) + 7 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
        if (type === 'ReminderIssued')
          return [`${day} remind ${data.step}${data.passedOver.length > 0 ? ` over ${data.passedOver.join(',')}` : ''}`];
        if (type === 'ObligationBecameOverdue')
          return [`${day} overdue${data.passedOver.length > 0 ? ` over ${data.passedOver.join(',')}` : ''}`];
        return [];
      });
  }
}
