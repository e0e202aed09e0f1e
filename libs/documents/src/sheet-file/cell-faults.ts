import type { Bilingual } from '#domain';
import { faultAt, type SheetFault } from './sheet-fault.js';
import type { Place } from './place.js';

const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Why a cell is not taken, each with what to do about it. */
export const cellFaults = {
  notANumber: (at: Place, text: string) =>
    faultAt(
      at,
      'not_a_number',
      `${quoted(text)} không phải là một số. Chỉ nhập con số, không kèm chữ; nếu chưa có số liệu, để trống và ghi ở cột “Lý do thiếu”.`,
      `${quoted(text)} is no number. Enter the number alone; if there is none, leave it empty and say why in “Why missing”.`,
    ),
  unclear: (at: Place, text: string) =>
    faultAt(
      at,
      'unclear_number',
      `${quoted(text)} có thể hiểu theo hai cách. Dấu chấm chỉ đứng giữa các hàng nghìn (5.558), dấu phẩy đứng trước phần lẻ (33,5).`,
      `${quoted(text)} can be read in two ways. A dot stands between thousands only (5.558), a comma before the fraction (33,5).`,
    ),
  /** The same in a file that writes its numbers the English way. */
  unclearWithPoint: (at: Place, text: string) =>
    faultAt(
      at,
      'unclear_number',
      `${quoted(text)} có thể hiểu theo hai cách. Tệp này có dấu phẩy giữa các cột: dấu chấm đứng trước phần lẻ (33.5), dấu phẩy giữa các hàng nghìn (5,558).`,
      `${quoted(text)} can be read in two ways. This file has commas between its columns: a point stands before the fraction (33.5), a comma between thousands (5,558).`,
    ),
  tooLong: (at: Place) =>
    faultAt(
      at,
      'number_too_long',
      'Số này quá lớn hoặc có quá nhiều chữ số. Hãy kiểm tra lại đơn vị tính và số đã nhập.',
      'This number is too large, or has too many digits. Check its unit and what was entered.',
    ),
  date: (at: Place) =>
    faultAt(
      at,
      'date',
      'Excel đã đổi ô này thành ngày tháng (ví dụ 1/2 thành 01-02). Hãy định dạng lại ô là Số (Number) rồi nhập lại.',
      'Excel has made a date of this cell (1/2 became 1 February). Format it as a number and enter it again.',
    ),
  error: (at: Place, text: string) =>
    faultAt(
      at,
      'formula_error',
      `Công thức ở ô này báo lỗi ${text}. Hãy sửa công thức hoặc nhập thẳng con số.`,
      `The formula in this cell says ${text}. Mend it, or enter the number itself.`,
    ),
  noResult: (at: Place) =>
    faultAt(
      at,
      'formula_without_result',
      'Ô này là công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại, hoặc nhập thẳng con số.',
      'The formula in this cell was never reckoned. Open the file in Excel and save it, or enter the number itself.',
    ),
  percent: (at: Place, unit: string) =>
    faultAt(
      at,
      'percent_of_no_rate',
      `Ô này nhập theo phần trăm, nhưng cột này tính bằng ${quoted(unit)}. Hãy định dạng lại ô là Số (Number) rồi nhập lại.`,
      `This cell is a percentage, but ${quoted(unit)} is asked for here. Format it as a number and enter it again.`,
    ),
  notInList: (at: Place, text: string) =>
    faultAt(
      at,
      'not_in_list',
      `${quoted(text)} không có trong danh sách. Hãy chọn “chưa đến kỳ”, hoặc để trống.`,
      `${quoted(text)} is not in the list. Choose “not yet”, or leave it empty.`,
    ),
  merged: (at: Place) =>
    faultAt(
      at,
      'merged_cells',
      'Nhiều ô nhập đã bị trộn thành một nên không biết số này của ô nào. Hãy bỏ trộn ô (Unmerge) rồi nhập lại từng ô.',
      'Several cells were merged into one, so that it cannot be told whose number this is. Unmerge them and fill in each.',
    ),
  together: (at: Place, code: string, { vi, en }: Bilingual) => faultAt(at, code, vi, en),
} as const satisfies Record<string, (at: Place, ...more: never[]) => SheetFault>;
