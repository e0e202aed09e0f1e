import { addDays, earlierOf, type LocalDay, localDay } from '../calendar/local-day.js';
import { reminderSteps } from '../calendar/reminder-steps.js';
import { uncertainties, type Uncertainty, type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.js';
import { withOffset } from '../calendar/zone.js';
import { type Deadline, scheduleOf } from '../duty/deadline.js';
import { sayDue } from '../duty/due-sentence.js';
import { levelOf } from '../duty/duty.js';
import { policyOn } from '../duty/policy.js';
import { Refusal } from '../refusal.js';
import { type Bilingual, writeDay } from '../text.js';
import type { Plan } from './plan.js';
import { inOrder } from '../in-order.js';

/** One deadline as it is listed; instants as the authority's clocks show them, `2023-04-15T00:00:00+07:00`. */
export interface DeadlineRow {
  readonly duty: string;
  readonly level: string;
  readonly period: string;
  readonly lastDay: LocalDay;
  /** Exclusive. */
  readonly dueAt: string;
  readonly opensAt: string;
  readonly remindAt: readonly string[];
  readonly sentence: Bilingual;
  readonly warnings: readonly (Bilingual & { readonly code: string })[];
}

/**
 * The deadlines of the plan's year in the order of their due instants: those of one unit, or one row for each duty, level and period.
 *
 * Refuses a unit that owes nothing by this plan (`UNIT_OWES_NOTHING`).
 */
export const deadlineRows = (plan: Plan, unit?: string): DeadlineRow[] => {
  const calendar = calendarOf(plan);
  const units = unit === undefined ? unitsWithDifferentDuties(plan) : [unit];
  const year = { from: localDay(plan.year, 1, 1), to: localDay(plan.year, 12, 31) };
  const rows = new Map<string, Deadline>();
  for (const reporter of units)
    for (const deadline of scheduleOf(plan.duties, reporter, calendar, year))
      rows.set(`${deadline.dueAt} ${deadline.duty} ${deadline.level} ${deadline.period}`, deadline);
  if (unit !== undefined && rows.size === 0)
    throw new Refusal('UNIT_OWES_NOTHING', {
      vi: `Theo kế hoạch này, “${unit}” không phải báo cáo gì. Hãy kiểm tra mã đơn vị.`,
      en: `By this plan “${unit}” owes no report. Check the unit's code.`,
    });
  return [...rows].sort(([a], [b]) => inOrder(a, b)).map(([, deadline]) => rowOf(deadline, plan, calendar));
};

/** The first version of the calendar that the plan names. */
export const calendarOf = (plan: Plan): WorkingCalendar => workingCalendar(plan.calendar, `${plan.calendar.code}/1`);

/** Everybody who owes something, in the plan's order. */
export const reportersOf = ({ duties }: Pick<Plan, 'duties'>): string[] => [
  ...new Set(duties.flatMap(({ levels }) => levels.flatMap(({ reporters }) => reporters))),
];

/** Units that owe the same duties at the same levels have the same deadlines: one of each kind is enough. */
export const unitsWithDifferentDuties = (plan: Pick<Plan, 'duties'>): string[] => {
  const kinds = new Map<string, string>();
  for (const unit of reportersOf(plan)) {
    const kind = plan.duties.map((duty) => levelOf(duty, unit)?.code ?? '').join('|');
    if (!kinds.has(kind)) kinds.set(kind, unit);
  }
  return [...kinds.values()];
};

const rowOf = (deadline: Deadline, plan: Plan, calendar: WorkingCalendar): DeadlineRow => {
  const { duty, level, period, lastDay, dueAt, opensAt, sentence } = deadline;
  const { policy: code } = plan.duties.find((candidate) => candidate.code === duty)!;
  const policy = policyOn(plan.policies, code, lastDay);
  const steps = reminderSteps(
    calendar,
    lastDay,
    policy.reminders.map(({ step }) => step),
    policy.remindAt,
  );
  const early = steps.filter(({ at }) => at < opensAt);
  return {
    duty,
    level,
    period,
    lastDay,
    dueAt: withOffset(dueAt, calendar.zone),
    opensAt: withOffset(opensAt, calendar.zone),
    remindAt: steps.map(({ at }) => withOffset(at, calendar.zone)),
    sentence: sayDue(sentence),
    warnings: [
      ...rolledForward(plan),
      ...uncertainties(
        calendar,
        steps.reduce((first, { day }) => earlierOf(first, day), sentence.unshiftedLastDay ?? lastDay),
        addDays(lastDay, 1),
      ).map(sayUncertainty),
      ...early.map(({ step, day }) => ({
        code: 'step_before_opening',
        vi: `Mốc nhắc ${step} (${writeDay(day)}) rơi vào trước khi mở kỳ; sẽ nhắc vào ngày đầu kỳ.`,
        en: `Reminder step ${step} (${writeDay(day)}) lies before the period opens; it is given on the period's first day.`,
      })),
    ],
  };
};

const rolledForward = ({ rolledForwardFrom }: Plan) =>
  rolledForwardFrom === undefined
    ? []
    : [
        {
          code: 'rolled_forward',
          vi: `Tính theo kế hoạch năm ${rolledForwardFrom.year} chuyển sang, chưa phải kế hoạch đã ban hành của năm này.`,
          en: `Computed on the plan of ${rolledForwardFrom.year} rolled forward; no plan of this year has been issued.`,
        },
      ];

const sayUncertainty = (uncertainty: Uncertainty) => {
  switch (uncertainty.kind) {
    case 'missing_year':
      return {
        code: uncertainty.kind,
        vi: `Chưa có lịch nghỉ năm ${uncertainty.year}; mới chỉ tính thứ Bảy, Chủ nhật.`,
        en: `There is no calendar of days off for ${uncertainty.year}; only weekends are counted.`,
      };
    case 'forecast_year':
      return {
        code: uncertainty.kind,
        vi: `Lịch nghỉ năm ${uncertainty.year} mới là dự kiến; ngày có thể thay đổi khi công bố.`,
        en: `The days off of ${uncertainty.year} are a forecast; the date may change when they are announced.`,
      };
    case 'unconfirmed_day':
      return {
        code: uncertainty.kind,
        vi: `Ngày nghỉ ${writeDay(uncertainty.day)} (${uncertainty.name.vi}) chưa được xác nhận.`,
        en: `The day off on ${writeDay(uncertainty.day)} (${uncertainty.name.en}) is not confirmed.`,
      };
  }
};
