/** Questions under way at once: a server of our own answers about a hundred starts a second, however many ask. */
const HANDS = 16;

/** Does the work for each of them, several at once; stops at the first that fails, and throws it. */
export const each = async <T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> => {
  const waiting = [...things];
  const hand = async (): Promise<void> => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      try {
        await work(thing);
      } catch (fault) {
        waiting.length = 0;
        throw fault;
      }
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
};
