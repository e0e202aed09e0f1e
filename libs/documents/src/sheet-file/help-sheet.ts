import type { Workbook } from 'exceljs';
import type { Bilingual, Language } from '#domain';
import { BOLD, FONT, heightOf, printed, shut } from './sheet-look.js';

/** Adds how the template is filled in: in Vietnamese, then in English. */
export const addHelpSheet = async (workbook: Workbook): Promise<void> => {
  const worksheet = workbook.addWorksheet('Hướng dẫn');
  worksheet.getColumn(1).width = 4;
  worksheet.getColumn(2).width = WIDTH;
  let row = 1;
  for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
    const title = worksheet.getCell(row++, 1);
    [title.value, title.font] = [TITLE[language], { ...BOLD, size: 14 }];
    for (const [index, step] of STEPS.entries()) {
      const number = worksheet.getCell(row, 1);
      const text = worksheet.getCell(row++, 2);
      [number.value, number.font, number.alignment] = [index + 1, FONT, { vertical: 'top' }];
      worksheet.getRow(row - 1).height = heightOf(step[language], WIDTH);
      [text.value, text.font, text.alignment] = [step[language], FONT, { wrapText: true, vertical: 'top' }];
    }
    row++;
  }
  worksheet.views = [{ showGridLines: false }];
  printed(worksheet, { across: false });
  await shut(worksheet);
};

const WIDTH = 100;

const TITLE: Bilingual = { vi: 'Cách điền biểu mẫu', en: 'How to fill in this template' };

const STEPS: readonly Bilingual[] = [
  {
    vi: 'Chỉ điền các ô nền vàng. Ô nền xám là chỉ tiêu không hỏi ở cột đó.',
    en: 'Fill in the yellow cells only. In grey cells nothing is asked.',
  },
  {
    vi: '“Ước thực hiện” là số ước khi kỳ chưa khóa sổ; “Chính thức” là số đã khóa sổ. Có số nào điền số đó; điền cả hai thì cả hai đều được giữ.',
    en: '“Estimate” is said before the figures are closed, “Actual” of closed figures. Fill in what you have; where both are given, both are kept.',
  },
  {
    vi: 'Nhập số theo cách viết Việt Nam trên máy cài vùng Việt Nam: 5.558 là năm nghìn năm trăm năm mươi tám; 33,5 là ba mươi ba phẩy năm. Nếu máy cài vùng khác, hãy nhìn lại ô sau khi nhập: số hiện ra mới là số được nhận.',
    en: 'On a computer set to Vietnam, 5.558 is five thousand five hundred and fifty-eight and 33,5 is thirty-three and a half. On any other, look at the cell again: what it shows is what is taken.',
  },
  {
    vi: 'Chỉ nhập con số, không kèm đơn vị tính. Tỷ lệ 95% nhập là 95 (ô có định dạng % cũng được nhận).',
    en: 'Enter the number alone, without its unit. A rate of 95% is entered as 95 (a cell formatted as % is understood, too).',
  },
  {
    vi: 'Chỉ tiêu hỏi tử số và mẫu số thì điền cả hai; hệ thống tự tính tỷ lệ, không cộng hay lấy trung bình các tỷ lệ.',
    en: 'Where numerator and denominator are asked for, give both; the rate is reckoned from them, and rates are never added.',
  },
  {
    vi: 'Chưa có số liệu: để trống ô số và ghi “Lý do thiếu”. Chỉ tiêu mỗi năm đánh giá một lần và chưa đến kỳ: chọn “chưa đến kỳ”.',
    en: 'No figure: leave it empty and say why in “Why missing”. What is measured once a year and not yet: choose “not yet”.',
  },
  {
    vi: 'Số đã báo của kỳ trước nay có số chính thức khác: điền vào đúng dòng của kỳ đó ở trang “… kỳ trước”, ngay trong biểu của kỳ này. Không nộp lại báo cáo cũ.',
    en: 'A figure of an earlier period is now known to be otherwise: fill it in on the row of that period on the sheet “… kỳ trước”, within this report. The old one is not sent again.',
  },
  {
    vi: 'Không thêm, xóa, đổi chỗ dòng, cột, trang; không đổi tên trang. Không đặt mật khẩu mở tệp, không lưu kèm macro.',
    en: 'Do not add, delete, move or rename rows, columns and sheets. No password on the file, no macros.',
  },
  {
    vi: 'Lưu dạng .xlsx rồi tải lên. Hệ thống cho xem trước từng ô sẽ thay đổi; nếu có một lỗi thì không ô nào được ghi.',
    en: 'Save as .xlsx and upload. You are shown first, cell by cell, what would change; with a single fault nothing is saved.',
  },
  {
    vi: 'Nếu người khác đã sửa một ô sau khi bạn tải biểu mẫu, ô đó được báo là xung đột và không bị ghi đè. Hãy tải biểu mẫu mới.',
    en: 'If somebody else has written a cell since you got the template, this is shown as a conflict and not overwritten. Get a new template.',
  },
];
