import type { RegisterAt } from './as-of-reads.js';

/** Where questions about obligations are asked: of the register as it stands, or of one as it was. */
export const registerSource = (register: RegisterAt | undefined, values: unknown[]): string =>
  `${tableSource('obligation_register', register?.rows, values)} r`;

/** A table as it stands, or rows as it had them, which become the last value. */
export const tableSource = (table: string, rows: RegisterAt['rows'] | undefined, values: unknown[]): string => {
  if (rows === undefined) return `read.${table}`;
  values.push(JSON.stringify(rows));
  return `jsonb_populate_recordset(null::read.${table}, $${values.length}::jsonb)`;
};
