import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresEventStore } from '#postgres';
import type { Loop } from '../loops/loops.js';

export interface ForgettingOptions {
  readonly store: Pick<PostgresEventStore, 'purgeCommandKeys'>;
  readonly onFault: (fault: unknown) => void;
  readonly everyMs?: number;
}

const HOUR_MS = 3_600_000;

/** Forgets every hour the keys of requests that nobody repeats any more: they would otherwise grow with every request, for ever. */
export const forgetting = ({ store, onFault, everyMs = HOUR_MS }: ForgettingOptions): Loop => ({
  name: 'Forgetting',
  run: async (signal) => {
    while (!signal.aborted) {
      try {
        await store.purgeCommandKeys();
      } catch (fault) {
        onFault(fault);
      }
      await wait(everyMs, undefined, { signal }).catch(() => undefined);
    }
  },
});
