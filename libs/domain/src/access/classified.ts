import type { Classification } from '#eventsourcing';
import { type Actor, isCleared } from './access.js';

/** Whether somebody who may see a matter may also be shown a sealed part of this classification. */
export const mayReadPart = (classification: Classification, actor: Actor): boolean => classification !== 'restricted' || isCleared(actor);
