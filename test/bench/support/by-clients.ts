/** Lets so many clients do numbered pieces of work, each the next one as soon as it is free; answers with each piece's milliseconds. */
export const byClients = async (clients: number, count: number, work: (n: number) => Promise<unknown>): Promise<number[]> => {
  const took: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const begun = performance.now();
      await work(n);
      took.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return took;
};

/** The value below which this share of the values lies. */
export const percentile = (share: number, values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
