import { Refusal } from '../refusal.js';

/** Why a calendar feed is not opened or revoked, and what to do. */
export const calendarFeedRefusals = {
  noSuchFeed: () =>
    new Refusal('NO_SUCH_CALENDAR_FEED', {
      vi: 'Bạn không có lịch đăng ký này. Hãy tải lại danh sách lịch của bạn.',
      en: 'You have no such calendar feed. Load the list of your feeds again.',
    }),
  noSuchUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Không có đơn vị “${unit}”. Hãy kiểm tra mã đơn vị.`,
      en: `There is no unit “${unit}”. Check its code.`,
    }),
  tooMany: (most: number) =>
    new Refusal('CALENDAR_FEEDS_OPEN', {
      vi: `Bạn đã có ${most} lịch đăng ký. Hãy thu hồi lịch không còn dùng trước khi tạo thêm.`,
      en: `You have ${most} calendar feeds. Revoke one that is no longer used before you open another.`,
    }),
};
