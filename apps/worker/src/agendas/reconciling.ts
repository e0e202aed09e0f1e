import { setTimeout as wait } from 'node:timers/promises';
import type { EverythingReconciled } from '#temporal';
import type { Loop } from '../loops/loops.js';

export interface ReconcilingOptions {
  /** Whether the agendas are heard: a worker polls, and the server answers it. */
  readonly heard: () => Promise<boolean>;
  readonly reconcile: () => Promise<EverythingReconciled>;
  /** Told of what had to be mended. */
  readonly onMended: (reconciled: EverythingReconciled) => void;
  readonly onFault: (fault: unknown) => void;
  readonly everyMs?: number;
  readonly lookMs?: number;
}

const HOUR_MS = 3_600_000;
const LOOK_MS = 5_000;

/**
 * Sees to it every hour that no agenda or watch is missing, closed or asleep past its time; and whenever Temporal comes back after it was away,
 * since it may have come back empty.
 */
export const reconciling = ({ heard, reconcile, onMended, onFault, everyMs = HOUR_MS, lookMs = LOOK_MS }: ReconcilingOptions): Loop => ({
  name: 'Reconciling',
  run: async (signal) => {
    let everHeard = false; // at its start the worker wakes every agenda anyway
    let wasHeard = true;
    for (let last = performance.now(); !signal.aborted; await wait(lookMs, undefined, { signal }).catch(() => undefined)) {
      const isHeard = await heard();
      const isTime = isHeard && (!wasHeard || performance.now() - last > everyMs);
      everHeard ||= isHeard;
      wasHeard = isHeard || !everHeard;
      if (!isTime) continue;
      try {
        last = performance.now();
        const reconciled = await reconcile();
        const { missing, closed, asleep, watches } = reconciled;
        if ([missing, closed, asleep, watches.mended].some((found) => found.length > 0)) onMended(reconciled);
      } catch (fault) {
        wasHeard = false; // as soon as it is heard again
        onFault(fault);
      }
    }
  },
});
