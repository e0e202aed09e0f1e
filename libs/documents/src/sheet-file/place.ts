/** Where in a file something stands: `Q3-PKT`, row 12, column `H`. A row of 0 and an empty column: the sheet or the file as a whole. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

export const WHOLE_FILE: Place = { sheet: '', row: 0, column: '' };

export const wholeSheet = (sheet: string): Place => ({ sheet, row: 0, column: '' });

/** `Q3-PKT!H12`, as people name a cell to each other; nothing for the file as a whole. */
export const writePlace = ({ sheet, row, column }: Place): string =>
  sheet === '' && row > 0 ? `${column}${row}` : row === 0 ? sheet : `${sheet}!${column}${row}`;

/** 1 is `A`, 28 is `AB`. */
export const columnName = (number: number): string =>
  number <= 0 ? '' : `${columnName(Math.floor((number - 1) / 26))}${String.fromCharCode(65 + ((number - 1) % 26))}`;

/** `AB` is 28. */
export const columnNumber = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `H12` as row 12 and column 8; undefined where it names no cell. */
export const cellAt = (reference: string): { readonly row: number; readonly column: number } | undefined => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  return letters === undefined ? undefined : { row: Number(digits), column: columnNumber(letters) };
};
