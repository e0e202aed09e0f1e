import type { Response } from 'express';
import { dispositionOf } from '../http/send-bytes.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a workbook to be saved, never as a page. */
export const sendWorkbook = (response: Response, bytes: Uint8Array, name: string): void => {
  response.set({ ...SAFE, 'Content-Type': WORKBOOK, 'Content-Disposition': dispositionOf(`${name}.xlsx`) }).send(Buffer.from(bytes));
};

/** Sends a text to be saved. */
export const sendText = (response: Response, text: string, name: string): void => {
  response.set({ ...SAFE, 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': dispositionOf(name) }).send(text);
};

const SAFE = { 'Content-Security-Policy': "sandbox; default-src 'none'", 'X-Content-Type-Options': 'nosniff' };
