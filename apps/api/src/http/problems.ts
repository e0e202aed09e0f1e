import type { FieldFault } from '#contracts';
import { ApiProblem } from './api-problem.js';

/** Why the API does not take a request. */
export const problems = {
  notSignedIn: () =>
    new ApiProblem(
      401,
      'NOT_SIGNED_IN',
      {
        vi: 'Hãy đăng nhập: mở đường dẫn dùng một lần, hoặc gửi thẻ truy cập trong tiêu đề Authorization: Bearer ….',
        en: 'Sign in: open a one-time link, or send an access token in the header Authorization: Bearer ….',
      },
      { headers: { 'WWW-Authenticate': 'Bearer' } },
    ),
  tokenInvalid: () =>
    new ApiProblem(
      401,
      'TOKEN_INVALID',
      {
        vi: 'Thẻ truy cập sai hoặc đã hết hạn. Hãy lấy thẻ mới: npx dunghan token --person NGƯỜI.',
        en: 'The access token is wrong or has run out. Get a new one: npx dunghan token --person PERSON.',
      },
      { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } },
    ),
  personUnknown: () =>
    new ApiProblem(401, 'PERSON_UNKNOWN', {
      vi: 'Danh bạ chưa có người này. Hãy nhờ quản trị viên đăng ký, rồi đăng nhập lại.',
      en: 'The directory does not know this person. Have him registered, then sign in again.',
    }),
  crossSite: () =>
    new ApiProblem(403, 'CROSS_SITE', {
      vi: 'Yêu cầu đến từ một trang khác nên không được nhận. Hãy thao tác trên trang Đúng Hạn, hoặc gửi tiêu đề X-Requested-With.',
      en: 'The request comes from another site and is not taken. Act on the page of Đúng Hạn, or send the header X-Requested-With.',
    }),
  linkUsed: () =>
    new ApiProblem(410, 'LINK_USED', {
      vi: 'Đường dẫn này đã dùng, đã quá 15 phút hoặc không đúng. Hãy lấy đường dẫn mới: npx dunghan link --person NGƯỜI.',
      en: 'This link was used, is older than 15 minutes, or is wrong. Get a new one: npx dunghan link --person PERSON.',
    }),
  keyMissing: () =>
    new ApiProblem(400, 'IDEMPOTENCY_KEY_MISSING', {
      vi: 'Thiếu tiêu đề Idempotency-Key. Hãy gửi một mã riêng cho mỗi việc, ví dụ một UUID, và gửi lại đúng mã đó khi thử lại.',
      en: 'The header Idempotency-Key is missing. Send a key of its own with each act, such as a UUID, and the same one when trying again.',
    }),
  keyUnfit: () =>
    new ApiProblem(400, 'IDEMPOTENCY_KEY_UNFIT', {
      vi: 'Idempotency-Key phải dài từ 1 đến 200 ký tự ASCII in được. Một UUID là tốt nhất.',
      en: 'The Idempotency-Key must be 1 to 200 printable ASCII characters. A UUID is best.',
    }),
  keyReused: () =>
    new ApiProblem(422, 'KEY_REUSED', {
      vi: 'Mã Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng mã mới cho yêu cầu mới.',
      en: 'This Idempotency-Key was used for another request. Use a new key for a new request.',
    }),
  ifMatchUnfit: () =>
    new ApiProblem(400, 'IF_MATCH_UNFIT', {
      vi: 'If-Match phải có dạng "v7": phiên bản đã đọc trong tiêu đề ETag.',
      en: 'If-Match must read "v7": the version that was read in the header ETag.',
    }),
  versionChanged: (version: number) =>
    new ApiProblem(
      412,
      'VERSION_CHANGED',
      {
        vi: `Nội dung này đã thay đổi từ lúc bạn xem; nay là phiên bản ${version}. Hãy tải lại rồi quyết định.`,
        en: `It has changed since you looked; the version is now ${version}. Load it again, then decide.`,
      },
      { version, headers: { ETag: `"v${version}"` } },
    ),
  inputFaulty: (faults: readonly FieldFault[]) =>
    new ApiProblem(
      400,
      'INPUT_FAULTY',
      {
        vi: `Có ${faults.length} chỗ chưa đúng: ${faults.map(({ field }) => field).join(', ')}. Hãy sửa rồi gửi lại.`,
        en: `${faults.length} thing(s) cannot be taken: ${faults.map(({ field }) => field).join(', ')}. Mend them and send again.`,
      },
      { faults },
    ),
  notJson: () =>
    new ApiProblem(400, 'NOT_JSON', {
      vi: 'Nội dung gửi lên không phải là JSON đúng. Hãy kiểm tra dấu ngoặc và dấu phẩy.',
      en: 'What was sent is not valid JSON. Check its brackets and commas.',
    }),
  tooLarge: () =>
    new ApiProblem(413, 'TOO_LARGE', {
      vi: 'Nội dung gửi lên lớn hơn 1 MiB. Hãy rút gọn, hoặc chỉ gửi mã băm của nội dung.',
      en: 'What was sent is larger than 1 MiB. Shorten it, or send only the digest of the content.',
    }),
  tooMany: (seconds: number) =>
    new ApiProblem(
      429,
      'TOO_MANY_COMMANDS',
      {
        vi: `Quá nhiều thao tác trong một phút. Hãy thử lại sau ${seconds} giây.`,
        en: `Too many commands within a minute. Try again in ${seconds} seconds.`,
      },
      { headers: { 'Retry-After': String(seconds) } },
    ),
  liveFull: () =>
    new ApiProblem(
      503,
      'LIVE_FULL',
      {
        vi: 'Đã có quá nhiều người theo dõi trực tiếp. Hãy thử lại sau ít phút, hoặc tải lại trang khi cần.',
        en: 'Too many follow live at the moment. Try again in a few minutes, or load the page again when needed.',
      },
      { headers: { 'Retry-After': '60' } },
    ),
  positionUnfit: () =>
    new ApiProblem(400, 'POSITION_UNFIT', {
      vi: 'X-Read-After phải là vị trí mà một thao tác đã trả về, dạng dòng:phiên_bản.',
      en: 'X-Read-After must be the position that a command answered, stream:version.',
    }),
  noSuchPath: () =>
    new ApiProblem(404, 'NO_SUCH_PATH', {
      vi: 'Không có gì ở địa chỉ này. Các trang bắt đầu từ trang tổng quan; các đường dẫn cho chương trình liệt kê ở /api/docs.',
      en: 'There is nothing at this address. Pages begin at the overview; the addresses for programs are listed at /api/docs.',
    }),
  notFound: (code: string, vi: string, en: string) => new ApiProblem(404, code, { vi, en }),
};
