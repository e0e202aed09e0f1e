import type { Unit } from './unit.js';

/** The letters by which a unit stands in the number and sign of documents: its own, or else the first ones of its name: `PTCKH`. */
export const documentSign = (units: readonly Unit[], code: string): string => {
  const unit = units.find((one) => one.code === code);
  return unit?.sign ?? initials(unit?.name.vi ?? code);
};

/** `PTCKH` of “Phòng Tài chính – Kế hoạch”. */
const initials = (name: string): string =>
  [...name.normalize('NFD').matchAll(/(?<![\p{L}\p{M}])[\p{L}]/gu)].map(([letter]) => letter.toLocaleUpperCase('vi')).join('');
