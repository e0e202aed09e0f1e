import type { ObligationOpened } from '../obligation/events.js';
import type { Regime } from '../plan/regime.js';
import { rollupStream } from '../rollup/events.js';
import type { RehearsedEvent } from './unit-log.js';

/** The rollups that these reports go into: of every duty with a form, for each period, at the office that receives at their level. */
export const rollupsIn = (events: readonly RehearsedEvent[], { duties, forms }: Regime): readonly string[] => {
  const streams = events.flatMap(({ event }) => {
    if (event.type !== 'ObligationOpened') return [];
    const { duty: code, period, level: at, recipient } = event.data as ObligationOpened['data'];
    if (!forms.some(({ duty }) => duty === code)) return [];
    const level = duties.filter((duty) => duty.code === code).flatMap(({ levels }) => levels.find((one) => one.code === at) ?? [])[0];
    return [rollupStream({ duty: code, period, unit: level?.recipient ?? recipient })];
  });
  return [...new Set(streams)].sort();
};

export const isRollup = (stream: string): boolean => stream.startsWith('rollup/');
