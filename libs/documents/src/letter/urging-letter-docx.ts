import { Packer } from 'docx';
import type { DocumentHead } from '../compiled-report/document-head.js';
import { linesOf } from '../compiled-report/block.js';
import { letterhead } from '../docx/letterhead.js';
import { officialDocument, pages } from '../docx/page.js';
import { signatureBlock } from '../docx/signature-block.js';
import { bodyParagraph, line } from '../docx/words.js';
import { AlignmentType } from 'docx';
import { readLetter } from './read-letter.js';

/** A letter of urging (công văn đôn đốc) as it goes out, or would. */
export interface UrgingLetter {
  /** Its recipients are taken from the text where that names some. */
  readonly head: DocumentHead;
  /** The words that were approved, as they are kept: head, addressee, grounds, request, recipients, below each other. */
  readonly text: string;
  /** It has not gone out yet. */
  readonly draft: boolean;
}

/** The letter as an official document: its words are those that were approved, none more and none fewer. */
export const urgingLetterDocx = async ({ head, text, draft }: UrgingLetter): Promise<Uint8Array> => {
  const { about, addressee, paragraphs, recipients } = readLetter(text);
  const whole: DocumentHead = { ...head, ...(recipients.length > 0 && { recipients }) };
  const section = pages([
    letterhead(head, { draft, ...(about !== null && { about }) }),
    ...(addressee === null ? [] : [line(addressee, {}, { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 120 } })]),
    ...paragraphs.flatMap(linesOf).map((words) => bodyParagraph(words)),
    bodyParagraph(''),
    signatureBlock(whole),
  ]);
  return new Uint8Array(await Packer.toBuffer(officialDocument(about ?? 'Công văn', [section])));
};
