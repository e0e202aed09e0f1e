import type { Act } from '../access/acts.js';
import { nameActs } from '../access/act-names.js';
import type { LocalDay } from '../calendar/local-day.js';
import { Refusal } from '../refusal.js';
import { writeDay } from '../text.js';

/** Why the domain says no to somebody who would put another in his place. */
export const delegationRefusals = {
  unknown: () =>
    new Refusal('DELEGATION_UNKNOWN', {
      vi: 'Không có giấy ủy quyền này. Hãy kiểm tra mã trong danh sách ủy quyền.',
      en: 'There is no such grant. Look for its id in the list of delegations.',
    }),
  notForTheClock: () =>
    new Refusal('NOT_FOR_THE_CLOCK', {
      vi: 'Ủy quyền do con người quyết định, không phải do hệ thống.',
      en: 'Who acts for whom is decided by people, not by the system.',
    }),
  notYourSeat: () =>
    new Refusal('SEAT_NOT_OWN', {
      vi: 'Chỉ người đang giữ vị trí mới được ủy quyền vị trí đó; người được ủy quyền không được ủy quyền lại (Nghị định 30/2020/NĐ-CP, Điều 13). Hãy nhờ chính người đó ủy quyền.',
      en: 'Only who holds a seat grants authority to act in it, and who acts by a grant does not grant further (Decree 30/2020, art. 13). Ask the holder himself to do it.',
    }),
  toHimself: () =>
    new Refusal('DELEGATE_IS_PRINCIPAL', {
      vi: 'Không ai ủy quyền cho chính mình. Hãy chọn người khác.',
      en: 'Nobody puts himself in his own place. Choose another person.',
    }),
  decidesNothing: () =>
    new Refusal('DELEGATE_DECIDES_NOTHING', {
      vi: 'Người kiểm tra và quản trị viên không được quyết định, kể cả thay người khác. Hãy chọn người khác.',
      en: 'An auditor or an administrator decides nothing, not in the name of others either. Choose another person.',
    }),
  notADeputy: () =>
    new Refusal('DELEGATE_NOT_IN_UNIT', {
      vi: 'Ký thay (KT.) là việc của cấp phó trong cùng đơn vị. Hãy chọn người của đơn vị đó, hoặc dùng thừa lệnh (TL.) hay thừa ủy quyền (TUQ.).',
      en: 'Who signs for the head (KT.) is a deputy of the same unit. Choose one of its people, or delegate by order (TL.) or by authorisation (TUQ.).',
    }),
  beginsInThePast: (today: LocalDay) =>
    new Refusal('DELEGATION_BEGINS_IN_THE_PAST', {
      vi: `Ủy quyền không có hiệu lực trở về trước. Hãy chọn ngày đầu từ ${writeDay(today)} trở đi.`,
      en: `A grant does not reach back. Let it begin on ${writeDay(today)} or later.`,
    }),
  endsBeforeItBegins: (from: LocalDay) =>
    new Refusal('DELEGATION_ENDS_BEFORE_IT_BEGINS', {
      vi: `Ngày cuối phải từ ngày ${writeDay(from)} trở đi.`,
      en: `Its last day cannot come before ${writeDay(from)}, on which it begins.`,
    }),
  tooLong: (longest: LocalDay) =>
    new Refusal('DELEGATION_TOO_LONG', {
      vi: `Ủy quyền phải có thời hạn, tối đa một năm: chậm nhất đến ngày ${writeDay(longest)}.`,
      en: `A grant is for a limited time, one year at most: until ${writeDay(longest)} at the latest.`,
    }),
  actsMissing: (delegable: readonly Act[]) =>
    new Refusal('DELEGATION_WITHOUT_ACTS', {
      vi: `Hãy ghi rõ những việc được ủy quyền, trong số: ${nameActs(delegable).vi}.`,
      en: `Say which acts it covers, among: ${nameActs(delegable).en}.`,
    }),
  neverFurther: () =>
    new Refusal('NO_REDELEGATION', {
      vi: 'Quyền ủy quyền không thể giao cho người khác (Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3). Hãy bỏ việc đó khỏi danh sách.',
      en: 'That he may grant authority is not granted (Decree 30/2020, art. 13.3). Take it off the list.',
    }),
  notHisActs: (acts: readonly Act[], delegable: readonly Act[]) =>
    new Refusal('ACTS_NOT_OF_THE_SEAT', {
      vi: `Vị trí này không có quyền: ${nameActs(acts).vi}. Chỉ có thể ủy quyền: ${nameActs(delegable).vi}.`,
      en: `This seat has no right to: ${nameActs(acts).en}. It can pass on: ${nameActs(delegable).en}.`,
    }),
  documentMissing: () =>
    new Refusal('DOCUMENT_NUMBER_MISSING', {
      vi: 'Hãy ghi số, ký hiệu của văn bản ủy quyền: ủy quyền phải bằng văn bản.',
      en: 'Give number and sign of the document: authority is delegated in writing.',
    }),
  notThePrincipal: () =>
    new Refusal('NOT_THE_PRINCIPAL', {
      vi: 'Chỉ người ủy quyền mới được thu hồi. Hãy nhờ chính người đó.',
      en: 'Only who granted it takes it back. Ask him to do it.',
    }),
  endsBefore: (to: LocalDay) =>
    new Refusal('DELEGATION_HAS_ENDED', {
      vi: `Ủy quyền này hết hiệu lực sau ngày ${writeDay(to)}; thu hồi không kéo dài được. Hãy lập ủy quyền mới nếu cần.`,
      en: `The grant ends on ${writeDay(to)}, and taking it back does not prolong it. Grant anew if it is needed.`,
    }),
  revokedInThePast: (today: LocalDay) =>
    new Refusal('REVOCATION_IN_THE_PAST', {
      vi: `Việc đã làm theo ủy quyền vẫn có giá trị: không thể thu hồi trở về trước ngày ${writeDay(today)}. Hãy chọn ngày cuối từ hôm qua trở đi.`,
      en: `What was done by it stands: it cannot be taken back for days before ${writeDay(today)}. Let it end yesterday at the earliest.`,
    }),
};
