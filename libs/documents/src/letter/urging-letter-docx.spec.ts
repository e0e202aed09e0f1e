import { describe, expect, it } from '@jest/globals';
import { compiledOctober } from '../compiled-report/testing/compiled-october.js';
import { linesIn, unzipped } from '../docx/testing/unzipped.js';
import { readLetter } from './read-letter.js';
import { urgingLetterDocx } from './urging-letter-docx.js';

const drawnUp = [
  'ỦY BAN NHÂN DÂN QUẬN 3\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ……/……\nV/v đôn đốc gửi “Báo cáo tháng 10/2023”',
  'Kính gửi: Thủ trưởng Phường 13',
  'Theo Kế hoạch, Phường 13 phải gửi báo cáo, hạn hết ngày 14/10/2023.',
  'Đề nghị chỉ đạo gửi báo cáo ngay.',
  'Nơi nhận:\n- Như trên;\n- Phường 13;\n- Lưu: VT, Phòng Tài chính – Kế hoạch.\n\nTRƯỞNG PHÒNG',
].join('\n\n');
const { head } = compiledOctober();
const linesOf = async (text: string, draft = false): Promise<readonly string[]> =>
  linesIn(unzipped(await urgingLetterDocx({ head, text, draft })).get('word/document.xml')!);

describe('a letter of urging', () => {
  it('stands in the form of the decree, in the words that were approved', async () => {
    expect((await linesOf(drawnUp)).filter((words) => words !== '')).toEqual([
      ...['ỦY BAN NHÂN DÂN QUẬN 3', 'Số: 05/BC-UBND', 'V/v đôn đốc gửi “Báo cáo tháng 10/2023”'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Quận 3, ngày 18 tháng 10 năm 2023'],
      'Kính gửi: Thủ trưởng Phường 13',
      'Theo Kế hoạch, Phường 13 phải gửi báo cáo, hạn hết ngày 14/10/2023.',
      'Đề nghị chỉ đạo gửi báo cáo ngay.',
      ...['Nơi nhận:', '- Như trên;', '- Phường 13;', '- Lưu: VT, TCKH.'],
      ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Minh Hoạ'],
    ]);
  });

  it('that a person wrote freely loses no word', async () => {
    const free = 'Thưa đồng chí,\n\nĐề nghị gửi báo cáo.\nXin cảm ơn.';
    const lines = await linesOf(free);
    expect(['Thưa đồng chí,', 'Đề nghị gửi báo cáo.', 'Xin cảm ơn.'].every((words) => lines.includes(words))).toBe(true);
    expect(readLetter(free)).toEqual({
      about: null,
      addressee: null,
      recipients: [],
      paragraphs: ['Thưa đồng chí,', 'Đề nghị gửi báo cáo.\nXin cảm ơn.'],
    });
  });

  it('says that it is a draft until it has gone out', async () => {
    expect(await linesOf(drawnUp, true)).toContain('DỰ THẢO');
    expect(await linesOf(drawnUp)).not.toContain('DỰ THẢO');
  });
});
