import type { Bilingual, Nature } from '#domain';
import { NUMBER_SLOTS, type Slot, SLOTS } from './slots.js';

/*
 * role  what a column of the template is for: `indicator`, `estimate.value`; written in a hidden row, so that a moved column is noticed
 */

export type SlotRole = `${Nature}.${Slot}`;

export const HIDDEN_ROLES = ['key', 'kind', 'unit', 'estimate.based_on', 'actual.based_on'] as const;

const SHOWN_ROLES = ['ordinal', 'indicator', 'unit_name', 'plan', 'previous'] as const;

/** The same of a table of earlier periods: as many that are hidden, as many that are shown. */
const RESTATED_HIDDEN_ROLES = ['key', 'restates', 'kind', 'unit', 'actual.based_on'] as const;
const RESTATED_SHOWN_ROLES = ['ordinal', 'period', 'indicator', 'unit_name', 'reported'] as const;

type HiddenRole = (typeof HIDDEN_ROLES)[number] | (typeof RESTATED_HIDDEN_ROLES)[number];
type ShownRole = (typeof SHOWN_ROLES)[number] | (typeof RESTATED_SHOWN_ROLES)[number];

export type Role = HiddenRole | ShownRole | SlotRole;

export const NATURES: readonly Nature[] = ['estimate', 'actual'];

export const slotRole = (nature: Nature, slot: Slot): SlotRole => `${nature}.${slot}`;

/** The slot a column is for; undefined where nothing is filled in. */
export const slotAt = (role: string): { readonly nature: Nature; readonly slot: Slot } | undefined => {
  const [nature, slot] = role.split('.') as [Nature, Slot];
  return NATURES.includes(nature) && SLOTS.includes(slot) ? { nature, slot } : undefined;
};

/** The columns of a sheet on which these slots are asked for, in their order. */
export const rolesWith = (slots: ReadonlySet<Slot>): readonly Role[] => [
  ...HIDDEN_ROLES,
  ...SHOWN_ROLES,
  ...NATURES.flatMap((nature) => SLOTS.filter((slot) => slots.has(slot)).map((slot) => slotRole(nature, slot))),
];

/** The columns of a sheet on which the actual figures of earlier periods are asked for: of each its parts, and nothing instead of them. */
export const restatedRolesWith = (slots: ReadonlySet<Slot>): readonly Role[] => [
  ...RESTATED_HIDDEN_ROLES,
  ...RESTATED_SHOWN_ROLES,
  ...SLOTS.filter((slot) => slots.has(slot) && NUMBER_SLOTS.has(slot)).map((slot) => slotRole('actual', slot)),
];

/** What stands above a column; the same words for both natures, whose names stand above them. */
export const headOf = (role: Role): Bilingual => {
  const slot = slotAt(role)?.slot;
  return slot === undefined ? SHOWN[role as ShownRole] : SLOT_HEADS[slot];
};

export const NATURE_HEADS: Readonly<Record<Nature, Bilingual>> = {
  estimate: { vi: 'Ước thực hiện', en: 'Estimate' },
  actual: { vi: 'Chính thức', en: 'Actual' },
};

const SHOWN: Readonly<Record<ShownRole, Bilingual>> = {
  ordinal: { vi: 'STT', en: 'No.' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  unit_name: { vi: 'ĐVT', en: 'Unit' },
  plan: { vi: 'Kế hoạch năm', en: 'Plan of the year' },
  previous: { vi: 'Kỳ trước', en: 'Last period' },
  period: { vi: 'Kỳ', en: 'Period' },
  reported: { vi: 'Đã báo', en: 'Reported' },
};

export const SLOT_HEADS: Readonly<Record<Slot, Bilingual>> = {
  value: { vi: 'Giá trị', en: 'Value' },
  numerator: { vi: 'Tử số', en: 'Numerator' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  words: { vi: 'Bằng lời', en: 'In words' },
  reason: { vi: 'Lý do thiếu', en: 'Why missing' },
  not_yet: { vi: 'Chưa đến kỳ', en: 'Not yet' },
};
