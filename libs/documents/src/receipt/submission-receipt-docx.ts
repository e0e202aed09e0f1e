import { type LocalDay, withOffset, writeDay, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { Packer } from 'docx';
import type { DocumentHead } from '../compiled-report/document-head.js';
import { letterhead } from '../docx/letterhead.js';
import { officialDocument, pages } from '../docx/page.js';
import { bodyItem, bodyParagraph, centred } from '../docx/words.js';

/** That a report came in: proof for the unit that handed it in, and for whoever asks later. */
export interface SubmissionReceipt {
  readonly head: DocumentHead;
  /** `Báo cáo định kỳ hàng tháng, tháng 10/2023` */
  readonly report: string;
  readonly unit: string;
  readonly obligation: string;
  readonly version: number;
  readonly receivedAt: Instant;
  readonly preparedBy: string;
  readonly submittedBy: string;
  readonly recipient: string;
  /** Null for a correction, which no date judges. */
  readonly judged: { readonly onTime: boolean; readonly lastDay: LocalDay } | null;
  /** Why it is due when it is, in words. */
  readonly deadline: string;
  /** SHA-256 of what was handed in; null where there was nothing to report. */
  readonly digest: string | null;
  readonly zone: string;
  readonly issuedAt: Instant;
}

/** The receipt as a document; not signed by hand: its digest proves it. */
export const submissionReceiptDocx = async (receipt: SubmissionReceipt): Promise<Uint8Array> => {
  const section = pages([
    letterhead(receipt.head),
    centred('GIẤY XÁC NHẬN', { bold: true }, { spacing: { before: 360 } }),
    centred('Đã nhận báo cáo', { bold: true }, { spacing: { after: 240 } }),
    ...factsOf(receipt).map(([name, words]) => bodyItem(`${name}: ${words}`)),
    ...proofOf(receipt).map((words) => bodyParagraph(words)),
    bodyParagraph(`Giấy này do phần mềm lập lúc ${writeInstant(receipt.issuedAt, receipt.zone)} từ nhật ký sự kiện, không cần ký tay.`, {
      italics: true,
    }),
  ]);
  return new Uint8Array(await Packer.toBuffer(officialDocument(`Giấy xác nhận đã nhận báo cáo: ${receipt.report}`, [section])));
};

const factsOf = (receipt: SubmissionReceipt): readonly (readonly [string, string])[] => {
  const { receivedAt, zone, judged } = receipt;
  return [
    ['Báo cáo', receipt.report],
    ['Đơn vị nộp', receipt.unit],
    ['Nơi nhận', receipt.recipient],
    ['Phiên bản', String(receipt.version)],
    ['Thời điểm nhận', `${writeInstant(receivedAt, zone)} (${withOffset(receivedAt, zone)})`],
    ['Người lập', receipt.preparedBy],
    ['Người ký gửi', receipt.submittedBy],
    [
      'Thời hạn',
      judged === null
        ? 'bản đính chính, không tính hạn'
        : `${judged.onTime ? 'ĐÚNG HẠN' : 'TRỄ HẠN'}, hạn hết ngày ${writeDay(judged.lastDay)}`,
    ],
    ['Căn cứ tính hạn', receipt.deadline],
    ['Mã hồ sơ', receipt.obligation],
  ];
};

const proofOf = ({ digest }: SubmissionReceipt): readonly string[] =>
  digest === null
    ? ['Đơn vị báo cáo không phát sinh số liệu; vì vậy không có mã băm của nội dung.']
    : [
        'Mã băm SHA-256 của nội dung đã nộp:',
        digest,
        'Cách kiểm tra: lấy đúng nội dung đã nộp (mã hóa UTF-8), tính SHA-256, ví dụ bằng lệnh “sha256sum” hoặc “certutil -hashfile <tệp> SHA256”, rồi so với mã trên. Trùng nhau thì nội dung đúng là bản đã nộp.',
      ];
