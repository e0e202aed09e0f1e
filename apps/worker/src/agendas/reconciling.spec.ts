import { expect, it } from '@jest/globals';
import type { EverythingReconciled } from '#temporal';
import { reconciling } from './reconciling.js';

/** How often it reconciles while Temporal is heard or not, one look after the other. */
const timesWhile = async (heard: readonly boolean[]): Promise<number> => {
  const stop = new AbortController();
  let looks = 0;
  let times = 0;
  await reconciling({
    heard: () => {
      if (looks === heard.length) stop.abort();
      return Promise.resolve(heard[looks++] ?? false);
    },
    reconcile: () => {
      times++;
      return Promise.resolve(NOTHING_WRONG);
    },
    onMended: () => undefined,
    onFault: () => undefined,
    lookMs: 1,
  }).run(stop.signal);
  return times;
};

const NOTHING_WRONG = { missing: [], closed: [], asleep: [], watches: { mended: [] } } as unknown as EverythingReconciled;

it('reconciles when Temporal is back after it was away, and not when it is first heard: the worker wakes everything then', async () => {
  expect(await timesWhile([false, false, true, true])).toBe(0);
  expect(await timesWhile([true, false, true, true])).toBe(1);
  expect(await timesWhile([false, true, false, false, true, false, true])).toBe(2);
});
