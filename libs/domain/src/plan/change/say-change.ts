import { isLocalDay } from '../../calendar/local-day.js';
import { canonicalJson } from '#eventsourcing';
import { type Bilingual, writeDay } from '../../text.js';
import type { Form } from '../../report/form.js';
import { indicatorsIn } from '../../target/indicators-in.js';
import type { Target } from '../../target/target.js';
import type { AssignedValue, PlanChange } from '../plan-events.js';
import { sayAssigned, sayNewForm } from './say-new.js';

/** One difference as a line for people: "Lịch 2023 – ngày nghỉ: thêm 02/06/2023: Nghỉ bù". */
export const sayChange = (change: PlanChange, targets: readonly Target[] = []): Bilingual => {
  const item = sayItem(change.item);
  switch (change.kind) {
    case 'added':
      return (
        sayNew(change, targets) ?? {
          vi: `Thêm ${item.vi}: ${sayValue(change.after, 'vi')}`,
          en: `Added ${item.en}: ${sayValue(change.after, 'en')}`,
        }
      );
    case 'removed':
      return { vi: `Bỏ ${item.vi}`, en: `Removed ${item.en}` };
    case 'changed':
      return between(item, change);
  }
};

/** `duty/monthly` in words. */
export const sayItem = (item: string): Bilingual => {
  const [category = '', ...rest] = item.split('/');
  const [, indicator, year] = rest;
  if (category === 'target' && indicator !== undefined)
    return { vi: `Giá trị chỉ tiêu ${indicator} năm ${year}`, en: `Value of ${indicator} for ${year}` };
  const word = CATEGORIES[category] ?? { vi: category, en: category };
  return { vi: `${word.vi} ${rest.join('/')}`, en: `${word.en} ${rest.join('/')}` };
};

/** What is told in a sentence of its own when it is new. */
const sayNew = ({ item, after }: Extract<PlanChange, { kind: 'added' }>, targets: readonly Target[]): Bilingual | undefined => {
  if (item.startsWith('form/')) return sayNewForm(sayItem(item), after as Form);
  return isAssignedValue(after) ? sayAssigned(after, indicatorsIn(targets).get(after.indicator)?.indicator) : undefined;
};

const isAssignedValue = (after: unknown): after is AssignedValue => typeof after === 'object' && after !== null && 'documentDay' in after;

type Changed = Extract<PlanChange, { kind: 'changed' }>;

const between = (item: Bilingual, { path, before, after }: Changed): Bilingual => {
  const head = { vi: `${item.vi} – ${sayPath(path, 'vi')}`, en: `${item.en} – ${sayPath(path, 'en')}` };
  const lists = Array.isArray(before) && Array.isArray(after) ? { before: before as unknown[], after: after as unknown[] } : undefined;
  if (lists !== undefined) return { vi: `${head.vi}: ${sayLists(lists, 'vi')}`, en: `${head.en}: ${sayLists(lists, 'en')}` };
  return {
    vi: `${head.vi}: ${sayValue(before, 'vi')} → ${sayValue(after, 'vi')}`,
    en: `${head.en}: ${sayValue(before, 'en')} → ${sayValue(after, 'en')}`,
  };
};

const sayLists = (
  { before, after }: { readonly before: readonly unknown[]; readonly after: readonly unknown[] },
  language: Language,
): string => {
  const without = (list: readonly unknown[], other: readonly unknown[]): readonly unknown[] => {
    const texts = new Set(other.map(canonicalJson));
    return list.filter((entry) => !texts.has(canonicalJson(entry)));
  };
  const [added, gone] = [without(after, before), without(before, after)];
  const say = (word: Bilingual, entries: readonly unknown[]): string[] =>
    entries.length === 0 ? [] : [`${word[language]} ${entries.map((entry) => sayValue(entry, language)).join('; ')}`];
  const parts = [...say({ vi: 'thêm', en: 'added' }, added), ...say({ vi: 'bỏ', en: 'removed' }, gone)];
  return parts.length === 0 ? { vi: 'đổi thứ tự', en: 'put in another order' }[language] : parts.join('; ');
};

const sayPath = (path: string, language: Language): string =>
  path
    .split('.')
    .map((step) => {
      const [, name = step, place] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      return `${PLACES[name]?.[language] ?? name}${place === undefined ? '' : ` ${Number(place) + 1}`}`;
    })
    .join(', ');

/** A value of the plan's data: a day as people write it, what has both languages in one of them, a group by its keys. */
const sayValue = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return { vi: 'không có', en: 'none' }[language];
  if (typeof value === 'boolean') return { vi: value ? 'có' : 'không', en: value ? 'yes' : 'no' }[language];
  if (typeof value === 'string') return isLocalDay(value) ? writeDay(value) : value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((entry) => sayValue(entry, language)).join(', ');
  return isBilingual(value) ? value[language] : sayGroup(value, language);
};

