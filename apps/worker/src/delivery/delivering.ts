import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Mailer } from '#mail';
import type { LetterDelivery } from '#office';
import type { LogListener, Outbox } from '#postgres';
import type { Loop } from '../loops/loops.js';

export interface DeliveringParts {
  readonly delivery: Pick<LetterDelivery, 'deliverDue' | 'recordAbandoned'>;
  readonly outbox: Pick<Outbox, 'purge'>;
  readonly mailer: Pick<Mailer, 'close'>;
  readonly listener: Pick<LogListener, 'growths' | 'waitBeyond' | 'close'>;
  readonly onFault: (fault: unknown) => void;
}

const LOST_MS = 5_000;
const PURGE_MS = 3_600_000;
const AFTER_FAULT_MS = 5_000;

/** Hands letters over as they come due, and sees to those that were begun and never came to an end. */
export const delivering = ({ delivery, outbox, mailer, listener, onFault }: DeliveringParts): Loop => ({
  name: 'Delivery',
  run: async (signal) => {
    // What is on its way gets a moment to come to its end; what does not, stands as unknown.
    signal.addEventListener('abort', () => void mailer.close());
    const seeToLost = every(LOST_MS, async () => {
      const lost = await delivery.recordAbandoned();
      if (lost > 0) logger.error(`${lost} letters were begun and never came to an end: nobody knows whether they arrived.`);
    });
    const forget = every(PURGE_MS, async () => void (await outbox.purge()));
    while (!signal.aborted) {
      try {
        const seen = listener.growths;
        await seeToLost();
        await forget();
        while (!signal.aborted && (await delivery.deliverDue()) > 0);
        await listener.waitBeyond(seen, signal);
      } catch (fault) {
        onFault(fault);
        await wait(AFTER_FAULT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    await listener.close();
  },
});

const logger = new Logger('Delivery');

/** Does the work now and then again when so many milliseconds have passed. */
const every = (milliseconds: number, work: () => Promise<void>): (() => Promise<void>) => {
  let last = -Infinity;
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await work();
    last = performance.now();
  };
};
