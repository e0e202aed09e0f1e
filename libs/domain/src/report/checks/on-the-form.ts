import { indicatorsIn } from '../../target/indicators-in.js';
import type { AskedCell } from '../cells-asked.js';
import { cellKey, cellOf, type CellRef } from '../cell.js';
import type { Finding } from '../sheet.js';
import type { SheetContext } from '../sheet-context.js';
import { foundIn } from './finding.js';

/** A cell that the form does not have, or does not ask of this unit; undefined where it does. */
export const notOnTheForm = (key: string, asked: ReadonlyMap<string, AskedCell>, context: SheetContext): Finding | undefined => {
  const ref = cellOf(key);
  if (ref === undefined || !isOnTheForm(ref, context)) return unknownCell(key);
  return asked.has(askedKey(ref)) ? undefined : notAsked(key);
};

/** By which a cell is found among those that are asked for, whichever nature and period it has. */
export const askedKey = ({ indicator, field }: Pick<CellRef, 'indicator' | 'field'>): string =>
  cellKey({ indicator, ...(field !== undefined && { field }), nature: 'estimate' });

const isOnTheForm = ({ indicator: code, field }: CellRef, { form, targets }: SheetContext): boolean => {
  const fields = indicatorsIn(targets).get(code)?.indicator.measurement?.fields;
  const hasField = fields === undefined ? field === undefined : fields.some((one) => one.code === field);
  return hasField && form.indicators.some(({ indicator }) => indicator === code);
};

const unknownCell = (key: string): Finding =>
  foundIn({
    ...{ rule: 'unknown_cell', kind: 'error', key },
    sentence: {
      vi: `Biểu mẫu không có ô ${key}. Hãy bỏ ô này, hoặc tải lại biểu mẫu của kỳ.`,
      en: `The form has no cell ${key}. Take it out, or load the form of this period again.`,
    },
  });

const notAsked = (key: string): Finding =>
  foundIn({
    ...{ rule: 'not_asked', kind: 'error', key },
    sentence: {
      vi: `Ô ${key} không giao cho đơn vị này báo cáo. Hãy bỏ ô này.`,
      en: `The cell ${key} is not for this unit to report. Take it out.`,
    },
  });
