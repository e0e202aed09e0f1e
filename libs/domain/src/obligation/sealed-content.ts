import type { SealedText } from '#eventsourcing';
import { sealedTexts } from '../sealed-parts.js';
import type { SubmitReport } from './commands.js';

type Handed = Pick<SubmitReport['data'], 'content' | 'text' | 'restrictedText' | 'nilReason'>;

/** What was handed in, as sealed parts: `content`, and `restricted` for cells that only cleared seats see; or `nilReason`. */
export const sealedContent = ({ content, text, restrictedText, nilReason }: Handed): { readonly sealed?: Record<string, SealedText> } => {
  if (content.kind === 'nil') return sealedTexts({ nilReason });
  const open = sealedTexts({ content: text });
  if (restrictedText === undefined) return open;
  return { sealed: { ...open.sealed, restricted: { text: restrictedText, classification: 'restricted' } } };
};
