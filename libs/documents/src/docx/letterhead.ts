import type { Paragraph, Table } from 'docx';
import { capitals, type DocumentHead, writeNumber, writePlaceAndDay } from '../compiled-report/document-head.js';
import { SIZE, TEXT_WIDTH } from './measures.js';
import { sideBySide } from './plain-table.js';
import { centred, rule, ruleBelow } from './words.js';

/**
 * Who issues it, with number and sign, on the left; the national name and motto, with place and day, on the right. `about` stands
 * below the number on a letter (V/v …), which has no type.
 */
export const letterhead = (
  head: DocumentHead,
  { draft = false, about }: { readonly draft?: boolean; readonly about?: string } = {},
): Table => sideBySide({ width: LEFT, children: left(head, draft, about) }, { width: RIGHT, children: right(head) });

const LEFT = 68;
const RIGHT = TEXT_WIDTH.portrait - LEFT;

const left = (head: DocumentHead, draft: boolean, about: string | undefined): readonly Paragraph[] => [
  ...(head.superior === null ? [] : [centred(capitals(head.superior), { size: SIZE.name })]),
  centred(capitals(head.issuer), { size: SIZE.name, bold: true }),
  ruleBelow({ title: capitals(head.issuer), size: SIZE.name, width: LEFT }),
  // A receipt bears no number.
  ...(head.sign === '' ? [] : [centred(writeNumber(head), { size: SIZE.motto }, { spacing: { before: 60 } })]),
  ...(about === undefined ? [] : [centred(about, { size: SIZE.recipients })]),
  ...(draft ? [centred(DRAFT, { size: SIZE.motto, bold: true }, { spacing: { before: 120 } })] : []),
];

/** What stands on a document that nobody has signed. */
export const DRAFT = 'DỰ THẢO';

const right = (head: DocumentHead): readonly Paragraph[] => [
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.name, bold: true }),
  centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.motto, bold: true }),
  // As long as the motto.
  rule(MOTTO, RIGHT),
  centred(writePlaceAndDay(head), { size: SIZE.motto, italics: true }, { spacing: { before: 60 } }),
];

const MOTTO = 58;
