import { type Finding, Refusal } from '#domain';

/** A sheet that is not taken, with everything that still stands in the way, each by its cell. */
export class SheetRefused extends Refusal {
  constructor(
    code: 'SHEET_HAS_ERRORS' | 'WARNINGS_NEED_REASONS',
    readonly findings: readonly Finding[],
  ) {
    super(code, code === 'SHEET_HAS_ERRORS' ? hasErrors(findings.length) : needReasons(findings.length));
  }
}

/** Why what was written on a form, or beside it, is not taken. */
export const sheetRefusals = {
  formToBeFilled: (form: string) =>
    new Refusal('FORM_TO_BE_FILLED', {
      vi: `Kỳ này báo cáo trên biểu mẫu ${form}. Hãy ghi số liệu vào biểu mẫu (…/sheet) rồi gửi, hoặc báo “không phát sinh” kèm lý do.`,
      en: `This period is reported on the form ${form}. Fill it in (…/sheet) and submit it, or report that there is nothing, with the reason.`,
    }),
  noForm: () =>
    new Refusal('NO_FORM', {
      vi: 'Loại báo cáo này không có biểu mẫu trong kỳ. Hãy gửi báo cáo bằng lời.',
      en: 'This duty has no form in this period. Send the report in words.',
    }),
  nilWithFigures: () =>
    new Refusal('NIL_WITH_FIGURES', {
      vi: 'Bản nháp đang có số liệu, nên không thể báo “không phát sinh”. Hãy xóa số liệu trong bản nháp, hoặc gửi bản nháp.',
      en: 'The draft holds figures, so it cannot be reported that there is nothing. Empty its cells, or submit the draft.',
    }),
  notCleared: () =>
    new Refusal('SEAT_NOT_CLEARED', {
      vi: 'Biểu mẫu của đơn vị có chỉ tiêu chỉ người được phép mới xem, ghi và ký. Hãy nhờ quản trị viên cấp quyền cho vị trí của bạn.',
      en: 'The form of this unit has indicators that only a cleared seat sees, writes and signs. Ask the administrator to have yours cleared.',
    }),
  unknownEntries: (keys: readonly string[]) =>
    new Refusal('UNKNOWN_ENTRIES', {
      vi: `Biểu mẫu của đơn vị trong kỳ này không có: ${keys.join(', ')}. Hãy tải lại biểu mẫu.`,
      en: `The form of this unit has in this period no: ${keys.join(', ')}. Load the form again.`,
    }),
  draftEmpty: () =>
    new Refusal('DRAFT_EMPTY', {
      vi: 'Chưa có gì trong bản nháp của biểu mẫu. Hãy ghi số liệu trước khi gửi.',
      en: 'Nothing is written on the form yet. Fill it in before submitting it.',
    }),
};

const hasErrors = (count: number) => ({
  vi: `Biểu mẫu còn ${count} lỗi phải sửa trước khi gửi; từng lỗi được nêu theo ô.`,
  en: `The sheet has ${count} error(s) to be mended before it is handed in; each is told by its cell.`,
});

const needReasons = (count: number) => ({
  vi: `Còn ${count} cảnh báo cần ghi lý do (hoặc sửa số liệu) trước khi gửi; từng cảnh báo được nêu theo ô.`,
  en: `${count} warning(s) ask for a reason (or another figure) before it is handed in; each is told by its cell.`,
});
