import type { ComplianceCell, CompliancePeriod, ComplianceUnit, ComplianceView, JudgementView } from '#contracts';
import {
  BASIS_NAMES,
  type ComplianceLine,
  complianceTally,
  type Judgement,
  namesIn,
  type Regime,
  sayPeriod,
  SCORING_RULE,
  VERDICT_NAMES,
} from '#domain';
import { group } from '#documents';
import type { ComplianceFound } from './compliance-desk.js';

/** What every answer about compliance says: on what it rests, how it is judged, and what it comes to in all and by periods. */
export const headOf = ({
  lines,
  regime,
  view,
}: ComplianceFound): Pick<ComplianceView, 'asOf' | 'basis' | 'rule' | 'total' | 'periods'> => ({
  asOf: view,
  basis: BASIS_NAMES,
  rule: { ...SCORING_RULE, bands: SCORING_RULE.bands.map((band) => ({ upToWorkingDays: null, ...band })) },
  total: complianceTally(lines, SCORING_RULE),
  periods: periodsOf(lines, regime),
});

/** The units with their own tallies, in the plan's order; those it does not know any more at the end. */
export const unitsOf = ({ lines, regime }: ComplianceFound): readonly ComplianceUnit[] => {
  const names = namesIn(regime);
  const byUnit = group(lines, ({ unit }) => unit);
  const known = regime.units.map(({ code }) => code).filter((code) => byUnit.has(code));
  return [...new Set([...known, ...byUnit.keys()])].map((unit) => {
    const his = byUnit.get(unit)!;
    return { unit, unitName: names.unit(unit), tally: complianceTally(his, SCORING_RULE), cells: his.map(cellOf) };
  });
};

export const cellOf = ({
  obligation,
  duty,
  period,
  lastDay,
  first,
  counted,
  firstReceivedAt,
  timesReturned,
}: ComplianceLine): ComplianceCell => ({
  ...{ obligation, duty, period, lastDay, firstReceivedAt, timesReturned },
  first: judgementOf(first),
  counted: judgementOf(counted),
});

const judgementOf = ({ verdict, workingDaysLate }: Judgement): JudgementView => ({
  verdict,
  verdictName: VERDICT_NAMES[verdict],
  workingDaysLate,
});

const periodsOf = (lines: readonly ComplianceLine[], regime: Regime): readonly CompliancePeriod[] => {
  const names = namesIn(regime);
  return [...group(lines, ({ duty, period }) => `${duty}/${period}`).values()].map((inPeriod) => {
    const { duty, period } = inPeriod[0]!;
    return {
      ...{ duty, period },
      dutyName: names.duty(duty),
      periodName: sayPeriod(period),
      tally: complianceTally(inPeriod, SCORING_RULE),
    };
  });
};
