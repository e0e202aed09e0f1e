import { setTimeout as wait } from 'node:timers/promises';
import type { ExportWriter } from '#office';
import type { LogListener } from '#postgres';
import type { Loop } from '../loops/loops.js';

export interface ExportingParts {
  readonly writer: Pick<ExportWriter, 'writeNext'>;
  readonly listener: Pick<LogListener, 'growths' | 'waitBeyond' | 'close'>;
  readonly onFault: (fault: unknown) => void;
}

const AFTER_FAULT_MS = 5_000;

/** Writes what is asked for: when the log has grown, and about once a second, since a claim may have run out meanwhile. */
export const exporting = ({ writer, listener, onFault }: ExportingParts): Loop => ({
  name: 'Exports',
  run: async (signal) => {
    while (!signal.aborted) {
      try {
        const seen = listener.growths;
        while (!signal.aborted && (await writer.writeNext(signal)));
        await listener.waitBeyond(seen, signal);
      } catch (fault) {
        onFault(fault);
        await wait(AFTER_FAULT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    await listener.close();
  },
});
