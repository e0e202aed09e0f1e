import { createHash } from 'node:crypto';
import type { CompilationBytes } from '#domain';

/** By which a draft, a signature and an edition are called: of the part that everybody may see, which names what the other rests on, too. */
export const digestOf = ({ text }: CompilationBytes): string => createHash('sha256').update(text, 'utf8').digest('hex');
