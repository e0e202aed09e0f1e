import { beforeAll, describe, expect, it } from '@jest/globals';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { brief, written } from './testing/written-report.js';

let lines: readonly string[];
beforeAll(async () => ({ lines } = await written(compiledOctober())));

describe('the nine parts of a compiled report', () => {
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
