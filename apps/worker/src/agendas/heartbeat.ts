import { setTimeout as wait } from 'node:timers/promises';
import type { CLOCK_BEAT, OfficeClock } from '#office';
import type { Beats } from '#postgres';
import type { Loop } from '../loops/loops.js';

export interface HeartbeatParts {
  readonly beats: Pick<Beats, 'beat'>;
  readonly clock: Pick<OfficeClock, 'now'>;
  /** Whether the agendas are heard: a worker polls, and the server answers it. */
  readonly heard: () => Promise<boolean>;
  readonly name: typeof CLOCK_BEAT;
  readonly onFault: (fault: unknown) => void;
}

const EVERY_MS = 2_000;

/** Says every two seconds how far the authority's clock has got, and whether its agendas are heard. The API shows it; a start reads it. */
export const heartbeat = ({ beats, clock, heard, name, onFault }: HeartbeatParts): Loop => ({
  name: 'Heartbeat',
  run: async (signal) => {
    while (!signal.aborted) {
      try {
        await beats.beat(name, { domainAt: await clock.now(), temporal: await heard(), pid: process.pid });
      } catch (fault) {
        onFault(fault);
      }
      await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  },
});
