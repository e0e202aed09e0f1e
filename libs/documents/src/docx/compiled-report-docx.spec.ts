import { beforeAll, describe, expect, it } from '@jest/globals';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { valuesOf } from './testing/unzipped.js';
import { brief, millimetres, paragraphIn, rowsOf, written } from './testing/written-report.js';

let xml: string;
let lines: readonly string[];
let files: ReadonlyMap<string, string>;
beforeAll(async () => ({ xml, lines, files } = await written(compiledOctober())));

describe('the form of Decree 30/2020', () => {
  it('is A4, upright for the report and across for its four annexes', () => {
    expect(valuesOf(xml, 'w:pgSz', 'w:w')).toEqual(['11906', '16838', '16838', '16838', '16838']);
    expect(valuesOf(xml, 'w:pgSz', 'w:orient')).toEqual(['portrait', ...Array<string>(4).fill('landscape')]);
  });

  it('has margins of 20 to 25 mm above and below, 30 to 35 on the left, 15 to 20 on the right', () => {
    const within = (side: string, least: number, most: number): void =>
      valuesOf(xml, 'w:pgMar', `w:${side}`).forEach((twips) => {
        expect(millimetres(twips)).toBeGreaterThan(least - 0.05);
        expect(millimetres(twips)).toBeLessThan(most + 0.05);
      });
    within('top', 20, 25);
    within('bottom', 20, 25);
    within('left', 30, 35);
    within('right', 15, 20);
  });

  it('is in Times New Roman and nothing else, in letters of 10 to 14 points', () => {
    expect(new Set(valuesOf(xml, 'w:rFonts', 'w:ascii'))).toEqual(new Set(['Times New Roman']));
    const sizes = valuesOf(xml, 'w:sz', 'w:val').map(Number);
    expect(new Set(sizes)).toEqual(new Set([24, 26, 28, 22, 20, 4]));
  });

  it('sets in the first line of a justified paragraph by 1.27 cm, 6 points from the one before', () => {
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*Kỳ báo cáo: .*?<\/w:p>/s.exec(xml)![0];
    expect(valuesOf(paragraph, 'w:ind', 'w:firstLine').map(millimetres)).toEqual([12.7]);
    expect(valuesOf(paragraph, 'w:jc', 'w:val')).toEqual(['both']);
    expect(valuesOf(paragraph, 'w:spacing', 'w:before')).toEqual(['120']);
  });

  it('numbers the pages of the report and of each annex from 1, in the middle above, and not on the first page', () => {
    expect(valuesOf(xml, 'w:pgNumType', 'w:start')).toEqual(Array(5).fill('1'));
    expect([...xml.matchAll(/<w:titlePg\/>/g)]).toHaveLength(5);
    const headers = [...files].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, header]) => header);
    const numbered = headers.filter((header) => header.includes('>PAGE<'));
    expect([headers.length, numbered.length]).toEqual([10, 5]);
    numbered.forEach((header) => expect(valuesOf(header, 'w:jc', 'w:val')).toEqual(['center']));
  });

  it('begins with who issues it, number and sign, the national name, place and day', () => {
    expect(lines.slice(0, 8).filter((words) => words !== '')).toEqual([
      'ỦY BAN NHÂN DÂN QUẬN 3',
      'Số: 05/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Quận 3, ngày 18 tháng 10 năm 2023',
      'BÁO CÁO',
    ]);
  });

  it.each([
    ['ỦY BAN NHÂN DÂN QUẬN 3', '24', 'bold'],
    ['Số: 05/BC-UBND', '26', ''],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '24', 'bold'],
    ['Độc lập - Tự do - Hạnh phúc', '26', 'bold'],
    ['Quận 3, ngày 18 tháng 10 năm 2023', '26', 'italic'],
    ['BÁO CÁO', '28', 'bold'],
    ['Tổng hợp báo cáo định kỳ hàng tháng, tháng 10/2023', '28', 'bold'],
    ['TM. ỦY BAN NHÂN DÂN', '28', 'bold'],
    ['Nguyễn Thị Minh Hoạ', '28', 'bold'],
    ['Phụ lục I', '28', 'bold'],
  ])('writes %s in %s half-points, %s', (words, size, look) => {
    const paragraph = paragraphIn(xml, words);
    expect(valuesOf(paragraph, 'w:sz', 'w:val')).toEqual([size]);
    expect([paragraph.includes('<w:b/>'), paragraph.includes('<w:i/>')]).toEqual([look === 'bold', look === 'italic']);
  });

  it('keeps its last sentence with the signature, which so never stands alone on a page', () => {
    const closing = paragraphIn(xml, 'Trên đây là tổng hợp báo cáo định kỳ hàng tháng, tháng 10/2023./.');
    expect([closing.includes('<w:keepNext/>'), closing.includes('<w:keepLines/>')]).toEqual([true, true]);
  });

  it('has a rule below the motto, as long as that, and below who issues it and its abstract a third to a half of the words above', () => {
    const lengths = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*w:lineRule="exact".*?<\/w:p>/gs)].map(([paragraph]) => {
      const [left, right] = [valuesOf(paragraph, 'w:ind', 'w:left'), valuesOf(paragraph, 'w:ind', 'w:right')].map(([value]) =>
        millimetres(value!),
      );
      return [left, right] as const;
    });
    // As printed: 57 mm of UỶ BAN NHÂN DÂN QUẬN 3 in a place of 68, 113 mm of the abstract in one of 165.
    const share = ([left, right]: readonly [number | undefined, number | undefined], place: number, words: number): number =>
      (place - left! - right!) / words;
    expect(share(lengths[1]!, 97, 58)).toBeCloseTo(1, 1);
    for (const found of [share(lengths[0]!, 68, 57), share(lengths[2]!, 165, 113)]) {
      expect(found).toBeGreaterThan(1 / 3);
      expect(found).toBeLessThan(1 / 2);
    }
  });

  it('says Nơi nhận in bold italics of 12 points and the list in 11, and leaves room for the signature', () => {
    const recipients = paragraphIn(xml, 'Nơi nhận:');
    expect([recipients.includes('<w:b/>'), recipients.includes('<w:i/>'), valuesOf(recipients, 'w:sz', 'w:val')]).toEqual([
      true,
      true,
      ['24'],
    ]);
    expect(valuesOf(paragraphIn(xml, '- UBND Thành phố;'), 'w:sz', 'w:val')).toEqual(['22']);
    const name = xml.indexOf('Nguyễn Thị Minh Hoạ');
    const [room = ''] = valuesOf(xml.slice(xml.lastIndexOf('PHÓ CHỦ TỊCH', name), name), 'w:spacing', 'w:before');
    expect(millimetres(room)).toBeGreaterThan(20);
  });

  it('ends with by whom it is signed in whose place, and to whom it goes, the file last', () => {
    const from = lines.indexOf('Nơi nhận:');
    expect(lines.slice(from, from + 9).filter((words) => words !== '')).toEqual([
      'Nơi nhận:',
      '- UBND Thành phố;',
      '- Các phòng, ban, đơn vị thuộc Quận;',
      '- Lưu: VT, TCKH.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Thị Minh Hoạ',
    ]);
  });
});

