import { compareDecimals, type Decimal, isDecimal, plus, ZERO } from '../../indicator/decimal.js';
import { cellKey, type CellRef } from '../cell.js';
import type { FormRule, Term } from '../form.js';
import type { Finding, Sheet } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { restrictedCells } from '../restricted-cells.js';
import { rulesOn } from '../rules-on.js';
import { valueIn } from '../said-of-cell.js';
import { foundIn, written } from './finding.js';
import { numbersOf } from './numbers.js';

/** What the form itself says of how its numbers stand to each other, wherever all of them are there. */
export const formRules = (sheet: Sheet, { form, targets }: SheetContext): readonly Finding[] => {
  const isRestricted = restrictedCells(targets);
  return rulesOn(form, targets).flatMap((rule) => {
    const [left, right] = [summed(rule.left, sheet), summed(rule.right, sheet)];
    if (left === undefined || right === undefined || HOLDS[rule.operator](compareDecimals(left, right))) return [];
    const keys = [...rule.left, ...rule.right].flatMap(keyOf);
    return [broken(rule, keys.find(isRestricted) ?? keys[0] ?? '', left, right)];
  });
};

const HOLDS: Readonly<Record<FormRule['operator'], (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '=': (difference) => difference === 0,
  '>=': (difference) => difference >= 0,
  '>': (difference) => difference > 0,
};

const summed = (terms: readonly Term[], sheet: Sheet): Decimal | undefined => {
  const numbers = terms.map((term) => numberOf(term, sheet));
  return numbers.every((number) => number !== undefined) ? numbers.reduce(plus, ZERO) : undefined;
};

const numberOf = (term: Term, sheet: Sheet): Decimal | undefined => {
  const number = 'number' in term ? term.number : numbersOf(valueIn(sheet, term) ?? { kind: 'not_yet' })[term.part];
  return number !== undefined && isDecimal(number) ? number : undefined;
};

const keyOf = (term: Term): readonly string[] => ('number' in term ? [] : [cellKey({ ...refOf(term), nature: 'estimate' })]);

const refOf = ({ indicator, field }: Exclude<Term, { number: Decimal }>): Omit<CellRef, 'nature'> => ({
  indicator,
  ...(field !== undefined && { field }),
});

// The cell that is named is a restricted one where there is any: who may not see that one is not told how it stands to others.
const broken = ({ code, kind, sentence, operator }: FormRule, key: string, left: Decimal, right: Decimal): Finding => {
  const [one, other] = [written(left), written(right)];
  return foundIn({
    ...{ rule: `rule_${code}`, kind, key },
    sentence: {
      vi: `${sentence.vi} (${one.vi} ${operator} ${other.vi} không đúng)`,
      en: `${sentence.en} (${one.en} ${operator} ${other.en} does not hold)`,
    },
  });
};
