import { beforeAll, describe, expect, it } from '@jest/globals';
import { compiledOctober } from '../compiled-report/testing/compiled-october.js';
import { valuesOf } from './testing/unzipped.js';
import { brief, millimetres, rowsOf, written } from './testing/written-report.js';

let xml: string;
let lines: readonly string[];
beforeAll(async () => ({ xml, lines } = await written(compiledOctober())));

describe('the annexes of a compiled report', () => {
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
