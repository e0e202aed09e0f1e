import { localDay, type LocalDay, monthOf, yearOf } from '../calendar/local-day.js';
import type { Duty, Overlap } from '../duty/duty.js';
import type { Form } from '../report/form.js';
import type { Unit } from '../org/unit.js';
import { Refusal } from '../refusal.js';
import type { Bilingual } from '../text.js';
import type { Plan } from './plan.js';

/**
 * A draft of a later year's plan: the same units, duties and policies so many years later. It decides nothing: the values of targets
 * are marked as those of the year they were decided for, and the assumptions say what is to be looked at.
 *
 * A report that was asked for once, or whose days were named outright, belongs to its year and is left behind.
 */
export const rollForward = (plan: Plan, year: number): Plan => {
  if (!Number.isInteger(year) || year <= plan.year || year > plan.year + FARTHEST_YEARS)
    throw new Refusal('ROLL_FORWARD_YEAR', {
      vi: `Kế hoạch năm ${plan.year} chỉ chuyển được sang các năm từ ${plan.year + 1} đến ${plan.year + FARTHEST_YEARS}.`,
      en: `The plan of ${plan.year} can be rolled forward to the years ${plan.year + 1} to ${plan.year + FARTHEST_YEARS}.`,
    });
  const years = year - plan.year;
  const kept = plan.duties.filter(isOfEveryYear).map((duty) => movedDuty(duty, years, plan));
  return {
    ...plan,
    code: renamed(plan.code, plan.year, year),
    title: { vi: plan.title.vi.replaceAll(`${plan.year}`, `${year}`), en: plan.title.en.replaceAll(`${plan.year}`, `${year}`) },
    year,
    duties: kept,
    policies: plan.policies.map((policy) => ({ ...policy, effectiveFrom: yearsLater(policy.effectiveFrom, years) })),
    targets: plan.targets.map((target) => ({ ...target, carriedFrom: target.carriedFrom ?? plan.year })),
    forms: movedForms(plan, kept, years),
    tasks: plan.tasks.map((task) => (task.deadline === undefined ? task : { ...task, deadline: yearsLater(task.deadline, years) })),
    assumptions: [...plan.assumptions, ...sayWhatToLookAt(plan, kept, year)],
    rolledForwardFrom: { code: plan.code, year: plan.year },
  };
};

/** The same day so many years later; 29 February of a year without one is the 28th (Civil Code 2015, art. 148.3). */
export const yearsLater = (day: LocalDay, years: number): LocalDay => localDay(yearOf(day) + years, monthOf(day), Number(day.slice(8)));

// Farther than this, nothing of the old plan is likely to hold.
const FARTHEST_YEARS = 10;

/**
 * The latest form of each duty that is kept, as its next version: what was reported on the old one stays what it was. What stops being asked
 * for before the new year begins is left out, and so is a unit that is gone.
 */
const movedForms = ({ forms, units }: Plan, kept: readonly Duty[], years: number): Form[] =>
  kept.flatMap(({ code, effectiveFrom }) => {
    const versions = forms.filter(({ duty }) => duty === code);
    const latest = versions.reduce<Form | undefined>(
      (last, form) => (last === undefined || last.version < form.version ? form : last),
      undefined,
    );
    if (latest === undefined) return [];
    const gone = goneBefore(units, effectiveFrom);
    return {
      ...latest,
      version: latest.version + 1,
      effectiveFrom,
      effectiveTo: latest.effectiveTo === null ? null : yearsLater(latest.effectiveTo, years),
      indicators: latest.indicators
        .filter(({ to }) => to === undefined || effectiveFrom <= to)
        .map(({ from, reporters, ...asked }) => ({
          ...asked,
          reporters: reporters.filter((unit) => !gone.has(unit)),
          ...(from !== undefined && effectiveFrom < from && { from }),
        })),
    };
  });

const isOfEveryYear = ({ cadence, covered }: Duty): boolean => cadence !== 'once' && covered.kind !== 'explicit';

const movedDuty = (duty: Duty, years: number, plan: Plan): Duty => {
  const effectiveFrom = yearsLater(duty.effectiveFrom, years);
  const gone = goneBefore(plan.units, effectiveFrom);
  return {
    ...duty,
    effectiveFrom,
    effectiveTo: duty.effectiveTo === null ? null : yearsLater(duty.effectiveTo, years),
    overlap: withoutDropped(duty.overlap, plan.duties),
    levels: duty.levels.map((level) => ({ ...level, reporters: level.reporters.filter((unit) => !gone.has(unit)) })),
  };
};

const goneBefore = (units: readonly Unit[], day: LocalDay): Set<string> =>
  new Set(units.filter(({ to }) => to !== undefined && to < day).map(({ code }) => code));

const withoutDropped = (overlap: Overlap, duties: readonly Duty[]): Overlap => {
  if (overlap.kind === 'both') return overlap;
  const left = overlap.duties.filter((code) => duties.some((duty) => duty.code === code && isOfEveryYear(duty)));
  return left.length === 0 ? { kind: 'both' } : { kind: 'absorbed_by', duties: left };
};

const renamed = (code: string, from: number, to: number): string =>
  code.includes(`${from}`) ? code.replace(`${from}`, `${to}`) : `${code}-${to}`;

const sayWhatToLookAt = (plan: Plan, kept: readonly Duty[], year: number): Bilingual[] => {
  const dropped = plan.duties.filter(({ code }) => !kept.some((duty) => duty.code === code)).map(({ code }) => code);
  const before = new Set(plan.duties.flatMap(({ levels }) => levels.flatMap(({ reporters }) => reporters)));
  const after = new Set(kept.flatMap(({ levels }) => levels.flatMap(({ reporters }) => reporters)));
  const gone = [...goneBefore(plan.units, `${year + 1}-01-01`)].filter((unit) => before.has(unit) && !after.has(unit));
  return [
    {
      vi: `Dự thảo chuyển từ kế hoạch ${plan.code} (năm ${plan.year}) sang năm ${year}, chưa ai quyết định: ngày có hiệu lực dời theo năm; giá trị chỉ tiêu, nhiệm vụ và các giả định nêu trên vẫn là của năm ${plan.year}; lời trích là của kế hoạch cũ.`,
      en: `A draft rolled forward from the plan ${plan.code} (${plan.year}) to ${year}, decided by nobody yet: days of effect are moved by years; the values of targets, the tasks and the assumptions above are still those of ${plan.year}; quotations are the old plan's.`,
    },
    ...(dropped.length === 0
      ? []
      : [
          {
            vi: `Không chuyển sang năm ${year}, vì chỉ yêu cầu một lần hoặc ghi rõ ngày: ${dropped.join(', ')}.`,
            en: `Not rolled forward to ${year}, being asked for once or with days named outright: ${dropped.join(', ')}.`,
          },
        ]),
    ...(gone.length === 0
      ? []
      : [
          {
            vi: `Đã kết thúc trước kỳ mới nên không còn báo cáo: ${gone.join(', ')}.`,
            en: `Gone before the new time of effect and so no longer reporting: ${gone.join(', ')}.`,
          },
        ]),
  ];
};