describe('what must not be overlooked', () => {
  const draft = brief({ standing: { kind: 'draft', at: '2023-10-15T02:00:00.000Z' } });
  const head = { ...draft.head, number: null, day: null, signer: { ...draft.head.signer, name: null } };

  it('a draft says that it is one, of when, and has no number, no day and no name', async () => {
    const { lines: drafted } = await written({ ...draft, head });
    expect(drafted).toContain('DỰ THẢO');
    expect(drafted).toContain('Dự thảo, số liệu đến 15/10/2023 09:00');
    expect(drafted).toContain('Số:       /BC-UBND');
    expect(drafted).toContain('Quận 3, ngày     tháng     năm        ');
    expect(lines).not.toContain('DỰ THẢO');
  });

  it('what a demonstration made up is marked, and nothing else is', async () => {
    expect(lines).toContain('SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT');
    expect((await written(brief({ invented: false }))).lines.join()).not.toMatch(/minh họa/i);
  });

  it('restricted rows are marked where the reader may see them, and leave neither word nor gap where he may not', async () => {
    const all = octoberCompilation({ owing: [], sections: [] });
    const secret = { classification: 'restricted' as const, name: { vi: 'Án đặc biệt nghiêm trọng', en: '' } };
    const rows = all.rows.map((row) => (row.indicator === 'T30.3' ? { ...row, ...secret } : row));
    const whole = await written(compiledOctober({ compilation: { ...all, rows } }));
    expect(whole.lines).toContain('Có số liệu thuộc diện hạn chế tiếp cận');
    const changes = [{ indicator: 'T30.3', field: null, column: 'current' as const, from: '95', to: '96', because: [] }];
    const open = await written(
      compiledOctober({ changes, compilation: { ...all, rows: rows.filter(({ classification }) => classification === null) } }),
    );
    expect(open.lines.join('\n')).not.toMatch(/đặc biệt nghiêm trọng|hạn chế tiếp cận|T30\.3/);
    expect(
      rowsOf(open.xml)
        .filter(([number]) => number?.startsWith('30.'))
        .map(([number]) => number),
    ).toEqual(['30.1', '30.2', '30.3']);
  });

  it('every text is in composed letters, and no character is in it that XML does not know', async () => {
    const abstract = 'Tổng hợp quý IV\u0000\u000b'.normalize('NFD');
    const { xml: composed } = await written(brief({ abstract }));
    expect(composed).toContain('Tổng hợp quý IV<');
    expect(composed).toBe(composed.normalize('NFC'));
  });
});
