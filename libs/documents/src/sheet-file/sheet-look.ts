import type { Borders, Fill, Font, Worksheet } from 'exceljs';

/** How the template looks: black on white, what is filled in on a light yellow, so that it also reads on an office's printer. */
export const FONT: Partial<Font> = { name: 'Times New Roman', size: 12 };

export const BOLD: Partial<Font> = { ...FONT, bold: true };

export const SMALL: Partial<Font> = { ...FONT, size: 10, italic: true };

const THIN = { style: 'thin', color: { argb: 'FF808080' } } as const;

export const BORDER: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

export const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
export const LEFT = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
export const RIGHT = { horizontal: 'right', vertical: 'middle', wrapText: true } as const;

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

export const INPUT_FILL = solid('FFFFF8DC');
export const HEAD_FILL = solid('FFE8EEF4');
/** Cells in which nothing is asked. */
export const SHUT_FILL = solid('FFEFEFEF');

/** Keeps hands off what is not to be filled in. It is no secret and has no password: what comes back is checked all the same. */
export const shut = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });

/** A4 across, as wide as the page, with its head on every page. */
export const printed = (sheet: Worksheet, { across, headRows }: { readonly across: boolean; readonly headRows?: string }): void => {
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: across ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headRows !== undefined && { printTitlesRow: headRows }),
  };
  sheet.headerFooter = { oddFooter: '&L&A&R&P/&N' };
};

/** How high a row has to be for a text in a column of so many characters: LibreOffice does not find out by itself. */
export const heightOf = (text: string, width: number): number =>
  LINE_POINTS * text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * WIDER) / width)), 0) + 2;

const LINE_POINTS = 16;
/** Times New Roman 12 against the digits by which Excel measures columns, with some to spare. */
const WIDER = 1.1;
