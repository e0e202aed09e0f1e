import { Refusal } from '../refusal.js';

/** Why the domain says no to something asked about a notice, and what to do instead. */
export const noticeRefusals = {
  unknown: () =>
    new Refusal('NO_SUCH_NOTICE', {
      vi: 'Không có thông báo này. Hãy tải lại danh sách.',
      en: 'There is no such notice. Load the list again.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Gửi lại một thư có thể đã đến nơi là việc của con người, hệ thống không tự quyết định.',
      en: 'A person has to decide to send a letter again that may have arrived.',
    }),
  accepted: () =>
    new Refusal('NOTICE_ACCEPTED', {
      vi: 'Máy chủ thư đã nhận thông báo này, không cần gửi lại.',
      en: 'The mail server has accepted this notice; it need not be sent again.',
    }),
  underway: () =>
    new Refusal('NOTICE_UNDERWAY', {
      vi: 'Thông báo này đang được gửi. Hãy chờ kết quả rồi tải lại.',
      en: 'This notice is on its way. Wait for its outcome and load again.',
    }),
  neverSent: () =>
    new Refusal('NOTICE_NEVER_SENT', {
      vi: 'Thông báo này không có thư để gửi: không còn việc phải báo, không có người nhận, hoặc chỉ là diễn tập.',
      en: 'This notice has no letter to send: nothing was left to tell, nobody was there, or it was only rehearsed.',
    }),
  addressMissing: () =>
    new Refusal('ADDRESS_MISSING', {
      vi: 'Người này chưa có địa chỉ thư điện tử trong danh bạ. Hãy bổ sung địa chỉ rồi gửi lại.',
      en: 'This person has no e-mail address in the directory. Add the address and send again.',
    }),
};
