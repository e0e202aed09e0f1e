import { parse } from 'csv-parse/sync';
import { nearest } from '#documents';
import type { RowFault } from './row-fault.js';

/** The columns of a table of persons. */
export const COLUMNS = ['person', 'name', 'email', 'language', 'unit', 'role', 'from', 'to', 'cleared', 'field'] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of the table; what is empty is ''. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

const NEEDED: readonly Column[] = ['person', 'name', 'unit', 'role', 'from'];
/** More than any authority has; whatever is longer is another file. */
const MOST_ROWS = 100_000;

/** Reads a table as spreadsheets write it: UTF-8 with or without BOM, comma or semicolon. Never throws for what stands in it. */
export const readTable = (bytes: Uint8Array): { readonly rows: readonly TableRow[]; readonly faults: readonly RowFault[] } => {
  const text = decoded(bytes);
  if (text === undefined) return { rows: [], faults: [notUtf8] };
  const parsed = records(text);
  if ('fault' in parsed) return { rows: [], faults: [parsed.fault] };
  const [head, ...body] = parsed.lines;
  if (head === undefined) return { rows: [], faults: [empty] };
  const names = head.cells.map((name) => name.toLowerCase());
  const faults = headingFaults(names, head.line);
  if (faults.length > 0) return { rows: [], faults };
  if (body.length > MOST_ROWS) return { rows: [], faults: [tooMany] };
  const long = body.filter(({ cells }) => cells.length > names.length).map(({ line }) => tooWide(line));
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(COLUMNS.map((column) => [column, cells[names.indexOf(column)] ?? ''])) as TableRow['cells'],
  }));
  return { rows, faults: long };
};

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const records = (text: string): { readonly lines: readonly Line[] } | { readonly fault: RowFault } => {
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ',';
  try {
    const found = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    const lines = (found as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      // The count stands at the record's last line.
      line: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
      cells: record,
    }));
    return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return { fault: { line, code: 'not_a_table', sentence: NOT_A_TABLE } };
  }
};

const headingFaults = (names: readonly string[], line: number): RowFault[] => [
  ...names.filter((name) => !isColumn(name)).map((name) => unknownColumn(name, line)),
  ...names.filter((name, index) => isColumn(name) && names.indexOf(name) !== index).map((name) => columnTwice(name, line)),
  ...NEEDED.filter((column) => !names.includes(column)).map((column) => columnMissing(column, line)),
];

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined; // the only way in which TextDecoder says that this is not UTF-8
  }
};

const unknownColumn = (name: string, line: number): RowFault => {
  const meant = nearest(name, COLUMNS);
  return {
    line,
    code: 'unknown_column',
    sentence: {
      vi: `Không có cột “${name}”${meant === undefined ? '' : `; có phải ý là “${meant}”`}. Các cột: ${COLUMNS.join(', ')}.`,
      en: `There is no column “${name}”${meant === undefined ? '' : `; did you mean “${meant}”`}. Columns: ${COLUMNS.join(', ')}.`,
    },
  };
};

const columnTwice = (name: string, line: number): RowFault => ({
  line,
  code: 'column_twice',
  sentence: { vi: `Cột “${name}” có hai lần. Hãy bỏ một cột.`, en: `The column “${name}” stands twice. Take one away.` },
});

const columnMissing = (column: Column, line: number): RowFault => ({
  line,
  code: 'column_missing',
  sentence: { vi: `Thiếu cột “${column}”.`, en: `The column “${column}” is missing.` },
});

const tooWide = (line: number): RowFault => ({
  line,
  code: 'too_many_cells',
  sentence: {
    vi: 'Dòng này có nhiều ô hơn tiêu đề. Hãy đặt trong dấu ngoặc kép những ô có dấu phẩy.',
    en: 'This line has more cells than the heading. Put cells with commas into quotation marks.',
  },
});

const NOT_A_TABLE = {
  vi: 'Từ đây tệp không đọc được như một bảng CSV; hãy kiểm tra dấu ngoặc kép.',
  en: 'From here on the file cannot be read as CSV; check the quotation marks.',
};

const notUtf8: RowFault = {
  line: 1,
  code: 'not_utf8',
  sentence: {
    vi: 'Tệp không phải UTF-8. Trong Excel, hãy chọn “CSV UTF-8” khi lưu.',
    en: 'The file is not UTF-8. In Excel, choose “CSV UTF-8” when saving.',
  },
};

const empty: RowFault = {
  line: 1,
  code: 'empty',
  sentence: { vi: `Tệp trống. Dòng đầu là: ${COLUMNS.join(',')}`, en: `The file is empty. Its first line is: ${COLUMNS.join(',')}` },
};

const tooMany: RowFault = {
  line: 1,
  code: 'too_many_rows',
  sentence: {
    vi: `Tệp có hơn ${MOST_ROWS} dòng. Hãy chia nhỏ.`,
    en: `The file has more than ${MOST_ROWS} lines. Divide it.`,
  },
};
