import type { Instant } from '#eventsourcing';
import { laterOf, type LocalDay } from '../calendar/local-day.js';
import { addMs, localDayOf, startOfDay } from '../calendar/zone.js';
import type { Deadline } from '../duty/deadline.js';
import { levelOf, recipientOf } from '../duty/duty.js';
import { policyOn } from '../duty/policy.js';
import type { ProposeEscalation } from '../escalation/commands.js';
import type { IssueReminder, MarkOverdue, OpenObligation, RecalculateDueDate } from '../obligation/commands.js';
import { obligationDecider } from '../obligation/decide.js';
import { ABSENT, isKnown, obligationId } from '../obligation/obligation.js';
import type { Agenda, AgendaItem, Rules } from './agenda.js';
import { type DutyView, viewDuty } from './duty-view.js';
import { planItem } from './plan-item.js';

/** What of this unit is due now, as commands in the order in which they are to be carried out, and when to look next. */
export interface AgendaPlan {
  readonly openings: readonly OpenObligation[];
  readonly recalculations: readonly RecalculateDueDate[];
  readonly reminders: readonly IssueReminder[];
  readonly overdue: readonly MarkOverdue[];
  readonly escalations: readonly ProposeEscalation[];
  /** The unit's duties as they stand when these acts are done. */
  readonly duties: readonly DutyView[];
  /** Items that could not be planned: an alarm, while the others go on. */
  readonly setAside: readonly { readonly id: string; readonly fault: string }[];
  /** At least one second and at most 31 days ahead. */
  readonly nextWakeAt: Instant;
  readonly retired: boolean;
}

/**
 * The agenda of one unit at one instant.
 *
 * A planner decides *what is due*, never *whether it may be*: each act is a command that goes through its decider. It may be asked
 * at any instant and any number of times; what it says depends on the facts alone, so a late look catches up and an early one waits.
 */
export const planAgenda = (agenda: Agenda, now: Instant): AgendaPlan => {
  const unopened = agenda.schedule.filter(({ duty, period }) => !agenda.opened.has(obligationId(agenda.unit, duty, period)));
  const openings = unopened.filter(({ opensAt }) => opensAt <= now).map((deadline) => openObligation(agenda, deadline, now));
  const items = [...agenda.items, ...openings.map(openedItem)];
  const today = localDayOf(now, agenda.rules.calendar.zone);
  const { planned, setAside } = planEach(items, agenda, today, now);
  const ahead = [...unopened.map(({ opensAt }) => opensAt), ...policyChanges(agenda.rules)].filter((at) => at > now);
  const wakes = [...ahead, ...planned.flatMap(({ wakeAt }) => wakeAt ?? [])];
  return {
    openings,
    recalculations: planned.flatMap(({ recalculation }) => recalculation ?? []),
    reminders: planned.flatMap(({ reminder }) => reminder ?? []),
    overdue: planned.flatMap(({ overdue }) => overdue ?? []),
    escalations: planned.flatMap(({ escalation }) => escalation ?? []),
    duties: planned.map(({ view }) => view),
    setAside,
    nextWakeAt: within(wakes, now),
    retired: !agenda.unitExists && items.length === 0,
  };
};

// Each item is planned by the policy of today; on the day on which another takes effect there is more to say, or at another hour.
const policyChanges = ({ policies, calendar }: Rules): Instant[] =>
  policies.map(({ effectiveFrom }) => startOfDay(effectiveFrom, calendar.zone));

const planEach = (items: readonly AgendaItem[], agenda: Agenda, today: LocalDay, now: Instant) => {
  const setAside: { id: string; fault: string }[] = [];
  const planned = items.flatMap((item) => {
    try {
      const policy = policyOn(agenda.rules.policies, item.obligation.policy, today);
      const plan = planItem({ item, policy, rules: agenda.rules, schedule: agenda.schedule, today, now });
      return [{ ...plan, view: viewDuty(item, plan) }];
    } catch (fault) {
      // One obligation with a broken rule must not silence the unit's other duties.
      setAside.push({ id: item.id, fault: fault instanceof Error ? fault.message : String(fault) });
      return [];
    }
  });
  return { planned, setAside };
};

const openObligation = ({ unit, rules }: Agenda, deadline: Deadline, now: Instant): OpenObligation => {
  const duty = rules.duties.find(({ code }) => code === deadline.duty)!;
  const level = levelOf(duty, unit)!;
  return {
    type: 'OpenObligation',
    by: 'clock',
    now,
    data: {
      obligation: obligationId(unit, deadline.duty, deadline.period),
      unit,
      recipient: recipientOf(level, unit),
      policy: duty.policy,
      ...deadline,
    },
  };
};

/** A period that opens late may have steps behind it already, so what opens is looked at in the same look. */
const openedItem = (opening: OpenObligation): AgendaItem => {
  const obligation = obligationDecider.decide(opening, ABSENT).reduce(obligationDecider.evolve, ABSENT);
  if (!isKnown(obligation)) throw new Error(`${opening.data.obligation} was not opened.`);
  return { id: opening.data.obligation, obligation, cases: [] };
};

const SOONEST_MS = 1_000;
// However far the next instant is: a changed calendar can never strand an agenda for longer.
const LATEST_MS = 31 * 86_400_000;

const within = (wakes: readonly Instant[], now: Instant): Instant => {
  const latest = addMs(now, LATEST_MS);
  const soonest = wakes.reduce((a, b) => (a < b ? a : b), latest);
  return laterOf(addMs(now, SOONEST_MS), soonest);
};
