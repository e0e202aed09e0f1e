import { Refusal } from '../refusal.js';
import type { LocalDay } from '../calendar/local-day.js';
import { writeDay } from '../text.js';
import type { Absence, SeatHeld } from './person.js';
import { ROLE_NAMES } from './role.js';

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
  ownSeat: () =>
    new Refusal('OWN_SEAT', {
      vi: 'Không ai tự xếp mình vào một vị trí. Hãy nhờ quản trị viên khác.',
      en: 'Nobody puts himself into a seat. Ask another administrator.',
    }),
  clearedAdministrator: () =>
    new Refusal('ADMINISTRATOR_NOT_CLEARED', {
      vi: 'Quản trị viên không được xem số liệu mật. Hãy bỏ dấu “được xem số liệu mật”.',
      en: 'An administrator sees no classified figures. Leave “cleared” empty.',
    }),
  excluded: (held: SeatHeld, asked: SeatHeld) =>
    new Refusal('SEATS_EXCLUDE_EACH_OTHER', {
      vi: `Một người không thể vừa là ${ROLE_NAMES[asked.role].vi} vừa là ${ROLE_NAMES[held.role].vi} (${held.unit}): người kiểm tra không giữ vị trí nào khác, quản trị viên không quyết định và không xem số liệu mật. Hãy chọn người khác, hoặc cho thôi giữ vị trí kia trước.`,
      en: `One person cannot be ${ROLE_NAMES[asked.role].en} and ${ROLE_NAMES[held.role].en} (${held.unit}) at one time: an auditor holds no other seat, an administrator neither decides nor sees classified figures. Choose another person, or end the other seat first.`,
    }),
  absenceEndsBeforeItBegins: (from: LocalDay) =>
    new Refusal('ABSENCE_ENDS_BEFORE_IT_BEGINS', {
      vi: `Ngày vắng cuối cùng phải từ ngày ${writeDay(from)} trở đi.`,
      en: `The last day away cannot come before the first, ${writeDay(from)}.`,
    }),
  absenceTooLate: (earliest: LocalDay) =>
    new Refusal('ABSENCE_ENTERED_TOO_LATE', {
      vi: `Vắng mặt chỉ được ghi lùi 7 ngày: từ ngày ${writeDay(earliest)} trở đi.`,
      en: `An absence is entered at most 7 days afterwards: from ${writeDay(earliest)} on.`,
    }),
  absenceTooLong: (longest: LocalDay) =>
    new Refusal('ABSENCE_TOO_LONG', {
      vi: `Một lần vắng mặt dài tối đa một năm, đến ngày ${writeDay(longest)}. Nếu lâu hơn, hãy cho thôi giữ vị trí.`,
      en: `One absence is a year at most, until ${writeDay(longest)}. For longer, end the seat.`,
    }),
  absencesOverlap: ({ from, to }: Absence) =>
    new Refusal('ABSENCE_OVERLAPS', {
      vi: `Đã ghi vắng mặt từ ngày ${writeDay(from)} đến ngày ${writeDay(to)}. Hãy kết thúc lần đó trước, hoặc sửa ngày.`,
      en: `An absence from ${writeDay(from)} to ${writeDay(to)} is on record. End that one first, or change the days.`,
    }),
  notAbsent: () =>
    new Refusal('NOT_ABSENT', {
      vi: 'Không có lần vắng mặt nào bắt đầu ngày đó. Hãy kiểm tra ngày đầu.',
      en: 'No absence begins on that day. Check the first day.',
    }),
  absenceEndsEarlier: ({ to }: Absence) =>
    new Refusal('ABSENCE_HAS_ENDED', {
      vi: `Lần vắng mặt này kết thúc ngày ${writeDay(to)}. Nếu vắng lâu hơn, hãy ghi thêm một lần mới.`,
      en: `This absence ends on ${writeDay(to)}. If he is away for longer, enter another one.`,
    }),
  endedTooEarly: (earliest: LocalDay) =>
    new Refusal('ABSENCE_ENDED_TOO_EARLY', {
      vi: `Ngày vắng cuối cùng sớm nhất có thể ghi là ${writeDay(earliest)}.`,
      en: `The earliest last day away that can be entered is ${writeDay(earliest)}.`,
    }),
};
