import { capitalised, type CompiledReport, type Explained, lowered, type ReportedDifficulty } from '#documents';
import {
  type Compilation,
  type CompilationInput,
  compiledPeriod,
  explain,
  type KnownTask,
  type Measurement,
  namesIn,
  planOn,
  type PlanOfYear,
  type Regime,
  sayPeriod,
} from '#domain';
import type { Instant } from '#eventsourcing';
import type { RollupRef } from '../rollup/compiled-of.js';
import { letterheadIn, letterheadOf } from './letterhead.js';
import { nextTasks, reportedTasks } from './reported-tasks.js';
import { signerOf } from './signer.js';

/** What is written of a compilation, as far as its reader may see it, and what is listed beside it. */
export interface Written {
  readonly ref: RollupRef;
  readonly regime: Regime;
  readonly compilation: Compilation;
  readonly tasks: readonly KnownTask[];
  readonly difficulties: readonly ReportedDifficulty[];
  readonly invented: boolean;
}

/** Everything that a draft and an edition have in common. */
export const writtenReport = ({ ref, regime, compilation, tasks, difficulties, invented }: Written) => {
  const names = namesIn(regime);
  const unit = unitIn(regime);
  const plan = planOn(regime, compiledPeriod(ref, regime).period.lastDay);
  const lastDay = compilation.owing
    .map((owing) => owing.lastDay)
    .sort()
    .at(-1);
  return {
    ...{ compilation, difficulties, invented },
    abstract: `Tổng hợp ${ofPeriod(lowered(names.duty(ref.duty).vi), sayPeriod(ref.period).vi)}`,
    grounds: `Thực hiện ${sentence(plan.head.title.vi)}, ${unit(ref.unit)} tổng hợp báo cáo của các đơn vị như sau:`,
    names: {
      units: Object.fromEntries(regime.units.map(({ code, name }) => [code, name.vi])),
      duty: names.duty(ref.duty).vi,
      period: sayPeriod(ref.period).vi,
    },
    zone: regime.authority.zone,
    measurements: measurementsIn(plan),
    groups: groupsIn(plan),
    tasks: reportedTasks(tasks, unit),
    nextTasks: lastDay === undefined ? [] : nextTasks(tasks, lastDay),
    notes: plan.head.assumptions.map(({ vi }) => vi),
  };
};

/** `báo cáo quý II/2023` of “báo cáo quý” and “quý II/2023”, which say the quarter twice; but `báo cáo hàng tháng, tháng 10/2023`. */
export const ofPeriod = (report: string, period: string): string => {
  const word = ` ${period.split(' ')[0]}`;
  const isSaidTwice = report.endsWith(word) && !report.endsWith(` hàng${word}`);
  return isSaidTwice ? `${report.slice(0, -word.length)} ${period}` : `${report}, ${period}`;
};

/** A draft: without number and day, and with where each figure comes from. */
export const writtenDraft = (
  written: Written,
  { at, input, ...more }: Pick<CompiledReport, 'cutOffAt' | 'changes'> & { readonly at: Instant; readonly input: CompilationInput },
): CompiledReport => {
  const { regime, ref, compilation } = written;
  const units = compilation.owing.map(({ unit }) => unit);
  return {
    ...writtenReport(written),
    ...more,
    standing: { kind: 'draft', at },
    head: {
      ...letterheadOf(regime, { kind: 'BC', file: ref.unit }),
      ...{ number: null, day: null, signer: signerOf(regime, 'chair', null), recipients: recipientsOf(units, regime) },
    },
    explanations: explanationsOf(compilation, input),
  };
};

/** The plan's headings, with the numbers of the targets below each. */
const groupsIn = ({ head, targets }: PlanOfYear): CompiledReport['groups'] =>
  (head.targetGroups ?? []).map(({ code, name }) => ({
    name: name.vi,
    targets: targets.filter(({ group }) => group === code).map(({ number }) => number),
  }));

const measurementsIn = ({ targets }: PlanOfYear): Readonly<Record<string, Measurement>> =>
  Object.fromEntries(
    targets.flatMap(({ indicators }) =>
      indicators.flatMap(({ code, measurement }) => (measurement === undefined ? [] : [[code, measurement]])),
    ),
  );

/** A line for each report behind each figure; of so many units that nobody would read them, the sums alone. */
const explanationsOf = (compilation: Compilation, input: CompilationInput): readonly Explained[] =>
  compilation.owing.length > MOST_EXPLAINED
    ? []
    : compilation.rows.flatMap(({ indicator, field }) =>
        COLUMNS.map((column) => ({
          ...explain(input, { indicator, column, ...(field !== null && { field: field.code }) }),
          field: field?.code ?? null,
        })),
      );

const COLUMNS = ['current', 'cumulative'] as const;
const MOST_EXPLAINED = 200;

/** Nơi nhận: a few by name, many as a whole, and whoever gets every document of this authority. */
export const recipientsOf = (units: readonly string[], regime: Regime): readonly string[] => [
  ...(units.length > MOST_NAMED ? ['Các đơn vị có tên tại Phụ lục IV'] : units.map(unitIn(regime))),
  ...(letterheadIn(regime).recipients ?? []),
];

/** A unit by its name. */
export const unitIn = (regime: Regime): ((code: string) => string) => {
  const names = namesIn(regime);
  return (code) => names.unit(code).vi;
};

const MOST_NAMED = 8;

/** `Kế hoạch thực hiện …` of “KẾ HOẠCH Thực hiện …”, to stand within a sentence. */
const sentence = (title: string): string =>
  title.normalize('NFC').replace(/^(\p{Lu}[\p{Lu}\s]*\p{Lu})\s+(\p{Lu})(?=\p{Ll})/u, (_, kind: string, letter: string) => {
    return `${capitalised(kind.toLocaleLowerCase('vi'))} ${letter.toLocaleLowerCase('vi')}`;
  });
