import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Composed, WaveComposer } from '#office';
import type { LogListener } from '#postgres';
import type { Loop } from '../loops/loops.js';

export interface ComposingParts {
  readonly composer: Pick<WaveComposer, 'compose'>;
  readonly listener: Pick<LogListener, 'growths' | 'waitBeyond' | 'close'>;
  readonly onFault: (fault: unknown) => void;
}

/** A log that grows all the time is looked at this often and no more, in milliseconds. */
const SPACING_MS = 250;
const AFTER_FAULT_MS = 5_000;

/** Composes what has closed: when the log has grown, and about once a second, since windows close by themselves. */
export const composing = ({ composer, listener, onFault }: ComposingParts): Loop => ({
  name: 'Notices',
  run: async (signal) => {
    while (!signal.aborted) {
      try {
        const seen = listener.growths;
        report(await composer.compose());
        await pause(SPACING_MS, signal);
        await listener.waitBeyond(seen, signal);
      } catch (fault) {
        onFault(fault);
        await pause(AFTER_FAULT_MS, signal);
      }
    }
    await listener.close();
  },
});

const logger = new Logger('Notices');

// Counts and no names: who is meant stands in the ledger.
const report = ({ letters, suppressed, withoutAddress, nobody }: Composed): void => {
  if (letters + suppressed > 0) logger.log(`${letters} letters composed, ${suppressed} no longer needed.`);
  if (withoutAddress > 0) logger.error(`${withoutAddress} persons have no address: their notices stand in the ledger as bounced.`);
  if (nobody > 0) logger.error(`${nobody} facts had nobody to be told: their seats are empty, and the ledger names them.`);
};

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);
