import { AtMost } from '../at-most.js';
import { fileFaults } from '../file-faults.js';
import { FileRefused } from '../sheet-fault.js';
import { SHEET_LIMITS } from '../sheet-limits.js';
import type { Book } from './book.js';
import { refusedByItsBytes } from './kind-of-file.js';
import { type Shown, shownByStyle } from './number-formats.js';
import { readSheetPart } from './sheet-part.js';
import { sharedTexts } from './shared-texts.js';
import { BrokenXml, type XmlToken, xmlTokens } from './xml-tokens.js';
import { ZipFile } from './zip-file.js';

/**
 * Opens a workbook, as Excel or LibreOffice saved it. Read by hand and not by the library that writes ours: that one unfolds validations and
 * merged cells one by one, so that a file of a few kilobytes fills the memory. Throws `FileRefused`.
 */
export const openBook = (bytes: Uint8Array): Book => {
  const refused = refusedByItsBytes(bytes);
  if (refused !== undefined) throw new FileRefused([refused]);
  try {
    return bookIn(new ZipFile(bytes));
  } catch (thrown) {
    throw thrown instanceof BrokenXml ? new FileRefused([fileFaults.broken()]) : thrown;
  }
};

const bookIn = (zip: ZipFile): Book => {
  demandWorkbook(zip);
  const [elements, cells] = [new AtMost(SHEET_LIMITS.elements), new AtMost(SHEET_LIMITS.cells)];
  const part = (name: string): Iterable<XmlToken> => xmlTokens(zip.text(name) ?? '', elements);
  const sheets = sheetsIn(part('xl/workbook.xml'));
  if (sheets.length > SHEET_LIMITS.sheets) throw new FileRefused([fileFaults.tooMuchInside()]);
  const targets = targetsIn(part('xl/_rels/workbook.xml.rels'));
  const texts = sharedTexts(part('xl/sharedStrings.xml'));
  const shown: readonly Shown[] = shownByStyle(part('xl/styles.xml'));
  return {
    sheets: sheets.map(({ name, relation }) => {
      const xml = zip.text(targets.get(relation) ?? '');
      if (xml === undefined) throw new FileRefused([fileFaults.broken()]);
      return { name, ...readSheetPart(xmlTokens(xml, elements), { name, texts, shown, cells }) };
    }),
  };
};

const demandWorkbook = (zip: ZipFile): void => {
  const types = zip.text('[Content_Types].xml') ?? '';
  if (types.includes('macroEnabled') || zip.names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw new FileRefused([fileFaults.macros()]);
  if (zip.names.includes('xl/workbook.xml')) return;
  throw new FileRefused([fileFaults.otherKind(...otherKind(zip, types))]);
};

const otherKind = (zip: ZipFile, types: string): readonly [string, string] => {
  if (types.includes('wordprocessingml')) return ['một văn bản Word', 'a Word document'];
  if (zip.text('mimetype')?.includes('opendocument') === true) return ['một tệp OpenDocument (.ods)', 'an OpenDocument file (.ods)'];
  return ['một tệp nén', 'an archive'];
};

const sheetsIn = (tokens: Iterable<XmlToken>) => {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  for (const token of tokens)
    if (token.kind === 'open' && token.name === 'sheet')
      sheets.push({ name: (token.attributes('name') ?? '').normalize('NFC'), relation: token.attributes('r:id') ?? '' });
  return sheets;
};

/** The parts by their relation's id, as names in the zip. */
const targetsIn = (tokens: Iterable<XmlToken>): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = token.attributes('Target') ?? '';
    targets.set(token.attributes('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
};
