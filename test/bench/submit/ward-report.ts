import { wardSheet } from '../../../apps/api/src/testing/sheets.js';

/** What a unit hands in, as a request's body: six figures on the duty's form and a few sentences. */
export const bodyOf = (duty: string): Buffer =>
  Buffer.from(JSON.stringify({ sheet: wardSheet({}, { form: `${duty}/1`, sections: { 'III.3': WORDS } }) }));

const WORDS = 'Đơn vị triển khai các nhiệm vụ theo kế hoạch, kèm khó khăn cần tháo gỡ. '.repeat(3);

/** A text as long as what is kept of such a report. */
export const REPORT = bodyOf('monthly').toString();
