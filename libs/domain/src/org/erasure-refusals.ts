import { Refusal } from '../refusal.js';
import type { SeatHeld } from './person.js';
import { ROLE_NAMES } from './role.js';

/** Why a person is not erased, or nothing is recorded of who is. */
export const erasureRefusals = {
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Việc xóa dữ liệu cá nhân do con người quyết định, không phải do hệ thống.',
      en: 'Erasing a person is decided by people, not by the system.',
    }),
  unknown: () =>
    new Refusal('PERSON_UNKNOWN', {
      vi: 'Danh bạ không có người này. Hãy kiểm tra mã người.',
      en: 'The directory does not know this person. Check the id.',
    }),
  erased: () =>
    new Refusal('PERSON_ERASED', {
      vi: 'Dữ liệu cá nhân của người này đã được xóa, không ghi thêm được nữa. Nếu người này trở lại, hãy đăng ký với mã mới.',
      en: 'What was personal about him has been erased, and nothing more is recorded of him. If he comes back, register him under a new id.',
    }),
  holdsSeats: (seats: readonly SeatHeld[]) =>
    new Refusal('PERSON_HOLDS_SEAT', {
      vi: `Người này còn giữ vị trí: ${seats.map(({ role, unit }) => `${ROLE_NAMES[role].vi} – ${unit}`).join(', ')}. Hãy cho thôi giữ, và xóa từ ngày hôm sau.`,
      en: `He still holds: ${seats.map(({ role, unit }) => `${ROLE_NAMES[role].en} in ${unit}`).join(', ')}. End that first, and erase from the next day on.`,
    }),
  hasGrants: () =>
    new Refusal('PERSON_HAS_DELEGATION', {
      vi: 'Người này còn ủy quyền hoặc được ủy quyền. Hãy thu hồi các ủy quyền đó, và xóa từ ngày hôm sau.',
      en: 'He has given or holds a delegation that is in force. Revoke it first, and erase from the next day on.',
    }),
};
