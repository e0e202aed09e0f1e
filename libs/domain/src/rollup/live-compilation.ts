import { type Aggregation, aggregationOf } from '../indicator/aggregation.js';
import { type FoldTree, foldTree } from '../indicator/fold-tree.js';
import { inOrder } from '../in-order.js';
import { formId } from '../report/form.js';
import type { Compilation, CompilationInput } from './compilation.js';
import { compiledRow, figuresOfRow, type RowFigures } from './compiled-row.js';
import { type Contribution, contributionOf, together } from './contribution.js';
import { isAsked, noteOn, type RowNote } from './notes.js';
import { type RowRule, rowsOf } from './rows.js';
import { COMPILING_RULES } from './rules-version.js';
import { sectionsOf } from './sections.js';
import {
  after,
  inUnits,
  newStanding,
  type ReportChange,
  restsOn,
  type Standing,
  type Standings,
  standingsIn,
  unitOf,
} from './standings.js';

/** A compilation that is kept, so that what comes in late touches only what depends on it. */
export interface LiveCompilation {
  /** Takes one changed report and answers with the keys of the rows that were reckoned anew: those on which its unit has a place. */
  readonly take: (change: ReportChange) => readonly string[];
  /** A row's numbers by its key, `T27/giao-duc`; as quick for three thousand units as for thirty. */
  readonly figures: (row: string) => RowFigures | undefined;
  /** The whole, which names every unit. */
  readonly compilation: () => Compilation;
}

/** Compiles once, and stays ready for what comes in late. */
export const liveCompilation = (input: CompilationInput): LiveCompilation => {
  const standings = standingsIn(input);
  const rules = rowsOf(input.form, input.targets, input.day).map(withAggregation);
  const rows = new Map(liveRows(rules, standings, input).map((row) => [row.rule.key, row]));
  return {
    take: (change) => {
      const unit = unitOf(change.obligation);
      standings.set(unit, after(change, standings.get(unit) ?? newStanding(unit), input));
      return [...rows].flatMap(([key, row]) => {
        const next = taking(row, standings.get(unit)!, { standings, input });
        rows.set(key, next);
        return next === row ? [] : [key];
      });
    },
    figures: (key) => {
      const row = rows.get(key);
      return row && figuresOfRow(row.rule, row.tree.fold, row.aggregation);
    },
    compilation: () => whole(input, { rows: [...rows.values()], standings: inUnits(standings) }),
  };
};

/** Compiles: the same input gives the same compilation, in whatever order its parts lie. */
export const compile = (input: CompilationInput): Compilation => liveCompilation(input).compilation();

interface ReckonedRow {
  readonly rule: RowRule;
  readonly aggregation: Aggregation;
}

interface LiveRow extends ReckonedRow {
  /** Which leaf is whose. */
  readonly places: ReadonlyMap<string, number>;
  readonly tree: FoldTree<Contribution>;
  /** By the same places; written over, since a copy of all of them would grow with their number. */
  readonly notes: (RowNote | undefined)[];
}

const withAggregation = (rule: RowRule): ReckonedRow => ({ rule, aggregation: aggregationOf(rule.measurement) });

/** Goes through the units one by one and through the rows within: a unit's sheet is then at hand for all of them. */
const liveRows = (rows: readonly ReckonedRow[], standings: Standings, input: CompilationInput): readonly LiveRow[] => {
  const leaves = rows.map((): Leaf[] => []);
  for (const standing of standings.values())
    rows.forEach((row, index) => {
      const leaf = leafOf(row, standing, input);
      if (leaf !== undefined) leaves[index]!.push(leaf);
    });
  return rows.map((row, index) => liveRow(row, leaves[index]!));
};

const liveRow = ({ rule, aggregation }: ReckonedRow, leaves: readonly Leaf[]): LiveRow => {
  const contributions = leaves.map(({ contribution }) => contribution);
  return {
    rule,
    aggregation,
    places: new Map(leaves.map(({ unit }, index) => [unit, index])),
    tree: foldTree(contributions, together(aggregation)),
    notes: leaves.map(({ note }) => note),
  };
};

interface Leaf {
  readonly unit: string;
  readonly contribution: Contribution;
  readonly note: RowNote | undefined;
}

/** What a unit brings to a row; nothing where it is not asked and says nothing. */
const leafOf = ({ rule, aggregation }: ReckonedRow, standing: Standing, input: CompilationInput): Leaf | undefined => {
  const { contributor, owing } = standing;
  const { period } = input;
  const { unit } = contributor;
  const contribution = contributionOf(rule, contributor, { period, rule: aggregation, owes: owing !== undefined });
  const isSilent = contribution.current.count + contribution.cumulative.count + contribution.lastYear.count === 0;
  if (isSilent && !(owing && isAsked(rule, unit, owing))) return undefined;
  return { unit, contribution, note: noteOn(rule, standing, { period, hasFigure: contribution.current.count > 0 }) };
};

/** The row with what a unit brings to it now; the same row where that unit has no place on it. */
const taking = (
  row: LiveRow,
  standing: Standing,
  { standings, input }: { readonly standings: Standings; readonly input: CompilationInput },
): LiveRow => {
  const place = row.places.get(standing.contributor.unit);
  const leaf = leafOf(row, standing, input);
  if (place === undefined && leaf === undefined) return row;
  // A unit that comes or goes moves all places behind it: that is as rare as a change of the form.
  if (place === undefined || leaf === undefined) return liveRows([row], inUnits(standings), input)[0]!;
  row.notes[place] = leaf.note;
  return { ...row, tree: row.tree.replace(place, leaf.contribution) };
};

const whole = (
  input: CompilationInput,
  { rows, standings }: { readonly rows: readonly LiveRow[]; readonly standings: Standings },
): Compilation => {
  const all = [...standings.values()];
  return {
    rules: COMPILING_RULES,
    form: formId(input.form),
    duty: input.duty,
    period: input.period,
    unit: input.unit,
    rows: rows.map(({ rule, tree, aggregation, notes }) =>
      compiledRow(rule, { figures: figuresOfRow(rule, tree.fold, aggregation), notes }, input),
    ),
    owing: all.flatMap(({ owing }) => owing ?? []),
    excluded: [...input.excluded].sort((a, b) => inOrder(a.unit, b.unit)),
    sections: sectionsOf(input, all),
    basis: restsOn(all)
      .map(({ obligation, version, digest }) => ({ obligation, version, digest }))
      .sort((a, b) => inOrder(a.obligation, b.obligation)),
  };
};
