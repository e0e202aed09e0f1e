import { type Role, ROLE_NAMES } from '../org/role.js';
import { Refusal } from '../refusal.js';

/** Why somebody may not do what he asks, and whom to turn to. */
export const accessRefusals = {
  notYourUnit: () =>
    new Refusal('NOT_YOUR_UNIT', {
      vi: 'Việc này thuộc đơn vị khác. Hãy đăng nhập bằng tài khoản của đơn vị đó, hoặc nhờ người của đơn vị đó làm.',
      en: 'This belongs to another unit. Sign in as one of its people, or ask them to do it.',
    }),
  notYourRole: (roles: readonly Role[]) =>
    new Refusal('NOT_YOUR_ROLE', {
      vi: `Việc này cần người giữ vai trò: ${roles.map((role) => ROLE_NAMES[role].vi).join(', ')}. Hãy nhờ người đó làm.`,
      en: `This takes somebody who is: ${roles.map((role) => ROLE_NAMES[role].en).join(', ')}. Ask one of them.`,
    }),
  notYourField: () =>
    new Refusal('NOT_YOUR_FIELD', {
      vi: 'Việc này thuộc lĩnh vực do lãnh đạo khác phụ trách. Hãy chuyển cho người phụ trách lĩnh vực đó.',
      en: 'This lies in the field of another manager. Pass it on to whoever is in charge of it.',
    }),
  ownUnit: () =>
    new Refusal('OWN_UNIT', {
      vi: 'Không ai được quyết định về việc của chính đơn vị mình. Hãy giao cho người khác.',
      en: 'Nobody decides about a matter of his own unit. Leave it to somebody else.',
    }),
};
