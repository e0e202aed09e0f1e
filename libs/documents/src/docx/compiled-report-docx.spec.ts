import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CompiledReport } from '../compiled-report/compiled-report.js';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { compiledReportDocx } from './compiled-report-docx.js';
import { linesIn, unzipped, valuesOf, wordsIn } from './testing/unzipped.js';

const written = async (report: CompiledReport) => {
  const files = unzipped(await compiledReportDocx(report));
  const xml = files.get('word/document.xml')!;
  return { files, xml, lines: linesIn(xml) };
};
const millimetres = (twips: string): number => (Number(twips) * 25.4) / 1440;
const rowsOf = (xml: string): readonly (readonly string[])[] =>
  [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell)));

/** The first paragraph that says this and no more. */
const paragraphOf = (words: string): string =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([paragraph]) => paragraph).find((paragraph) => wordsIn(paragraph) === words)!;

/** A short report, for what does not depend on its length. */
const brief = (change: Partial<CompiledReport> = {}): CompiledReport => {
  const { rows, owing } = octoberCompilation();
  return compiledOctober({
    compilation: octoberCompilation({ rows: rows.slice(0, 5), owing: owing.slice(0, 2), sections: [] }),
    ...change,
  });
};

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
    const paragraph = paragraphOf(words);
    expect(valuesOf(paragraph, 'w:sz', 'w:val')).toEqual([size]);
    expect([paragraph.includes('<w:b/>'), paragraph.includes('<w:i/>')]).toEqual([look === 'bold', look === 'italic']);
  });

  it('keeps its last sentence with the signature, which so never stands alone on a page', () => {
    const closing = paragraphOf('Trên đây là tổng hợp báo cáo định kỳ hàng tháng, tháng 10/2023./.');
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
    const recipients = paragraphOf('Nơi nhận:');
    expect([recipients.includes('<w:b/>'), recipients.includes('<w:i/>'), valuesOf(recipients, 'w:sz', 'w:val')]).toEqual([
      true,
      true,
      ['24'],
    ]);
    expect(valuesOf(paragraphOf('- UBND Thành phố;'), 'w:sz', 'w:val')).toEqual(['22']);
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

describe('its nine parts', () => {
  it('stand in their order', () => {
    expect(lines.filter((words) => /^(I|II|III|IV|V|VI|VII|VIII|IX)\. /.test(words))).toEqual([
      'I. THÔNG TIN CHUNG',
      'II. ĐÁNH GIÁ THEO LĨNH VỰC',
      'III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
      'IV. CHỈ TIÊU CÓ NGUY CƠ KHÔNG ĐẠT',
      'V. TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO',
      'VI. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ',
      'VII. CHẤP HÀNH CHẾ ĐỘ BÁO CÁO',
      'VIII. NHIỆM VỤ KỲ TỚI',
      'IX. GHI CHÚ VỀ SỐ LIỆU',
    ]);
  });

  it('count who reported, and name who did not do as he should', () => {
    const from = lines.indexOf('Số đơn vị phải báo cáo: 29. Trong đó:');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '- Đúng hạn: 27 đơn vị.',
      '- Trễ hạn: 1 đơn vị: Phòng Văn hóa và Thông tin.',
      '- Chưa nộp: 1 đơn vị: Phường 13.',
    ]);
  });

  it('tell each sector in the words of the units, each with its name', () => {
    const from = lines.indexOf('1. Kinh tế');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '- Phòng Kinh tế: Kinh tế: kết quả thực hiện trong tháng bám sát kế hoạch.',
      'Tiếp tục đẩy mạnh trong quý IV.',
      '- Phường Võ Thị Sáu: Không phát sinh vấn đề lớn; đã xử lý 12 phản ánh của người dân.',
    ]);
  });

  it('say what is missing, left out and restated in the figures', () => {
    expect(lines).toContain('- Chưa tổng hợp (báo cáo chưa có hoặc chưa được chấp nhận): Phường 13.');
    expect(lines).toContain('- Không tổng hợp số liệu của Phường 11: số liệu dân cư chưa đối chiếu được với Công an phường.');
    expect(lines).toContain('- Chỉ tiêu 9: Phường 5 chưa có số liệu, vì: chưa nghiệm thu.');
  });

  it('say that a figure is missing also where nobody says why', async () => {
    const rows = octoberCompilation().rows.slice(0, 1);
    const silent = rows.map((row) => ({ ...row, withoutFigure: [{ unit: 'Q3-P-05', reason: '' }] }));
    const { lines: told } = await written(brief({ compilation: octoberCompilation({ rows: silent, owing: [], sections: [] }) }));
    expect(told).toContain('- Chỉ tiêu 1: Phường 5 chưa có số liệu.');
  });

  it('say of a later edition which figures it changes, by whose report', async () => {
    const because = [{ obligation: 'obligation/Q3-CCT/monthly/2023-10', unit: 'Q3-CCT', from: 1, to: 2 }];
    const changes = [{ indicator: 'T03', field: null, column: 'cumulative' as const, from: '4446.4', to: '4436.4', because }];
    const second = await written(brief({ changes, standing: { kind: 'edition', edition: 2, digest: 'b'.repeat(64) } }));
    expect(second.lines).toContain('Bản tổng hợp lần 2, thay bản lần 1');
    expect(second.lines).toContain('- Chỉ tiêu 3, lũy kế: điều chỉnh từ 4.446,4 thành 4.436,4 (Chi cục Thuế, phiên bản 2).');
  });

  it('say so to the places of the annex, and to more only where the two would look the same', async () => {
    const change = { indicator: 'T03', field: null, column: 'cumulative' as const, because: [] };
    const [far, near] = [
      { ...change, from: '99.8327163413117887288', to: '99.936206507752863246307' },
      { ...change, from: '99.9327163413117887288', to: '99.936206507752863246307' },
    ];
    const second = await written(brief({ changes: [far, near], standing: { kind: 'edition', edition: 2, digest: 'b'.repeat(64) } }));
    expect(second.lines).toContain('- Chỉ tiêu 3, lũy kế: điều chỉnh từ 99,8 thành 99,9.');
    expect(second.lines).toContain('- Chỉ tiêu 3, lũy kế: điều chỉnh từ 99,93 thành 99,94.');
  });
});

