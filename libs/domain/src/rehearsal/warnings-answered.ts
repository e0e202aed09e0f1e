import { checkSheet } from '../report/check-sheet.js';
import { formOfPeriod, periodsBefore, yearOfPeriod } from '../report/form-of-period.js';
import type { Sheet } from '../report/sheet.js';
import { inventedSheet, type Inventing, type SheetLot } from './invented-sheet.js';

/** The same sheet with a reason for each warning that checking it gives, beside what the unit said in the year before. */
export const warningsAnswered = (sheet: Sheet, inventing: Inventing, lot: SheetLot): Sheet => {
  const { rules } = inventing;
  const { unit, duty, period } = lot;
  const found = formOfPeriod(rules, duty, period);
  if (found === undefined) return sheet;
  const history = periodsBefore(rules, duty, period)
    .filter((before) => yearOfPeriod(before) === yearOfPeriod(period))
    .flatMap((before) => {
      const earlier = inventedSheet(inventing, { unit, duty, period: before });
      return earlier === undefined ? [] : [{ period: before, sheet: earlier }];
    });
  const findings = checkSheet(sheet, { ...found, unit, duty, period, targets: rules.targets, history });
  const warnings = findings.filter(({ kind }) => kind === 'warning');
  return { ...sheet, reasons: Object.fromEntries(warnings.map(({ id }) => [id, 'Diễn tập: đã kiểm tra lại, số liệu giả định đúng.'])) };
};
