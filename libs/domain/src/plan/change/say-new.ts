import type { Form } from '../../report/form.js';
import { sayTargetValue } from '../../target/say-value.js';
import type { Indicator } from '../../target/target.js';
import { type Bilingual, type Language, writeDay } from '../../text.js';
import type { AssignedValue } from '../plan-events.js';

/** “Giá trị chỉ tiêu T14.1 (Số hộ nghèo giảm) năm 2023: 120 hộ theo Công văn 12/UBND, ngày 20/02/2023”. */
export const sayAssigned = (assigned: AssignedValue, indicator: Indicator | undefined): Bilingual => {
  const { indicator: code, year, document, documentDay } = assigned;
  const name = (language: Language): string => (indicator === undefined ? code : `${code} (${indicator.name[language]})`);
  const [day, value] = [writeDay(documentDay), sayTargetValue({ ...assigned, unit: indicator?.unit ?? null })];
  return {
    vi: `Giá trị chỉ tiêu ${name('vi')} năm ${year}: ${value.vi} theo ${document}, ngày ${day}`,
    en: `Value of ${name('en')} for ${year}: ${value.en} by ${document} of ${day}`,
  };
};

/** A form that is new, by what it asks for: all that stands on it would be a page. */
export const sayNewForm = (item: Bilingual, { effectiveFrom, effectiveTo, indicators, sections, rules }: Form): Bilingual => {
  const [from, to] = [writeDay(effectiveFrom), effectiveTo === null ? undefined : writeDay(effectiveTo)];
  const counts = [indicators.length, sections.length, rules.length];
  return {
    vi: `Thêm ${item.vi}: từ ${from}${to === undefined ? '' : ` đến ${to}`}; ${counts[0]} chỉ số, ${counts[1]} phần thuyết minh, ${counts[2]} quy tắc kiểm tra`,
    en: `Added ${item.en}: from ${from}${to === undefined ? '' : ` to ${to}`}; indicators: ${counts[0]}, sections: ${counts[1]}, rules: ${counts[2]}`,
  };
};
