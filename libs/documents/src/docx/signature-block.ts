import type { Paragraph, Table } from 'docx';
import { type DocumentHead, recipientLines, signatureLines } from '../compiled-report/document-head.js';
import { SIZE, TEXT_WIDTH } from './measures.js';
import { sideBySide } from './plain-table.js';
import { centred, line } from './words.js';

/** Nơi nhận on the left; on the right by which authority it is signed, room for the signature, and the name. */
export const signatureBlock = (head: DocumentHead): Table =>
  sideBySide({ width: LEFT, children: recipients(head) }, { width: TEXT_WIDTH.portrait - LEFT, children: signature(head) });

const LEFT = 75;

const recipients = (head: DocumentHead): readonly Paragraph[] => [
  line('Nơi nhận:', { size: SIZE.recipients, bold: true, italics: true }),
  ...recipientLines(head).map((recipient) => line(recipient, { size: SIZE.small })),
];

const signature = ({ signer }: DocumentHead): readonly Paragraph[] => [
  ...signatureLines(signer).map((words) => centred(words, { bold: true })),
  centred('', {}, { spacing: { before: ROOM_TO_SIGN } }),
  centred(signer.name ?? '', { bold: true }),
];

/** Five lines, in twips. */
const ROOM_TO_SIGN = 1_400;
