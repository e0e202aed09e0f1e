import { describe, expect, it } from '@jest/globals';
import { openSheet } from './restricted-cells.js';
import { readSheet, sheetOf, writeSheet } from './sheet-content.js';
import { isCellValue, isSheet } from './sheet-shape.js';
import { ratio, sheet, targets, value } from './testing/small-sheet.js';

const closing = { nonce: 'kept with the figures', digestOf: (text: string) => `digest of ${text.length}` };
const full = sheet({}, { reasons: { 'jump:T1:estimate': 'Hội chợ', 'jump:T6:estimate': 'Đợt cao điểm' } });
const { text, restrictedText } = writeSheet(full, targets, closing);

describe('a sheet is kept in two parts', () => {
  it('and read again as it was', () => {
    expect(readSheet({ content: text, restricted: restrictedText })).toEqual(full);
  });

  it('the open one without anything of a restricted indicator but a digest that nobody can try out', () => {
    expect(text).not.toContain('T6');
    expect(text).not.toContain('cao điểm');
    expect(text).not.toContain(closing.nonce);
    expect(JSON.parse(text)).toMatchObject({ restricted: closing.digestOf(restrictedText!) });
    expect(restrictedText).toContain(closing.nonce);
  });

  it('of which whoever is not cleared reads the open one: the others’ cells are not there', () => {
    expect(readSheet({ content: text })).toEqual(openSheet(full, targets));
    expect(Object.keys(readSheet({ content: text })!.cells)).not.toContain('T6:estimate');
  });

  it('also where only the reason about a restricted cell is left', () => {
    const reason = { 'jump:T6:estimate': 'Đợt cao điểm' };
    const left = writeSheet(sheet({ 'T6:estimate': undefined }, { reasons: reason }), targets, closing);
    expect(left.text).not.toContain('cao điểm');
    expect(readSheet({ content: left.text, restricted: left.restrictedText })?.reasons).toEqual(reason);
  });

  it('or in one, where nothing on it is restricted', () => {
    const open = writeSheet(sheet({ 'T6:estimate': undefined }), targets, closing);
    expect(open.restrictedText).toBeUndefined();
    expect(open.text).not.toContain('"restricted"');
  });
});

it('the same figures are the same text, however they were put down', () => {
  const [one, other] = [sheet({ 'T1:estimate': value('120.50') }), sheet({ 'T1:estimate': value('0120.5') })];
  const backwards = { ...other, cells: Object.fromEntries(Object.entries(other.cells).reverse()) };
  expect(writeSheet(one, targets, closing)).toEqual(writeSheet(backwards, targets, closing));
});

describe('what is no sheet is a report in words', () => {
  it.each([
    ['words', 'Thu ngân sách đạt 95%'],
    ['a text that was cut', text.slice(0, -1)],
    ['a list', '[1]'],
    ['nothing', undefined],
    ['another format', text.replace('sheet/1', 'sheet/9')],
    ['a cell that is no figure', text.replace('"kind":"not_yet"', '"kind":"perhaps"')],
    ['a cell with more in it', text.replace('"kind":"not_yet"', '"kind":"not_yet","secret":"9"')],
    ['a cell whose kind is a word of the language', text.replace('"kind":"not_yet"', '"kind":"toString"')],
    ['a figure that is no text', text.replace('"value":"120"', '"value":120')],
    ['a cell without a kind', text.replace('{"kind":"not_yet"}', '{}')],
    ['a section that is no text', text.replace('"Ổn định."', '7')],
    ['a reason that is no text', text.replace('"Hội chợ"', '7')],
    ['a form that has no name', text.replace('"form":"monthly/1"', '"form":1')],
    ['a task without its percent', text.replace('"tasks":[]', '"tasks":[{"task":"III.1","text":""}]')],
    ['attachments that are none', text.replace('"attachments":[]', '"attachments":[7]')],
    ['difficulties that are none', text.replace('"impediments":[]', '"impediments":{}')],
  ])('%s', (_, content) => {
    expect(readSheet({ content, restricted: restrictedText })).toBeUndefined();
  });

  it('and so are words that look like a sheet, where no form was named', () => {
    const parts = { content: text, restricted: restrictedText };
    expect(sheetOf({ kind: 'figures', digest: 'd' }, parts)).toBeUndefined();
    expect(sheetOf({ kind: 'nil' }, parts)).toBeUndefined();
    expect(sheetOf({ kind: 'figures', digest: 'd', form: 'monthly/1' }, parts)).toEqual(full);
  });
});

it.each([undefined, null, 7, 'words', [[]]])('%j is no sheet, nor what stands in a cell', (read) => {
  expect([isSheet(read), isCellValue(read)]).toEqual([false, false]);
});

it('a restricted part that was erased or damaged takes its cells alone with it', () => {
  const read = readSheet({ content: text, restricted: '{"cells":{"T6:estimate":{"kind":"ratio","numerator":1}}}' });
  expect(read).toEqual(openSheet(full, targets));
  expect(read?.cells['T2:estimate']).toEqual(ratio('95', '100'));
});
