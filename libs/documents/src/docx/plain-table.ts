import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import { mm } from './measures.js';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

/** Two columns side by side without lines, of so many millimetres: heads and feet of documents stand so. */
export const sideBySide = (
  left: { readonly width: number; readonly children: readonly Paragraph[] },
  right: { readonly width: number; readonly children: readonly Paragraph[] },
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(left.width), mm(right.width)],
    width: { size: mm(left.width + right.width), type: 'dxa' },
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          ({ width, children }) => new TableCell({ width: { size: mm(width), type: 'dxa' }, margins: NO_MARGINS, children }),
        ),
      }),
    ],
  });

const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 } as const;
