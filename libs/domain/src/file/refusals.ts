import { Refusal } from '../refusal.js';

const MIB = 1024 ** 2;

/** Why a file is not taken, shown or removed, and what to do instead. */
export const fileRefusals = {
  noSuchFile: () =>
    new Refusal('NO_SUCH_FILE', {
      vi: 'Không có tệp này. Hãy tải lại danh sách tệp.',
      en: 'There is no such file. Load the list of files again.',
    }),
  noSuchSubject: () =>
    new Refusal('NO_SUCH_SUBJECT', {
      vi: 'Không có báo cáo, nhiệm vụ hoặc khó khăn này. Hãy kiểm tra lại, ví dụ obligation/Q3-PKT/monthly/2023-04.',
      en: 'There is no such report, task or difficulty. Check it, for instance obligation/Q3-PKT/monthly/2023-04.',
    }),
  notAwaited: () =>
    new Refusal('FILE_NOT_AWAITED', {
      vi: 'Việc này đã nộp hoặc đã kết thúc nên không nhận thêm tệp. Nếu cần bổ sung, hãy đề nghị đính chính hoặc chờ trả lại.',
      en: 'This was handed in or is settled and takes no more files. To add something, ask for a correction or wait for it to be returned.',
    }),
  tooLarge: (atMost: number) =>
    new Refusal('FILE_TOO_LARGE', {
      vi: `Tệp lớn hơn ${Math.floor(atMost / MIB)} MiB. Hãy nén ảnh, quét ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.`,
      en: `The file is larger than ${Math.floor(atMost / MIB)} MiB. Compress its pictures, scan it coarser, or divide it into several files.`,
    }),
  tooMany: (most: number) =>
    new Refusal('FILES_TOO_MANY', {
      vi: `Việc này đã có ${most} tệp. Hãy gộp các tệp còn lại thành một tệp PDF, hoặc gỡ tệp không cần nữa.`,
      en: `This has ${most} files already. Put the rest together into one PDF, or remove a file that is not needed.`,
    }),
  empty: () =>
    new Refusal('FILE_EMPTY', {
      vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
      en: 'The file is empty. Choose the file again.',
    }),
  nameUnfit: (longest: number) =>
    new Refusal('FILE_NAME', {
      vi: `Tên tệp phải có từ 1 đến ${longest} ký tự. Hãy đổi tên tệp rồi gửi lại.`,
      en: `The file's name must have 1 to ${longest} characters. Rename it and send it again.`,
    }),
  kindNotTaken: (kinds: readonly string[]) =>
    new Refusal('FILE_KIND', {
      vi: `Loại tệp này không nhận. Chỉ nhận: ${kinds.join(', ')}. Trang web, ảnh SVG và chương trình không được đính kèm.`,
      en: `A file of this kind is not taken. Taken are: ${kinds.join(', ')}. Pages, SVG pictures and programs cannot be attached.`,
    }),
  oldOffice: () =>
    new Refusal('FILE_KIND', {
      vi: 'Tệp Word, Excel kiểu cũ (.doc, .xls) không nhận vì có thể chứa macro. Hãy lưu lại thành .docx, .xlsx hoặc .pdf.',
      en: 'Word and Excel files of the old kind (.doc, .xls) are not taken, since they may hold macros. Save it as .docx, .xlsx or .pdf.',
    }),
  hasMacros: () =>
    new Refusal('FILE_HAS_MACROS', {
      vi: 'Tệp có chứa macro hoặc chương trình nhúng nên không nhận. Hãy lưu lại không có macro (.docx, .xlsx) hoặc thành .pdf.',
      en: 'The file holds macros or a packed program and is not taken. Save it without macros (.docx, .xlsx) or as .pdf.',
    }),
  isAnother: (ending: string) =>
    new Refusal('FILE_IS_ANOTHER', {
      vi: `Nội dung tệp không phải là .${ending} như tên gọi. Hãy mở tệp, lưu lại đúng loại${ending === 'csv' || ending === 'txt' ? ' với bảng mã UTF-8' : ''} rồi gửi lại.`,
      en: `The content is not .${ending} as the name says. Open the file, save it as what it is${ending === 'csv' || ending === 'txt' ? ', in UTF-8,' : ''} and send it again.`,
    }),
  handedIn: () =>
    new Refusal('FILE_HANDED_IN', {
      vi: 'Tệp đã đi cùng một lần nộp nên không gỡ được. Nếu tệp sai, hãy nộp bản đính chính với tệp đúng.',
      en: 'The file went along when something was handed in and cannot be removed. If it is wrong, hand in a corrected version with the right one.',
    }),
};
