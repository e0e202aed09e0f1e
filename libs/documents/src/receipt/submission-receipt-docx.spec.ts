import { expect, it } from '@jest/globals';
import { compiledOctober } from '../compiled-report/testing/compiled-october.js';
import { linesIn, unzipped } from '../docx/testing/unzipped.js';
import { type SubmissionReceipt, submissionReceiptDocx } from './submission-receipt-docx.js';

const receipt: SubmissionReceipt = {
  head: { ...compiledOctober().head, superior: 'Ủy ban nhân dân Quận 3', issuer: 'Phòng Tài chính – Kế hoạch', sign: '' },
  ...{
    report: 'Báo cáo định kỳ hàng tháng, tháng 10/2023',
    unit: 'Phường 13',
    obligation: 'obligation/Q3-P-13/monthly/2023-10',
    version: 2,
  },
  ...{ receivedAt: '2023-10-14T16:59:59.000Z', preparedBy: 'Trần An', submittedBy: 'Lê Bình', recipient: 'Phòng Tài chính – Kế hoạch' },
  ...{ judged: { onTime: true, lastDay: '2023-10-14' }, deadline: 'Hạn: hết ngày 14/10/2023 (thứ Bảy).', digest: 'ab'.repeat(32) },
  ...{ zone: 'Asia/Ho_Chi_Minh', issuedAt: '2023-10-16T02:00:00.000Z' },
};
const linesOf = async (change: Partial<SubmissionReceipt> = {}): Promise<readonly string[]> =>
  linesIn(unzipped(await submissionReceiptDocx({ ...receipt, ...change })).get('word/document.xml')!);

it('says who handed in what and when by the clocks here, which date it met, and by what that is proved', async () => {
  const lines = await linesOf();
  expect(lines).toEqual(
    expect.arrayContaining([
      'GIẤY XÁC NHẬN',
      '- Báo cáo: Báo cáo định kỳ hàng tháng, tháng 10/2023',
      '- Đơn vị nộp: Phường 13',
      '- Phiên bản: 2',
      '- Thời điểm nhận: 14/10/2023 23:59 (2023-10-14T23:59:59+07:00)',
      '- Người lập: Trần An',
      '- Người ký gửi: Lê Bình',
      '- Thời hạn: ĐÚNG HẠN, hạn hết ngày 14/10/2023',
      '- Căn cứ tính hạn: Hạn: hết ngày 14/10/2023 (thứ Bảy).',
      'ab'.repeat(32),
    ]),
  );
  // It bears no number of a document.
  expect(lines.join('\n')).not.toContain('Số:');
});

it('says that it came late, that a correction is judged by no date, that there was nothing to report', async () => {
  expect(await linesOf({ judged: { onTime: false, lastDay: '2023-10-14' } })).toContain('- Thời hạn: TRỄ HẠN, hạn hết ngày 14/10/2023');
  expect(await linesOf({ judged: null })).toContain('- Thời hạn: bản đính chính, không tính hạn');
  expect((await linesOf({ digest: null })).join('\n')).not.toContain('SHA-256');
});
