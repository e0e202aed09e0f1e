import { isCancellation, type LocalActivityOptions, TemporalFailure } from '@temporalio/workflow';

/** Looks and acts are local, since each is one read and one append of some milliseconds: a wake then costs seven events and not twelve. */
export const LOCALLY: LocalActivityOptions = {
  startToCloseTimeout: '10 s',
  retry: { initialInterval: '200 ms', maximumAttempts: 3 },
};

/** Undefined when it failed as often as it may; the worker's log says why. */
export const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof TemporalFailure && !isCancellation(fault)) return undefined;
    throw fault;
  }
};

export const SOMEBODY_WAS_FIRST = 'Có người vừa ghi trước, xem lại ngay';
