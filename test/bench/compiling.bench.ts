import {
  type AcceptedReport,
  type CellValue,
  cellKey,
  compile,
  type CompilationInput,
  type Form,
  type Indicator,
  liveCompilation,
  type Owing,
  type Plan,
  type ReportChange,
  type Sheet,
} from '#domain';
import type { Instant } from '#eventsourcing';
import { districtsPlan } from '../support/districts-plan.js';
import { type Bench, median } from './bench.js';

const NATION = 3_321;
const SIZES = [29, 168, NATION] as const;
const FULL_SECONDS = 2;
const LATE_MS = 50;
/** How much longer one late report may take among all communes of the country than among the units of one district. */
const GROWTH = 3;
const RUNS = 5;
const LATE_REPORTS = 200;

/** The forty indicators of the plan, as if every unit reported all of them: what it costs to compile, and what one late report costs then. */
export const compilingBench: Bench = {
  name: 'Compiling',
  run: (say) => {
    const plan = districtsPlan();
    const measured = SIZES.map((units) => ({ units, ...measure(plan, units) }));
    for (const { units, full, late } of measured)
      say(
        `  ${units} units × ${indicatorsOf(plan).length} indicators: whole ${(full / 1_000).toFixed(2)} s, one late report ${late.toFixed(2)} ms`,
      );
    const [district, nation] = [measured[0]!, measured.at(-1)!];
    return Promise.resolve([
      {
        what: `${NATION} units compiled within ${FULL_SECONDS} s, as times faster`,
        measured: (FULL_SECONDS * 1_000) / nation.full,
        least: 1,
      },
      {
        what: `one late report within ${LATE_MS} ms, as times faster`,
        measured: LATE_MS / Math.max(...measured.map(({ late }) => late)),
        least: 1,
      },
      {
        what: `one late report among ${NATION} units at most ${GROWTH} times as long as among ${SIZES[0]}, as times shorter`,
        measured: (GROWTH * district.late) / nation.late,
        least: 1,
      },
      { what: 'the whole anew instead of one late report, as times longer', measured: nation.full / nation.late, least: 100 },
    ]);
  },
};

interface Measured {
  /** Milliseconds, the median of some runs. */
  readonly full: number;
  readonly late: number;
}

const measure = (plan: Plan, units: number): Measured => {
  const input = inputOf(plan, units);
  compile(input); // to warm up
  const full = median(Array.from({ length: RUNS }, () => timed(() => void compile(input))));
  const live = liveCompilation(input);
  const changes = Array.from({ length: LATE_REPORTS }, (_, index) => lateReport(plan, (index * 37) % units, index));
  return { full, late: median(changes.map((change) => timed(() => takeAndRead(live, change)))) };
};

/** Takes the report and reads every figure of the rows that changed, as whoever shows them does. */
const takeAndRead = (live: ReturnType<typeof liveCompilation>, change: ReportChange): void => {
  for (const row of live.take(change)) if (live.figures(row) === undefined) throw new Error(`${row} is not compiled.`);
};

/** Milliseconds of the processor, collecting garbage included: what others do on the machine meanwhile is not counted. */
const timed = (work: () => void): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
};

const PERIOD = '2023-10';
const RECEIVED: Instant = '2023-10-13T02:00:00.000Z';

const indicatorsOf = ({ targets }: Plan): readonly Indicator[] =>
  targets.flatMap(({ indicators }) => indicators).filter(({ measurement }) => measurement !== undefined);

const inputOf = (plan: Plan, units: number): CompilationInput => ({
  ...{ duty: 'monthly', period: PERIOD, unit: 'Q3-TCKH', day: '2023-10-31', closesOn: '2023-10-14' },
  ...{ form: formOf(plan, units), targets: plan.targets, lastYear: [], excluded: [] },
  owing: Array.from({ length: units }, (_, unit) => owingOf(unit)),
  reports: Array.from({ length: units }, (_, unit) => reportOf(plan, unit, 1)),
});

const lateReport = (plan: Plan, unit: number, version: number): ReportChange => ({
  obligation: obligationOf(unit),
  report: reportOf(plan, unit, version + 2),
  owing: owingOf(unit),
});

const codeOf = (unit: number): string => `U-${String(unit + 1).padStart(4, '0')}`;
const obligationOf = (unit: number): string => `obligation/${codeOf(unit)}/monthly/${PERIOD}`;

const formOf = (plan: Plan, units: number): Form => {
  const reporters = Array.from({ length: units }, (_, unit) => codeOf(unit));
  return {
    ...{ duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null, sections: [], rules: [] },
    indicators: indicatorsOf(plan).map(({ code }) => ({ indicator: code, reporters, lead: reporters[0]! })),
  };
};

const owingOf = (unit: number): Owing => ({
  ...{ unit: codeOf(unit), obligation: obligationOf(unit), status: 'accepted', timeliness: 'on_time', workingDaysLate: 0 },
  ...{ lastDay: '2023-10-14', firstReceivedAt: RECEIVED, timesReturned: 0, closedMissing: false },
});

const reportOf = (plan: Plan, unit: number, version: number): AcceptedReport => ({
  ...{ obligation: obligationOf(unit), unit: codeOf(unit), period: PERIOD, version, digest: `${unit} ${version}` },
  ...{ receivedAt: RECEIVED, acceptedAt: RECEIVED, preparedBy: 'an', submittedBy: 'binh', acceptedBy: 'chi' },
  ...{ sheet: sheetOf(plan, unit + version), nil: false, afterClosing: false },
});

const sheetOf = (plan: Plan, seed: number): Sheet => {
  const cells = indicatorsOf(plan).flatMap((indicator) =>
    (indicator.measurement!.fields ?? [undefined]).map((field) => {
      const key = cellKey({ indicator: indicator.code, ...(field && { field: field.code }), nature: 'estimate' });
      return [key, valueOf(indicator, seed)] as const;
    }),
  );
  return { form: 'monthly/1', cells: Object.fromEntries(cells), sections: {}, tasks: [], impediments: [], attachments: [], reasons: {} };
};

/** A figure of its kind, with a fraction, since whole numbers are the easier ones. */
const valueOf = ({ measurement }: Indicator, seed: number): CellValue => {
  const [less, more] = [`${(seed % 90) + 1}.25`, `${(seed % 90) + 100}.5`];
  switch (measurement!.figure) {
    case 'value':
      return { kind: 'value', value: more };
    case 'ratio':
    case 'reduction':
      return { kind: 'ratio', numerator: less, denominator: more };
    case 'weighted':
      return { kind: 'weighted', value: less, weight: more };
    case 'words':
      return { kind: 'words', text: 'Ổn định.' };
  }
};
