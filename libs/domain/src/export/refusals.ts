import { Refusal } from '../refusal.js';

/** Why something is not exported, or not given out, and what to do. */
export const exportRefusals = {
  noSuchExport: () =>
    new Refusal('NO_SUCH_EXPORT', {
      vi: 'Không có bản kết xuất này. Hãy tải lại danh sách, hoặc yêu cầu kết xuất mới.',
      en: 'There is no such export. Load the list again, or ask for a new one.',
    }),
  kindUnknown: (kinds: readonly string[]) =>
    new Refusal('EXPORT_KIND', {
      vi: `Không có loại kết xuất này. Các loại có: ${kinds.join(', ')}.`,
      en: `There is no export of this kind. There are: ${kinds.join(', ')}.`,
    }),
  paramUnfit: (name: string, example: string) =>
    new Refusal('EXPORT_PARAM', {
      vi: `Thiếu hoặc sai tham số ${name}. Hãy ghi như ví dụ: ${example}.`,
      en: `The parameter ${name} is missing or wrong. Write it like this: ${example}.`,
    }),
  paramUnknown: (name: string) =>
    new Refusal('EXPORT_PARAM', {
      vi: `Loại kết xuất này không có tham số ${name}. Hãy bỏ tham số đó.`,
      en: `This kind of export has no parameter ${name}. Leave it out.`,
    }),
  tooMany: (most: number) =>
    new Refusal('EXPORTS_WAITING', {
      vi: `Bạn đang có ${most} bản kết xuất chưa xong. Hãy đợi xong rồi yêu cầu tiếp.`,
      en: `${most} of your exports are not done yet. Wait for them before you ask for another.`,
    }),
  notReady: () =>
    new Refusal('EXPORT_NOT_READY', {
      vi: 'Bản kết xuất chưa xong. Hãy xem tiến độ rồi tải sau ít phút.',
      en: 'The export is not done yet. Look at its progress, and fetch it in a few minutes.',
    }),
  failed: (code: string) =>
    new Refusal('EXPORT_FAILED', {
      vi: `Bản kết xuất không thực hiện được (${code}). Hãy kiểm tra tham số rồi yêu cầu lại; nếu vẫn lỗi, báo người quản trị.`,
      en: `The export could not be made (${code}). Check its parameters and ask for it again; if that fails, tell the administrator.`,
    }),
};
