import { Refusal } from '../../refusal.js';
import type { PlanFault } from '../plan-fault.js';

/** Why the domain says no to something asked about a change of the rules. */
export const rulesChangeRefusals = {
  absent: () =>
    new Refusal('NO_SUCH_CHANGE', {
      vi: 'Không có đề xuất thay đổi này. Hãy xem lại danh sách đề xuất.',
      en: 'There is no such change. Look through the list of changes.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Chế độ báo cáo do con người nhập và phê duyệt, không phải do hệ thống.',
      en: 'Rules are entered and approved by people, not by the system.',
    }),
  nothingNew: () =>
    new Refusal('NOTHING_NEW', {
      vi: 'Nội dung này đã có hiệu lực, không có gì thay đổi. Hãy kiểm tra lại dữ liệu gửi lên.',
      en: 'This is in force already; nothing would change. Check what you have sent.',
    }),
  faulty: (faults: readonly PlanFault[]) =>
    new Refusal('RULES_FAULTY', {
      vi: `Thay đổi này mâu thuẫn với chế độ đang có hiệu lực. Hãy sửa và nhập lại: ${told(faults, 'vi')}`,
      en: `The change contradicts the rules in force. Mend it and enter it again: ${told(faults, 'en')}`,
    }),
  ownEntry: () =>
    new Refusal('OWN_PROPOSAL', {
      vi: 'Người nhập thay đổi không được tự quyết định. Hãy để Trưởng phòng Tài chính – Kế hoạch hoặc lãnh đạo khác xem xét.',
      en: 'Who entered this change may not decide on it. Leave it to another person: the head of the finance office or a manager.',
    }),
  stale: (items: readonly string[]) =>
    new Refusal('RULES_CHANGE_STALE', {
      vi: `Từ lúc đề xuất được nhập, nội dung đang có hiệu lực đã thay đổi: ${items.join(', ')}. Hãy từ chối đề xuất này và nhập lại trên nội dung mới.`,
      en: `What is in force has changed since this was entered: ${items.join(', ')}. Decline it, and have it entered anew on what holds now.`,
    }),
  approved: () =>
    new Refusal('ALREADY_DECIDED', {
      vi: 'Thay đổi này đã được phê duyệt và có hiệu lực. Muốn sửa, hãy nhập một thay đổi mới.',
      en: 'The change was approved and is in force. To undo it, have a new change entered.',
    }),
  declined: () =>
    new Refusal('ALREADY_DECIDED', {
      vi: 'Thay đổi này đã bị từ chối. Nếu vẫn cần, hãy nhập lại.',
      en: 'The change was declined. If it is still needed, have it entered again.',
    }),
};

const MOST_TOLD = 5;

const told = (faults: readonly PlanFault[], language: 'vi' | 'en'): string =>
  [...new Set(faults.map(({ sentence }) => sentence[language]))].slice(0, MOST_TOLD).join(' ');
