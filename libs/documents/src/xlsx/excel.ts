import type ExcelJS from 'exceljs';

/** Read when a workbook is written for the first time: whoever asks for a deadline need not wait half a second for it. */
export const excel = async (): Promise<typeof ExcelJS> => (await import('exceljs')).default;
