import type { SealedPart } from './event.js';

/** The text of a sealed part; undefined when there is no such part, or it was erased. */
export const keptText = (part: SealedPart | undefined): string | undefined => (part?.status === 'kept' ? part.text : undefined);
