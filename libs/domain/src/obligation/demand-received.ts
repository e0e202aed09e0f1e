import type { SubmitCorrectedVersion, SubmitReport } from './commands.js';
import { refusals } from './refusals.js';

/** What is handed in was received before it is recorded, and says why where there is nothing to report. */
export const demandReceived = ({ data, now }: SubmitReport | SubmitCorrectedVersion): void => {
  if (data.receivedAt > now) throw refusals.receiptAhead();
  if (data.content.kind === 'nil' && !data.nilReason?.trim()) throw refusals.nilWithoutReason();
};
