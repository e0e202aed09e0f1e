import type { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { ActOutcome } from '#domain';

export type Telling = <T>(what: string, work: () => Promise<T>, say?: (answer: T) => void) => Promise<T>;

/**
 * Does an activity's work. What fails is said whole in the worker's own log; a history, which others may read, gets the kind of the fault
 * and no more.
 */
export const tellingTo =
  (logger: Logger): Telling =>
  async (what, work, say) => {
    try {
      const answer = await work();
      say?.(answer);
      return answer;
    } catch (fault) {
      logger.warn(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
      const failure = ApplicationFailure.create({ message: `${what} failed; the worker's log says why.`, type: nameOf(fault) });
      delete failure.stack; // where it was thrown is nothing for a history either
      throw failure;
    }
  };

/** Says what the rules refused. */
export const sayRefusedTo =
  (logger: Logger) =>
  ({ refused }: ActOutcome): void => {
    for (const { subject, code } of refused) logger.warn(`${subject}: ${code}`);
  };

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'Fault');
