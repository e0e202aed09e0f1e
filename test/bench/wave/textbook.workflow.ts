import { proxyActivities, sleep } from '@temporalio/workflow';
import type { TextbookActs } from './textbook-acts.js';

const { remind } = proxyActivities<TextbookActs>({ startToCloseTimeout: '1 minute' });

/** The textbook answer: one workflow for each obligation, with a timer for each reminder. Here it is the reminder of one day, and the wait for the next. */
export async function obligation({ id, remindAt }: { readonly id: string; readonly remindAt: string }): Promise<void> {
  await sleep(Math.max(1, Date.parse(remindAt) - Date.now()));
  await remind(id);
  await sleep('31 days');
}
