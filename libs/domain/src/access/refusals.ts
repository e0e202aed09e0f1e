import { type Role, ROLE_NAMES } from '../org/role.js';
import { Refusal } from '../refusal.js';

/** Why somebody may not do what he asks, and whom to turn to. */
export const accessRefusals = {
  /** `roles`: who may, where it is something that is done and not only looked at. */
  notYourUnit: (roles: readonly Role[] = []) =>
    new Refusal(
      'NOT_YOUR_UNIT',
      roles.length === 0
        ? {
            vi: 'Việc này thuộc đơn vị khác, nên Ông/Bà không xem được. Hãy hỏi người của đơn vị đó.',
            en: 'This belongs to another unit and is not yours to see. Ask one of its people.',
          }
        : {
            vi: `Ông/Bà không giữ vị trí được làm việc này đối với đơn vị đó. Hãy nhờ người có thẩm quyền: ${roles.map((role) => ROLE_NAMES[role].vi).join(', ')}.`,
            en: `You hold no seat from which this may be done for that unit. Ask somebody who may: ${roles.map((role) => ROLE_NAMES[role].en).join(', ')}.`,
          },
    ),
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
