import { AlignmentType, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { cleanText } from '../compiled-report/clean-text.js';
import { boldLength, FIRST_LINE, FONT, mm, SIZE } from './measures.js';

export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ font: FONT, size: SIZE.body, ...options, text: cleanText(text).replace(/[\t\n]+/g, ' ') });

/** One line or paragraph that is not set in. */
export const line = (text: string, letters: Omit<IRunOptions, 'text' | 'children'> = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [run(text, letters)] });

export const centred = (text: string, letters: Omit<IRunOptions, 'text' | 'children'> = {}, options: IParagraphOptions = {}): Paragraph =>
  line(text, letters, { alignment: AlignmentType.CENTER, ...options });

/** Justified, its first line set in by 1.27 cm, 6 points from the next. */
export const bodyParagraph = (
  text: string,
  letters: Omit<IRunOptions, 'text' | 'children'> = {},
  options: IParagraphOptions = {},
): Paragraph =>
  line(text, letters, {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: FIRST_LINE },
    spacing: BODY_SPACING,
    widowControl: true,
    ...options,
  });

/** With a dash before it, as a list in an official document has it. */
export const bodyItem = (text: string): Paragraph => bodyParagraph(`- ${text}`);

export const bodyHeading = (text: string, letters: Omit<IRunOptions, 'text' | 'children'> = {}): Paragraph =>
  bodyParagraph(text, { bold: true, ...letters }, { keepNext: true });

// The rule is said, though it is Word's own default: LibreOffice takes a line without one for an exact height.
const BODY_SPACING = { before: 120, line: 264, lineRule: 'auto' } as const;

/** Below a title in bold letters: a third to a half as long as its line (Decree 30/2020), and as a full one where it takes several. */
export const ruleBelow = ({ title, size, width }: Title): Paragraph => rule(RULE_SHARE * Math.min(boldLength(title, size), width), width);

/** A title in letters of so many half-points, in a place of so many millimetres. */
interface Title {
  readonly title: string;
  readonly size: number;
  readonly width: number;
}

const RULE_SHARE = 0.42;

/** A rule of so many millimetres, in the middle of what is `width` wide. */
export const rule = (length: number, width: number): Paragraph =>
  new Paragraph({
    indent: { left: mm((width - length) / 2), right: mm((width - length) / 2) },
    border: { top: { style: 'single', size: 6, space: 0, color: '000000' } },
    spacing: { before: 80, after: 0, line: 60, lineRule: 'exact' },
    children: [run('', { size: SIZE.tiny })],
  });
