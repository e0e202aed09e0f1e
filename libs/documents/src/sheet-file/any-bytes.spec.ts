import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WHOLE_FILE } from './place.js';
import { writtenNumber } from './read-cell.js';
import { readPasted } from './read-pasted.js';
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

// Each of these took minutes or hours once, and nobody else was answered meanwhile.
it.each<readonly [string, () => boolean]>([
  ['elements without end', () => isRefused(readSheetFile(workbookOf('<c/>'.repeat(4_000_000))))],
  ['an attribute that is none', () => isRefused(readSheetFile(workbookOf(`<row ${'a'.repeat(300_000)}>`)))],
  ['a format of brackets', () => isRefused(readSheetFile(workbookOf('<row/>', { 'xl/styles.xml': formatOf('['.repeat(300_000)) })))],
  ...[',', ' '].map(
    (mark) =>
      [
        `what is nearly a number, with “${mark}”`,
        () => 'fault' in writtenNumber(`${`1${mark}`.repeat(150_000)}x`, { slot: 'value', unit: '', at: WHOLE_FILE }),
      ] as const,
  ),
  ['a block of empty lines', () => readPasted(`${'\n'.repeat(300_000)}x`, PASTED_AT, ON_NO_SHEET).faults.length > 0],
])('%s: refused in no more time than it takes to read them', (_, refused) => {
  const begun = performance.now();
  expect(refused()).toBe(true);
  expect(performance.now() - begun).toBeLessThan(30_000);
});

const formatOf = (code: string): string =>
  `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;

const PASTED_AT = { cell: 'T03:estimate', slot: 'value' } as const;
const ON_NO_SHEET = { asked: [], present: () => null };

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
