import { inOrder } from '../in-order.js';
import { yearOfPeriod } from '../report/form-of-period.js';
import type { AcceptedReport, CompilationInput, Owing } from './compilation.js';
import type { Contributor } from './figures.js';

/** How a unit stands to a compilation: what it has said, and what it owes of the period where it owes anything. */
export interface Standing {
  readonly contributor: Contributor;
  readonly owing: Owing | undefined;
  readonly isExcluded: boolean;
}

/** What has become of one obligation since: the version that counts now, or none, and how it is owed where it is of this period. */
export interface ReportChange {
  readonly obligation: string;
  readonly report: AcceptedReport | null;
  readonly owing?: Owing;
  /** Who compiles it, where that is another office, to which its unit reported before it came or after it went. */
  readonly office?: string;
}

/** By the units for which obligations were opened, whoever owes them now: so a unit's series goes on when another one reports for it. */
export type Standings = ReadonlyMap<string, Standing>;

export const standingsIn = (input: CompilationInput): Map<string, Standing> => {
  const changes = new Map<string, ReportChange>();
  for (const report of [...input.lastYear, ...input.reports]) changes.set(report.obligation, { obligation: report.obligation, report });
  for (const owing of input.owing) {
    const { obligation } = owing;
    changes.set(obligation, { report: null, ...changes.get(obligation), obligation, owing });
  }
  for (const { office, report } of input.elsewhere ?? []) changes.set(report.obligation, { obligation: report.obligation, report, office });
  const standings = new Map<string, Standing>();
  for (const change of changes.values()) {
    const unit = unitOf(change.obligation);
    standings.set(unit, after(change, standings.get(unit) ?? newStanding(unit), input));
  }
  return inUnits(standings);
};

/** In the order of their units, which is that of their leaves. */
export const inUnits = (standings: Standings): Map<string, Standing> => new Map([...standings].sort(([a], [b]) => inOrder(a, b)));

export const newStanding = (unit: string): Standing => ({
  contributor: { unit, reports: [], elsewhere: [] },
  owing: undefined,
  isExcluded: false,
});

/** The standing after a change. What an excluded unit says of this year is left out; last year's column stays as it was. */
export const after = (change: ReportChange, standing: Standing, { period, excluded }: CompilationInput): Standing => {
  const { contributor } = standing;
  if (change.office !== undefined) return { ...standing, contributor: withElsewhere(contributor, change, change.office) };
  const owing = change.owing ?? standing.owing;
  const isOut = (unit: string | undefined): boolean => excluded.some((one) => one.unit === unit);
  const isLastYears = yearOfPeriod(periodOf(change.obligation)) < yearOfPeriod(period);
  const report = isOut(change.report?.unit) && !isLastYears ? null : change.report;
  return {
    contributor: { ...contributor, reports: withReport(contributor.reports, change.obligation, report) },
    owing,
    isExcluded: isOut(owing?.unit),
  };
};

/** The unit for which an obligation was opened, whoever owes it now. */
export const unitOf = (obligation: string): string => obligation.split('/')[1] ?? '';

const periodOf = (obligation: string): string => obligation.split('/')[3] ?? '';

const withReport = (reports: readonly AcceptedReport[], obligation: string, report: AcceptedReport | null): readonly AcceptedReport[] => {
  const others = reports.filter((one) => one.obligation !== obligation);
  return report === null ? others : [...others, report].sort((a, b) => inOrder(a.period, b.period));
};

const withElsewhere = (contributor: Contributor, { obligation, report }: ReportChange, office: string): Contributor => {
  const others = contributor.elsewhere.filter((one) => one.report.obligation !== obligation);
  const elsewhere = report === null ? others : [...others, { office, report }].sort((a, b) => inOrder(a.report.period, b.report.period));
  return { ...contributor, elsewhere };
};

/** All that the standings rest on: who has said nothing here has nothing elsewhere that would matter. */
export const restsOn = (standings: readonly Standing[]): readonly AcceptedReport[] =>
  standings.flatMap(({ contributor: { reports, elsewhere } }) =>
    reports.length === 0 ? [] : [...reports, ...elsewhere.map(({ report }) => report)],
  );
