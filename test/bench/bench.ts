/** A measurement of the running system against a baseline of the same run: machines differ, ratios much less. */
export interface Bench {
  readonly name: string;
  readonly run: (say: (line: string) => void) => Promise<readonly Ratio[]>;
}

/** `measured` must be at least `least`, or the run fails. */
export interface Ratio {
  readonly what: string;
  readonly measured: number;
  readonly least: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Runs the work and answers how often per second it did what it counts. */
export const rate = async (work: () => Promise<number>): Promise<number> => {
  globalThis.gc?.();
  const begun = performance.now();
  const count = await work();
  return (count * 1_000) / (performance.now() - begun);
};