describe('its annexes', () => {
  it('have the number, the name and the report they belong to at their heads', () => {
    const heads = lines.flatMap((words, index) => (/^Phụ lục [IV]+$/.test(words) ? [lines.slice(index, index + 3)] : []));
    expect(heads.map(([number, name]) => `${number}: ${name}`)).toEqual([
      'Phụ lục I: BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, THÁNG 10/2023',
      'Phụ lục II: TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO, THÁNG 10/2023',
      'Phụ lục III: KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ, THÁNG 10/2023',
      'Phụ lục IV: TÌNH HÌNH CHẤP HÀNH CHẾ ĐỘ BÁO CÁO, THÁNG 10/2023',
    ]);
    heads.forEach(([, , belongs]) =>
      expect(belongs).toBe('(Kèm theo Báo cáo số 05/BC-UBND ngày 18 tháng 10 năm 2023 của Ủy ban nhân dân Quận 3)'),
    );
  });

  it('repeat their heads on every page, never tear a row, and fit between the margins', () => {
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table).filter((table) => table.includes('w:tblHeader'));
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      const width = valuesOf(table, 'w:gridCol', 'w:w').reduce((sum, twips) => sum + millimetres(twips), 0);
      expect(width).toBeLessThan(297 - 30 - 15 + 0.5);
    }
  });

  it('have exactly the twelve columns of the summary table in the first', () => {
    expect(rowsOf(xml).find(([first, second]) => first === 'STT' && second === 'Chỉ tiêu')).toEqual([
      ...['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm', 'Thực hiện cùng kỳ năm trước', 'Thực hiện kỳ báo cáo (ước)', 'Lũy kế từ đầu năm'],
      ...['Tỷ lệ so KH năm (%)', 'So cùng kỳ (%)', 'Đánh giá', 'Đơn vị chủ trì', 'Ghi chú'],
    ]);
  });

  it('write numbers as people here do, mark estimates, and say of rates how many points they are off', () => {
    const row = (number: string) => rowsOf(xml).find(([first]) => first === number);
    expect(row('3')).toEqual([
      ...[
        '3',
        'Thu ngân sách Nhà nước',
        'tỷ đồng',
        '5.558',
        '4.001,8',
        '444,6 (ước)',
        '4.446,4',
        '80,0',
        '111,1',
        'Nguy cơ không đạt',
        'Chi cục Thuế',
      ],
      'Thiếu: Phường 13',
    ]);
    expect(row('22')?.slice(3, 9)).toEqual(['33,5', '30,2', '33,5 (ước)', '33,5', '0,0 điểm %', '+3,4 điểm %']);
    expect(row('12.3')?.[3]).toBe('< 3');
    expect(row('14.1')?.[3]).toBe('Chờ cấp trên giao');
    expect(row('31')?.[3]).toBe('5 – 10');
  });

  it('list the targets below the headings of the plan, lettered, across the table', () => {
    const headings = rowsOf(xml).filter(([number]) => /^[A-Z]$/.test(number!));
    expect(headings).toEqual([
      ['A', 'Chỉ tiêu về kinh tế'],
      ['B', 'Chỉ tiêu lĩnh vực đô thị và môi trường'],
      ['C', 'Chỉ tiêu về văn hóa – xã hội'],
      ['D', 'Chỉ tiêu về cải cách hành chính'],
      ['E', 'Chỉ tiêu về quốc phòng an ninh, an ninh trật tự'],
    ]);
    const after = (heading: string): string => rowsOf(xml)[rowsOf(xml).findIndex(([number]) => number === heading) + 1]![0]!;
    expect(['A', 'B', 'C', 'D', 'E'].map(after)).toEqual(['1', '5', '11', '24', '29.1']);
    const [row] = /<w:tr[ >](?:(?!<\/w:tr>).)*Chỉ tiêu về kinh tế.*?<\/w:tr>/s.exec(xml)!;
    expect(valuesOf(row, 'w:gridSpan', 'w:val')).toEqual(['1', '11']);
    expect([...row.matchAll(/<w:keepNext\/>/g)]).toHaveLength(2);
  });

  it('number sub-indicators and fields under their target, and set parts in', () => {
    const numbers = rowsOf(xml).map(([first]) => first!);
    expect(numbers.filter((number) => /^(12|27)/.test(number)).slice(0, 6)).toEqual(['12.1', '12.2', '12.3', '27', '27a', '27b']);
    const part = /<w:p>(?:(?!<\/w:p>).)*Số lao động được tạo việc làm mới<\/w:t>/s.exec(xml)![0];
    expect(valuesOf(part, 'w:ind', 'w:left').map((twips) => Math.round(millimetres(twips)))).toEqual([4]);
  });

  it('keep a target on one page with the first of its parts', () => {
    const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gs)!;
    const isKept = (number: string): boolean => rows.find((row) => row.includes(`>${number}</w:t>`))!.includes('<w:keepNext/>');
    expect(['12.1', '27', '27a', '12.3'].map(isKept)).toEqual([true, true, false, false]);
  });

  it('say so where there is nothing to list, on a page that is not blank', async () => {
    const empty = await written(brief({ tasks: [], difficulties: [] }));
    expect(empty.lines).toContain('Không có nhiệm vụ nào được giao trong kỳ báo cáo này.');
    expect(empty.lines).toContain('Không có khó khăn, vướng mắc, kiến nghị nào được nêu trong kỳ báo cáo này.');
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
