import { sleep } from '@temporalio/workflow';

/** Waits so long, and says from when until when by its own clock. */
export async function patience({ days }: { readonly days: number }): Promise<{ readonly from: number; readonly until: number }> {
  const from = Date.now();
  await sleep(`${days} days`);
  return { from, until: Date.now() };
}
