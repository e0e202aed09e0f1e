import { keptText, type RecordedEvent, type SealedText } from '#eventsourcing';
import { inOrder } from '../in-order.js';
import { type CompilationBytes, compilationOf } from './bytes.js';
import type { Compilation } from './compilation.js';

/** How the bytes stand beside the event of a draft or an edition; `seen` tells how far each report had come. */
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
  const [text, restrictedText] = [keptText(sealed['edition']), keptText(sealed['restricted'])];
  return text === undefined ? undefined : { text, ...(restrictedText !== undefined && { restrictedText }) };
};

/** The same as what it says. */
export const keptCompilation = (event: Pick<RecordedEvent, 'sealed'>): Compilation | undefined => {
  const bytes = keptBytes(event);
  return bytes && compilationOf(bytes);
};

/** How far each report had come when it was compiled. */
export const keptVersions = ({ sealed }: Pick<RecordedEvent, 'sealed'>): Readonly<Record<string, number>> =>
  JSON.parse(keptText(sealed['seen']) ?? '{}') as Record<string, number>;

/** How far each of these reports had come: by this they can be read again as they were. */
export const versionsIn = (histories: ReadonlyMap<string, readonly RecordedEvent[]>): Readonly<Record<string, number>> =>
  Object.fromEntries([...histories].map(([stream, events]): [string, number] => [stream, events.length]).sort(([a], [b]) => inOrder(a, b)));
