import { faultAt, type SheetFault } from './sheet-fault.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { WHOLE_FILE } from './place.js';

const AGAIN = {
  vi: 'Hãy tải lại biểu mẫu trên hệ thống, điền rồi lưu dưới dạng “Excel Workbook (.xlsx)”.',
  en: 'Download the template again, fill it in and save it as “Excel Workbook (.xlsx)”.',
};

const whole = (code: string, vi: string, en: string): SheetFault => faultAt(WHOLE_FILE, code, `${vi} ${AGAIN.vi}`, `${en} ${AGAIN.en}`);

/** Why a file as a whole is not taken. */
export const fileFaults = {
  empty: () => whole('empty_file', 'Tệp trống, không có nội dung.', 'The file is empty.'),
  tooLarge: () =>
    whole(
      'file_too_large',
      `Tệp lớn hơn ${SHEET_LIMITS.bytes / 1_000_000} MB. Biểu số liệu không kèm ảnh hay tệp khác.`,
      `The file is larger than ${SHEET_LIMITS.bytes / 1_000_000} MB. Figures come without pictures and other files.`,
    ),
  tooMuchInside: () =>
    whole(
      'too_much_inside',
      'Nội dung giải nén của tệp lớn bất thường nên hệ thống không mở.',
      'What is packed into the file is unusually large, so it is not opened.',
    ),
  broken: () => whole('broken_file', 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn.', 'The file is damaged, or it was not uploaded as a whole.'),
  encrypted: () =>
    whole(
      'encrypted_file',
      'Tệp đặt mật khẩu mở nên không đọc được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) hoặc làm lại.',
      'The file has a password and cannot be read. Take the password away (File › Info › Protect Workbook), or begin anew.',
    ),
  oldExcel: () => whole('old_excel', 'Đây là tệp Excel đời cũ (.xls).', 'This is a file of an old Excel (.xls).'),
  macros: () => whole('macros', 'Tệp có chứa macro (.xlsm) nên không được nhận.', 'The file holds macros (.xlsm) and is not taken.'),
  otherKind: (vi: string, en: string) =>
    whole(
      'not_a_workbook',
      `Đây là ${vi}, không phải tệp Excel, dù tên tệp ghi thế nào.`,
      `This is ${en} and no Excel file, whatever its name says.`,
    ),
  notOurs: () =>
    whole(
      'not_our_template',
      'Tệp này không phải biểu mẫu của hệ thống: không tìm thấy phần nhận biết đơn vị và kỳ báo cáo.',
      'This is no template of ours: what tells unit and period is not in it.',
    ),
} as const;
