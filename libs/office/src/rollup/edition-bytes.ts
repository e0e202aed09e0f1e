import { createHash } from 'node:crypto';
import { type Compilation, type CompilationBytes, compilationOf } from '#domain';
import type { RecordedEvent, SealedPart, SealedText } from '#eventsourcing';

/** By which a draft, a signature and an edition are called: of the part that everybody may see, which names what the other rests on, too. */
export const digestOf = ({ text }: CompilationBytes): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** How they stand beside the event that says so; `seen` tells how far each report had come. */
export const sealedEdition = (
  { text, restrictedText }: CompilationBytes,
  seen: Readonly<Record<string, number>>,
): Readonly<Record<string, SealedText>> => ({
  edition: { text, classification: 'internal' },
  ...(restrictedText !== undefined && { restricted: { text: restrictedText, classification: 'restricted' as const } }),
  seen: { text: JSON.stringify(seen), classification: 'internal' },
});

/** The bytes that were kept with a draft or an edition; undefined once erased. */
export const keptBytes = ({ sealed }: Pick<RecordedEvent, 'sealed'>): CompilationBytes | undefined => {
  const [text, restrictedText] = [kept(sealed['edition']), kept(sealed['restricted'])];
  return text === undefined ? undefined : { text, ...(restrictedText !== undefined && { restrictedText }) };
};

/** The same as what it says. */
export const keptCompilation = (event: Pick<RecordedEvent, 'sealed'>): Compilation | undefined => {
  const bytes = keptBytes(event);
  return bytes && compilationOf(bytes);
};

/** How far each report had come when it was compiled. */
export const keptVersions = ({ sealed }: Pick<RecordedEvent, 'sealed'>): Readonly<Record<string, number>> =>
  JSON.parse(kept(sealed['seen']) ?? '{}') as Record<string, number>;

const kept = (part: SealedPart | undefined): string | undefined => (part?.status === 'kept' ? part.text : undefined);
