import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheetCsv } from './read-sheet-csv.js';
import { readSheetFile } from './read-sheet-file.js';
import { sheetTemplate } from './template.js';
import { april } from './testing/april.js';
import { workbookOf } from './testing/bad-files.js';

let template: Uint8Array;
beforeAll(async () => void (template = await sheetTemplate(april())));

const isRefused = ({ units, faults }: ReturnType<typeof readSheetFile>): boolean => units.length === 0 && faults.length > 0;

it('a file that was cut anywhere is refused', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: template.length - 23 }), (end) => isRefused(readSheetFile(template.slice(0, end)))));
});

it('any bytes are refused, those of a beginning zip as well', () => {
  const zip = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...bytes]));
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), zip), (bytes) => isRefused(readSheetFile(bytes))));
});

it('any XML in a workbook is refused in words, and quickly', () => {
  const pieces = ['<', '>', '/', '<row>', '<c r="A1">', '<v>', '</v>', '"', '&#x110000;', '<!--', ']]>', 'a', '<c t="s">', '9'];
  const xml = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join(''));
  fc.assert(fc.property(xml, (text) => isRefused(readSheetFile(workbookOf(text)))));
  for (const piece of pieces) expect(isRefused(readSheetFile(workbookOf(piece.repeat(200_000))))).toBe(true);
});

it('a file of which some bytes were changed is read or refused, and never both nor neither', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: template.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(changes, (list) => {
      const bytes = template.slice();
      for (const [at, byte] of list) bytes[at] = byte;
      const { units, faults } = readSheetFile(bytes);
      return units.length > 0 !== faults.length > 0;
    }),
  );
});

it('any text is no CSV of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => isRefused(readSheetCsv(new TextEncoder().encode(text)))),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => isRefused(readSheetCsv(bytes))));
});
