import { isRunningTotal } from '../indicator/aggregation.js';
import { inOrder } from '../in-order.js';
import type { AcceptedReport, Compilation, CompilationInput, CompiledRow, Delta } from './compilation.js';
import { saidOf } from './figures.js';
import { rowKey, type RowRule, rowsOf } from './rows.js';
import { unitOf } from './standings.js';

/** A compilation, with what it was made of where that is known: then each difference names the reports it came by, and no others. */
export interface Compiled {
  readonly compilation: Compilation;
  readonly input?: CompilationInput;
}

/**
 * What became another figure: exactly those, from what to what, and because of which versions. A difference that no version made came by the
 * rules or by the plan; then nothing is named.
 */
export const deltas = (before: Compiled, after: Compiled): readonly Delta[] => {
  const moved = movedBetween(before.compilation, after.compilation);
  const reports = { before: reportsIn(before), after: reportsIn(after) };
  const rowsBefore = byKey(before.compilation);
  const rowsAfter = byKey(after.compilation);
  const rules = after.input && new Map(rowsOf(after.input.form, after.input.targets, after.input.day).map((rule) => [rule.key, rule]));
  return [...new Set([...rowsAfter.keys(), ...rowsBefore.keys()])].flatMap((key) => {
    const [old, now] = [rowsBefore.get(key), rowsAfter.get(key)];
    const changed = COLUMNS.filter(([, of]) => of(old) !== of(now));
    if (changed.length === 0) return [];
    const rule = rules?.get(key);
    const because = rule ? moved.filter(({ obligation }) => isAbout(rule, obligation, reports)) : moved;
    const { indicator, field } = (now ?? old)!;
    return changed.map(([column, of]) => ({ indicator, field: field?.code ?? null, column, from: of(old), to: of(now), because }));
  });
};

type Cell = (row: CompiledRow | undefined) => string | null;

const COLUMNS: readonly (readonly [Delta['column'], Cell])[] = [
  ['current', (row) => row?.current?.value ?? null],
  ['cumulative', (row) => row?.cumulative?.value ?? null],
  ['lastYear', (row) => row?.lastYear ?? null],
  ['plan', (row) => row?.plan.value ?? null],
  ['assessment', (row) => row?.assessment ?? null],
];

const byKey = ({ rows }: Compilation): ReadonlyMap<string, CompiledRow> =>
  new Map(rows.map((row) => [rowKey(row.indicator, row.field?.code), row]));

type Moved = Delta['because'][number];

/** The reports of which another version counts, in the order of their streams. */
const movedBetween = (before: Compilation, after: Compilation): readonly Moved[] => {
  const [old, now] = [before, after].map(({ basis }) => new Map(basis.map((one) => [one.obligation, one.version])));
  const units = new Map(after.owing.map(({ obligation, unit }) => [obligation, unit]));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .map((obligation) => ({
      ...{ obligation, unit: units.get(obligation) ?? unitOf(obligation) },
      ...{ from: old!.get(obligation) ?? null, to: now!.get(obligation) ?? null },
    }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => inOrder(a.obligation, b.obligation));
};

/** Whether a report says another figure of this row than before; where what was before is not known, whether it speaks of it at all. */
const isAbout = (
  rule: RowRule,
  obligation: string,
  { before, after }: { readonly before: Reports | undefined; readonly after: Reports | undefined },
): boolean => {
  const report = reportIn(after, obligation, rule);
  const now = figuresIn(rule, report);
  if (before === undefined) return now !== NOTHING_SAID || report === undefined;
  return now !== figuresIn(rule, reportIn(before, obligation, rule));
};

/** By obligation: what the office compiles, and what another one does. */
interface Reports {
  readonly own: ReadonlyMap<string, AcceptedReport>;
  readonly elsewhere: ReadonlyMap<string, AcceptedReport>;
}

const reportsIn = ({ input }: Compiled): Reports | undefined =>
  input && {
    own: byObligation([...input.lastYear, ...input.reports]),
    elsewhere: byObligation((input.elsewhere ?? []).map(({ report }) => report)),
  };

const byObligation = (reports: readonly AcceptedReport[]): ReadonlyMap<string, AcceptedReport> =>
  new Map(reports.map((report) => [report.obligation, report]));

/** What another office compiles matters to running totals alone. */
const reportIn = (reports: Reports | undefined, obligation: string, { measurement }: RowRule): AcceptedReport | undefined =>
  reports?.own.get(obligation) ?? (isRunningTotal(measurement) ? reports?.elsewhere.get(obligation) : undefined);

/** All that a report says of a row, of its own period and of earlier ones, as one text. */
const figuresIn = (rule: RowRule, report: AcceptedReport | undefined): string => {
  if (report === undefined || report.sheet === null) return NOTHING_SAID;
  const own = saidOf(rule, report.period, [report]).map(({ nature, numbers }) => [nature, numbers]);
  const restated = Object.entries(report.sheet.cells).filter(([key]) => isRestating(rule, key));
  return own.length + restated.length === 0 ? NOTHING_SAID : JSON.stringify([own, restated]);
};

const NOTHING_SAID = '';

const isRestating = ({ cells }: RowRule, key: string): boolean =>
  key.startsWith(`${cells.actual}@`) || key.startsWith(`${cells.estimate}@`);
