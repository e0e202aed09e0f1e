import { Logger } from '@nestjs/common';

/** Says each kind of fault of a part once a minute at most: what is away for an hour must not fill the disk. */
export const sayFaults = (part: string): ((fault: unknown) => void) => {
  const logger = new Logger(part);
  const said = new Map<string, number>();
  return (fault) => {
    const words = wordsOf(fault);
    const last = said.get(words) ?? -Infinity;
    if (performance.now() - last < ONCE_IN_MS) return;
    if (said.size > MOST_KINDS) said.clear();
    said.set(words, performance.now());
    logger.warn(words);
  };
};

const ONCE_IN_MS = 60_000;
const MOST_KINDS = 100;

/** With what brought it about: a client says that it failed, and only beneath why. */
const wordsOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  const { name, message, cause } = fault;
  return `${name}: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`;
};
