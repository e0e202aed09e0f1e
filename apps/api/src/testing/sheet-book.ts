import { randomUUID } from 'node:crypto';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { SheetView } from '#contracts';
import type { Answer, Asker, TestOffice } from './index.js';
import { download } from './upload.js';

/** Below `/api`. */
export const sheetOf = (unit: string) => `/obligations/${unit}/monthly/2023-04/sheet`;

/** A template that is open in a spreadsheet program. */
export interface OpenBook {
  readonly workbook: Workbook;
  readonly sheet: (unit: string) => Worksheet;
  /** Writes into the cell of a row and a column, as their hidden keys say; answers with its place. */
  readonly put: (unit: string, key: string, role: string, value: ExcelJS.CellValue) => string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Fetches a template and opens it as a clerk does. */
export const template = async (office: TestOffice, who: Asker, path: string): Promise<OpenBook> => {
  const fetched = await download(office, who, path);
  if (fetched.status !== 200) throw new Error(fetched.bytes.toString());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(fetched.bytes as unknown as ArrayBuffer);
  const sheet = (unit: string) => workbook.getWorksheet(unit)!;
  return {
    ...{ workbook, sheet },
    put: (unit, key, role, value) => {
      const row = (sheet(unit).getColumn(1).values as string[]).indexOf(key);
      const column = (sheet(unit).getRow(7).values as string[]).indexOf(role);
      sheet(unit).getCell(row, column).value = value;
      return `${unit}!${sheet(unit).getCell(row, column).address}`;
    },
    bytes: async () => new Uint8Array(await workbook.xlsx.writeBuffer()),
  };
};

/** A file as a program sends it; without a type it is bytes. */
export interface SentFile {
  readonly path: string;
  readonly body: Uint8Array | string;
  readonly type?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends it under a key of its own, unless `headers` bring one. */
export const sendFile = async (office: TestOffice, who: Asker, { path, body, type, headers }: SentFile): Promise<Answer> => {
  const answer = await fetch(`${office.url}/api${path}`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${await who.token}`, 'idempotency-key': randomUUID() },
      ...{ 'content-type': type ?? 'application/octet-stream', ...headers },
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

/** How a unit's sheet of April stands. */
export const view = async (who: Asker, unit: string): Promise<SheetView> => (await who.get(sheetOf(unit))).body as SheetView;

/** What was saved on it, by its entries. */
export const saved = async (who: Asker, unit: string) =>
  Object.fromEntries((await view(who, unit)).entries.map(({ key, value }) => [key, value]));

/** Of the first cells of a unit that ask for one number. */
export const numberCells = async (who: Asker, unit: string): Promise<readonly string[]> =>
  (await view(who, unit)).cells
    .filter(({ indicator, field }) => indicator.measurement?.figure === 'value' && field === null)
    .map(({ cell }) => cell.replace(':estimate', ''));