const sayGroup = (group: object, language: Language): string => {
  const { from, to, name, day, insteadOf } = group as Readonly<Record<string, unknown>>;
  const [first, last, told] = [from, to, name].map((part) => (part === undefined ? '' : sayValue(part, language)));
  if (from !== undefined && to !== undefined && told) return `${first === last ? first : `${first}–${last}`} (${told})`;
  if (day !== undefined && insteadOf !== undefined)
    return `${sayValue(day, language)} ${{ vi: 'làm thay', en: 'worked instead of' }[language]} ${sayValue(insteadOf, language)}`;
  return Object.entries(group)
    .map(([key, value]) => `${PLACES[key]?.[language] ?? key}: ${sayValue(value, language)}`)
    .join('; ');
};

const isBilingual = (value: object): value is Bilingual => 'vi' in value && 'en' in value && Object.keys(value).length === 2;

type Language = keyof Bilingual;

const CATEGORIES: Readonly<Record<string, Bilingual>> = {
  authority: { vi: 'Cơ quan', en: 'Authority' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  duty: { vi: 'Nghĩa vụ báo cáo', en: 'Duty' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  policy: { vi: 'Chính sách nhắc và trình', en: 'Policy' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
};

/** Places of the plan's data that people have words for; the others are told by their own names. */
const PLACES: Readonly<Record<string, Bilingual>> = {
  assumptions: { vi: 'giả định', en: 'assumptions' },
  cadence: { vi: 'định kỳ', en: 'cadence' },
  daysOff: { vi: 'ngày nghỉ', en: 'days off' },
  deputyOf: { vi: 'ký thay', en: 'signs in place of' },
  document: { vi: 'văn bản', en: 'document' },
  documentDay: { vi: 'ngày của văn bản', en: 'day of the document' },
  due: { vi: 'thời hạn', en: 'due rule' },
  effectiveFrom: { vi: 'có hiệu lực từ', en: 'in effect from' },
  effectiveTo: { vi: 'có hiệu lực đến', en: 'in effect to' },
  evaluation: { vi: 'cách đánh giá', en: 'evaluation' },
  field: { vi: 'lĩnh vực', en: 'field' },
  from: { vi: 'từ ngày', en: 'from' },
  indicators: { vi: 'chỉ số', en: 'indicator' },
  kind: { vi: 'loại', en: 'kind' },
  lead: { vi: 'đơn vị chủ trì', en: 'lead unit' },
  leadUnit: { vi: 'đơn vị chủ trì', en: 'lead unit' },
  letterhead: { vi: 'thể thức văn bản', en: 'letterhead' },
  levels: { vi: 'cấp', en: 'level' },
  measurement: { vi: 'cách tính', en: 'measurement' },
  name: { vi: 'tên', en: 'name' },
  onBehalfOf: { vi: 'thay mặt', en: 'on behalf of' },
  parent: { vi: 'trực thuộc', en: 'stands under' },
  place: { vi: 'địa danh', en: 'place' },
  position: { vi: 'chức vụ', en: 'position' },
  recipient: { vi: 'nơi nhận', en: 'recipient' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  relation: { vi: 'cách tính', en: 'relation' },
  remindAt: { vi: 'giờ nhắc', en: 'hour of reminding' },
  reminders: { vi: 'mốc nhắc', en: 'reminders' },
  reporters: { vi: 'đơn vị báo cáo', en: 'reporters' },
  role: { vi: 'vai trò', en: 'role' },
  rules: { vi: 'quy tắc kiểm tra', en: 'rules' },
  sections: { vi: 'phần thuyết minh', en: 'sections' },
  shift: { vi: 'khi trùng ngày nghỉ', en: 'when on a day off' },
  sign: { vi: 'chữ viết tắt trong ký hiệu', en: 'letters in the sign' },
  signatories: { vi: 'người ký', en: 'signatory' },
  status: { vi: 'tình trạng', en: 'status' },
  superior: { vi: 'cơ quan chủ quản', en: 'body above' },
  targetGroups: { vi: 'nhóm chỉ tiêu', en: 'groups of targets' },
  text: { vi: 'lời văn', en: 'words' },
  title: { vi: 'tên', en: 'title' },
  to: { vi: 'đến ngày', en: 'to' },
  upperValue: { vi: 'giá trị trên', en: 'upper value' },
  value: { vi: 'giá trị', en: 'value' },
  worked: { vi: 'ngày làm thay', en: 'days worked instead' },
  year: { vi: 'năm', en: 'year' },
};
