import type { RegisterAt } from './as-of-reads.js';

/** Where questions about obligations are asked: of the register as it stands, or of one as it was, whose rows become the last value. */
export const registerSource = (register: RegisterAt | undefined, values: unknown[]): string => {
  if (register === undefined) return 'read.obligation_register r';
  values.push(JSON.stringify(register.rows));
  return `jsonb_populate_recordset(null::read.obligation_register, $${values.length}::jsonb) r`;
};
