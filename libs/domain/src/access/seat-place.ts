import { type Role, ROLE_NAMES } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import { Refusal } from '../refusal.js';

/**
 * Whether a role may be held in a unit. Who compiles sits where reports are received, who decides in the authority itself: rights that
 * reach over all units go by the role, so nobody may be given them elsewhere.
 */
export const isPlaceFor = (role: Role, unit: string, { authority, duties }: Pick<Regime, 'authority' | 'duties'>): boolean => {
  const levels = duties.flatMap((duty) => duty.levels);
  switch (role) {
    case 'reporter':
    case 'head':
      return true;
    case 'finance_clerk':
    case 'finance_head':
      return levels.some(({ recipient }) => recipient === unit);
    case 'office_chief':
    case 'secretary':
      return unit === authority.code || levels.some(({ recipientOfItsOwn }) => recipientOfItsOwn === unit);
    case 'vice_chair':
    case 'chair':
    case 'superior_body':
    case 'records_office':
    case 'auditor':
    case 'administrator':
      return unit === authority.code;
  }
};

/** Who takes things in hand for a receiving office: its clerk; where the Office or the authority receives, its chief. */
export const receivingSeat = (recipient: string, regime: Pick<Regime, 'authority' | 'duties'>): SeatRef =>
  isPlaceFor('finance_clerk', recipient, regime) ? { unit: recipient, role: 'finance_clerk' } : { unit: recipient, role: 'office_chief' };

/** Refuses a seat that is nowhere: of a unit or a field that the plan does not know, or of a role where it has no place. */
export const demandPlace = (
  { unit, role, field }: SeatRef & { readonly field?: string },
  regime: Pick<Regime, 'authority' | 'duties' | 'units'>,
): void => {
  if (!regime.units.some(({ code }) => code === unit)) throw placeRefusals.unknownUnit(unit);
  if (!isPlaceFor(role, unit, regime)) throw placeRefusals.wrongPlace(role);
  const fields = fieldsOf(regime);
  if (field !== undefined && !fields.includes(field)) throw placeRefusals.unknownField(field, fields);
};

/** The fields of work among which the authority divides its units. */
export const fieldsOf = ({ units }: Pick<Regime, 'units'>): readonly string[] => [
  ...new Set(units.flatMap(({ field }) => (field === undefined ? [] : [field]))),
];

const placeRefusals = {
  unknownUnit: (unit: string) =>
    new Refusal('UNKNOWN_UNIT', {
      vi: `Kế hoạch không có đơn vị “${unit}”. Hãy kiểm tra mã đơn vị.`,
      en: `The plan has no unit “${unit}”. Check its code.`,
    }),
  wrongPlace: (role: Role) =>
    new Refusal('WRONG_PLACE', {
      vi: `Vai trò “${ROLE_NAMES[role].vi}” không thuộc đơn vị này: người tổng hợp ngồi ở đơn vị nhận báo cáo, thư ký ở Văn phòng hoặc cơ quan, còn lại ở chính cơ quan.`,
      en: `The role “${ROLE_NAMES[role].en}” is not held in this unit: who compiles sits where reports are received, a secretary in the Office or the authority, the others in the authority itself.`,
    }),
  unknownField: (field: string, fields: readonly string[]) =>
    new Refusal('UNKNOWN_FIELD', {
      vi: `Kế hoạch không có lĩnh vực “${field}”. ${fields.length > 0 ? `Chỉ nhận: ${fields.join(', ')}.` : 'Hãy để trống: các đơn vị chưa được chia theo lĩnh vực.'}`,
      en: `The plan has no field “${field}”. ${fields.length > 0 ? `One of: ${fields.join(', ')}.` : 'Leave it empty: the units are not divided by fields.'}`,
    }),
};
