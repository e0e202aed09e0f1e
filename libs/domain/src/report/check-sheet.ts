import { cellOf } from './cell.js';
import { type AskedCell, askedCells } from './cells-asked.js';
import type { CellRule, FilledCell } from './checks/finding.js';
import { foundOnSheet } from './checks/finding.js';
import { formRules } from './checks/form-rules.js';
import { kindOfFigure } from './checks/kind-of-figure.js';
import { notFalling } from './checks/not-falling.js';
import { askedKey, notOnTheForm } from './checks/on-the-form.js';
import { possibleNumbers } from './checks/possible-numbers.js';
import { range } from './checks/range.js';
import { progress, required, sections } from './checks/required.js';
import { restatedPeriod, unlikeTheEstimate } from './checks/restated.js';
import { unusual } from './checks/unusual.js';
import { formId } from './form.js';
import { withRestated } from './restated-history.js';
import type { Finding, Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';

/**
 * What there is to say about a sheet, in the order of the form: the same for the page, the API and an import, whatever order its cells came
 * in. Errors keep it from being handed in, warnings ask for a reason, notes only say something.
 */
export const checkSheet = (sheet: Sheet, context: SheetContext): readonly Finding[] => {
  const current = formId(context.form);
  if (sheet.form !== current) return [formOutdated(sheet.form, current)];
  const asked = askedCells(context.form, context.unit, context.targets, context.day);
  const byKey = new Map(asked.map((cell) => [askedKey(cell.ref), cell]));
  const keys = Object.keys(sheet.cells).sort();
  const filled = filledIn(sheet, byKey, keys).map((cell) => ({ cell, faults: FIRST.flatMap((rule) => rule(cell, context)) }));
  const mended = { ...context, history: historyWith(filled.filter(isSound), sheet, context) };
  const rows = byRow(filled);
  return [
    ...keys.flatMap((key) => notOnTheForm(key, byKey, context) ?? []),
    ...[...byKey].flatMap(([row, cell]) => [...checkRow(rows.get(row) ?? [], { context, mended }), ...required(sheet, cell, context)]),
    ...formRules(sheet, context),
    ...sections(sheet, context),
    ...progress(sheet),
  ];
};

/** Findings that still keep a sheet from being handed in: every error, and the warnings for which no reason is given. */
export const openFindings = (findings: readonly Finding[], reasons: Sheet['reasons']): readonly Finding[] =>
  findings.filter(({ id, kind }) => kind === 'error' || (kind === 'warning' && !reasons[id]?.trim()));

// What is no figure, or none of the right kind, is compared with nothing.
const FIRST: readonly CellRule[] = [kindOfFigure, possibleNumbers, restatedPeriod];
const THEN: readonly CellRule[] = [range, notFalling, unusual];

interface Against {
  readonly context: SheetContext;
  /** The same, as the sheet itself mends what was said before. */
  readonly mended: SheetContext;
}

/** A cell, with what is wrong about it by itself. */
interface LookedAt {
  readonly cell: FilledCell;
  readonly faults: readonly Finding[];
}

const isSound = ({ faults }: LookedAt): boolean => !faults.some(({ kind }) => kind === 'error');

const byRow = (filled: readonly LookedAt[]): ReadonlyMap<string, readonly LookedAt[]> => {
  const rows = new Map<string, LookedAt[]>();
  for (const looked of filled) {
    const row = askedKey(looked.cell.ref);
    const others = rows.get(row);
    if (others === undefined) rows.set(row, [looked]);
    else others.push(looked);
  }
  return rows;
};

const checkRow = (row: readonly LookedAt[], { context, mended }: Against): readonly Finding[] => {
  const cells = row.map(({ cell }) => cell);
  return row.flatMap((looked) => {
    const { cell, faults } = looked;
    if (!isSound(looked)) return faults;
    // Of an earlier period's figure it is asked only how it stands to what was estimated then.
    const more = cell.ref.restates === undefined ? THEN.flatMap((rule) => rule(cell, mended)) : [];
    return [...faults, ...more, ...unlikeTheEstimate(cell, cells, context)];
  });
};

/**
 * What was said before, with what this sheet itself mends of it: a figure is compared with what counts from now on. What is refused mends
 * nothing.
 */
const historyWith = (sound: readonly LookedAt[], sheet: Sheet, { period, history }: SheetContext): SheetContext['history'] => {
  const cells = Object.fromEntries(sound.map(({ cell: { key, value } }) => [key, value]));
  return withRestated([...history, { period, sheet: { ...sheet, cells } }]).filter((earlier) => earlier.period !== period);
};

const filledIn = (sheet: Sheet, asked: ReadonlyMap<string, AskedCell>, keys: readonly string[]): readonly FilledCell[] =>
  keys.flatMap((key) => {
    const ref = cellOf(key);
    const cell = ref && asked.get(askedKey(ref));
    return ref === undefined || cell === undefined ? [] : [{ ...cell, ref, key, value: sheet.cells[key]! }];
  });

const formOutdated = (used: string, current: string): Finding =>
  foundOnSheet('form_outdated', 'error', {
    vi: `Số liệu ghi trên biểu mẫu ${used}, nhưng kỳ này dùng biểu mẫu ${current}. Hãy tải lại biểu mẫu rồi ghi lại.`,
    en: `This was written on the form ${used}, but this period is reported on ${current}. Load the form again and fill it in.`,
  });
