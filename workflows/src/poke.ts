import { defineSignal } from '@temporalio/workflow';

/** "Look again": it says nothing of what has happened, since that is read from the log. */
export const poke = defineSignal('poke');
