import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { cleanText } from '../compiled-report/clean-text.js';
import { A4, FONT, MARGIN, SIZE } from './measures.js';

export type Orientation = 'portrait' | 'landscape';

/** A part with pages of its own, numbered from 1 in the middle of the top margin; no number on its first page. */
export const pages = (children: readonly FileChild[], orientation: Orientation = 'portrait'): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      // Word is given the sides of the upright sheet and turns it itself.
      size: { ...A4, orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
      margin: MARGIN,
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [new Paragraph({})] }) },
  children,
});

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: FONT, size: SIZE.body, children: [PageNumber.CURRENT] })],
  });

/** A document in the form of Decree 30/2020: Times New Roman, black, in Vietnamese. */
export const officialDocument = (title: string, sections: readonly ISectionOptions[]): Document =>
  new Document({
    title: cleanText(title),
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, color: '000000', language: { value: 'vi-VN' } } } } },
    sections,
  });
