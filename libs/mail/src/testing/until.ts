/** Waits for what another process or connection brings about, for two seconds at most. */
export const until = async (holds: () => boolean): Promise<void> => {
  const limit = performance.now() + 2_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error('It did not come about within two seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
