import ExcelJS, { type CellValue as Content, type Workbook, type Worksheet } from 'exceljs';
import type { CellValue } from '#domain';
import { readSheetFile } from '../read-sheet-file.js';
import { sheetTemplate } from '../template.js';
import type { TemplateRequest } from '../template-request.js';

/** A template as a clerk has opened it. */
export interface Opened {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  /** The address of a slot, `H12`; of an earlier period `T03@2023-03` is the row. */
  readonly address: (key: string, role: string) => string;
  readonly put: (key: string, role: string, content: Content) => void;
  readonly saved: () => Promise<Uint8Array>;
}

/** Opens a template in the way a test fills it in: its sheet of this name, the first unit's unless one is given. */
export const opened = async (request: TemplateRequest, name = request.sheets[0]!.unit.code): Promise<Opened> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await sheetTemplate(request)) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(name)!;
  const address = (key: string, role: string): string => {
    const column = (sheet.getRow(ROLE_ROW).values as string[]).indexOf(role);
    const [code, restates] = key.split('@');
    const isSought = (one: string | undefined, row: number) =>
      one === code && (restates === undefined || sheet.getCell(row, 2).value === restates);
    const row = (sheet.getColumn(1).values as (string | undefined)[]).findIndex(isSought);
    if (column < 1 || row < 1) throw new Error(`No ${role} of ${key} in this template.`);
    return sheet.getCell(row, column).address;
  };
  return {
    ...{ workbook, sheet, address },
    put: (key, role, content) => void (sheet.getCell(address(key, role)).value = content),
    saved: async () => new Uint8Array(await workbook.xlsx.writeBuffer()),
  };
};

export const ROLE_ROW = 7;

/** What was read of one unit's cells, without what was left empty. */
export const cellsRead = (bytes: Uint8Array): Readonly<Record<string, CellValue>> => {
  const { units, faults } = readSheetFile(bytes);
  if (faults.length > 0)
    throw new Error(faults.map(({ sheet, row, column, sentence }) => `${sheet}!${column}${row} ${sentence.en}`).join('\n'));
  return Object.fromEntries(
    units.flatMap(({ cells }) => Object.entries(cells).flatMap(([key, { value }]) => (value === null ? [] : [[key, value]]))),
  );
};
