import { layoutFaults } from './layout-faults.js';
import { wholeSheet } from './place.js';
import { textAt } from './read-layout.js';
import type { SheetFault } from './sheet-fault.js';
import { HEAD_MARK, readHead, type TemplateHead } from './template-head.js';
import type { Book, BookSheet } from './xlsx/book.js';

/** A sheet of a template, and the column in which its head begins. */
export interface HeadedSheet {
  readonly sheet: BookSheet;
  readonly head: TemplateHead;
  readonly column: number;
}

/**
 * The sheets of ours in a workbook, looked for by what stands on them: a name that leads to a sheet is lost as soon as some program renames
 * or copies it. A sheet that was ours and lost its head is a fault, else what was filled in on it would be passed over in silence.
 */
export const findHeads = ({ sheets }: Book): { readonly headed: readonly HeadedSheet[]; readonly faults: readonly SheetFault[] } => {
  const found = sheets.map((sheet) => ({ sheet, heads: headsOn(sheet) }));
  return {
    headed: found.flatMap(({ heads }) => heads.slice(0, 1)),
    faults: found
      .filter(({ sheet, heads }) => heads.length === 0 && someCell(sheet, OF_OURS))
      .map(({ sheet }) => layoutFaults.headLost(wholeSheet(sheet.name))),
  };
};

const headsOn = (sheet: BookSheet): readonly HeadedSheet[] =>
  [...sheet.rows].flatMap(([row, cells]) =>
    [...cells.keys()].flatMap((column) => {
      if (textAt(sheet, row, column) !== HEAD_MARK) return [];
      const head = readHead(Array.from({ length: 7 }, (_, index) => textAt(sheet, row, column + index)));
      return head === undefined ? [] : [{ sheet, head, column }];
    }),
  );

/** Our mark, also of another layout; or a hidden column's name. */
const OF_OURS = /^(dunghan\/\d+|((estimate|actual)\.)?based_on)$/;

const someCell = ({ rows }: BookSheet, is: RegExp): boolean =>
  [...rows.values()].some((cells) => [...cells.values()].some(({ text }) => is.test(text)));
