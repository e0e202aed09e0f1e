import { Refusal } from '../refusal.js';
import { writeDay } from '../text.js';
import type { SeatHeld } from './person.js';

/** Why the domain says no to something asked about a person. */
export const personRefusals = {
  unknown: () =>
    new Refusal('PERSON_UNKNOWN', {
      vi: 'Chưa có người này trong danh bạ. Hãy đăng ký trước.',
      en: 'This person is not in the directory. Register him first.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Danh bạ do con người quyết định, không phải do hệ thống.',
      en: 'Who holds which seat is decided by people, not by the system.',
    }),
  nameMissing: () => new Refusal('NAME_MISSING', { vi: 'Hãy ghi họ tên.', en: 'Give the name.' }),
  endsBeforeItBegins: ({ from }: SeatHeld) =>
    new Refusal('SEAT_ENDS_BEFORE_IT_BEGINS', {
      vi: `Ngày thôi giữ vị trí phải từ ngày ${writeDay(from)} trở đi.`,
      en: `The seat cannot end before it begins on ${writeDay(from)}.`,
    }),
  overlaps: ({ unit, from, to }: SeatHeld) =>
    new Refusal('SEAT_OVERLAPS', {
      vi: `Người này đã giữ vị trí đó ở ${unit} từ ngày ${writeDay(from)}${to === null ? '' : ` đến ngày ${writeDay(to)}`}. Hãy cho thôi giữ trước, hoặc sửa ngày.`,
      en: `He already holds that seat in ${unit} from ${writeDay(from)}${to === null ? '' : ` to ${writeDay(to)}`}. End it first, or change the days.`,
    }),
  notHeld: () =>
    new Refusal('SEAT_NOT_HELD', {
      vi: 'Người này không giữ vị trí đó vào ngày ấy. Hãy kiểm tra đơn vị, vai trò và ngày.',
      en: 'He does not hold that seat on that day. Check the unit, the role and the day.',
    }),
};
