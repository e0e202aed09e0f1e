import { describe, expect, it } from '@jest/globals';
import { measuredPlan, monthlyForm } from '../testing/measured-plan.js';
import type { Letterhead, Signatory } from '../letterhead.js';
import { sayChange } from './say-change.js';

const span = (day: string, name: string, to = day) => ({ from: day, to, name: { vi: name, en: name } });

it('says what a list gains and loses, days as people write them', () => {
  const before = [span('2023-09-01', 'Quốc khánh', '2023-09-04')];
  expect(
    sayChange({ kind: 'changed', item: 'calendar/VN/2023', path: 'daysOff', before, after: [...before, span('2023-04-14', 'Nghỉ bù')] }),
  ).toEqual({
    vi: 'Lịch làm việc VN/2023 – ngày nghỉ: thêm 14/04/2023 (Nghỉ bù)',
    en: 'Working calendar VN/2023 – days off: added 14/04/2023 (Nghỉ bù)',
  });
  const moved = [span('2023-09-01', 'Quốc khánh', '2023-09-03')];
  expect(sayChange({ kind: 'changed', item: 'calendar/VN/2023', path: 'daysOff', before, after: moved }).vi).toBe(
    'Lịch làm việc VN/2023 – ngày nghỉ: thêm 01/09/2023–03/09/2023 (Quốc khánh); bỏ 01/09/2023–04/09/2023 (Quốc khánh)',
  );
  const swap = { day: '2023-04-08', insteadOf: '2023-04-03' };
  expect(sayChange({ kind: 'changed', item: 'calendar/VN/2023', path: 'worked', before: [], after: [swap] }).vi).toBe(
    'Lịch làm việc VN/2023 – ngày làm thay: thêm 08/04/2023 làm thay 03/04/2023',
  );
  expect(sayChange({ kind: 'changed', item: 'duty/m', path: 'levels[0].reporters', before: ['A', 'B'], after: ['B', 'A'] }).en).toBe(
    'Duty m – level 1, reporters: put in another order',
  );
});

it('says what a place held and holds', () => {
  expect(sayChange({ kind: 'changed', item: 'duty/monthly', path: 'levels[0].due.anchor.day', before: 15, after: 20 })).toEqual({
    vi: 'Nghĩa vụ báo cáo monthly – cấp 1, thời hạn, anchor, day: 15 → 20',
    en: 'Duty monthly – level 1, due rule, anchor, day: 15 → 20',
  });
  expect(sayChange({ kind: 'changed', item: 'unit/W1', path: 'to', before: null, after: '2025-06-30' })).toEqual({
    vi: 'Đơn vị W1 – đến ngày: không có → 30/06/2025',
    en: 'Unit W1 – to: none → 30/06/2025',
  });
});

it('says what is new, and what is no more', () => {
  const after = { code: 'W2', name: { vi: 'Phường 2', en: 'Ward 2' }, roles: [], source: 'plan' };
  expect(sayChange({ kind: 'added', item: 'unit/W2', after })).toEqual({
    vi: 'Thêm Đơn vị W2: code: W2; tên: Phường 2; roles: –; source: plan',
    en: 'Added Unit W2: code: W2; name: Ward 2; roles: –; source: plan',
  });
  expect(sayChange({ kind: 'removed', item: 'unit/W2', before: after }).vi).toBe('Bỏ Đơn vị W2');
});

describe('the letterhead of a plan', () => {
  const signatory: Required<Signatory> = { role: 'vice_chair', position: 'Phó Chủ tịch', onBehalfOf: 'Ủy ban nhân dân', deputyOf: 'chair' };
  const letterhead: Required<Letterhead> = { superior: null, place: 'Quận 3', signatories: [signatory], recipients: ['Lưu: VT'] };

  it.each(Object.keys({ ...letterhead, ...signatory }))('has a word for its %s', (field) => {
    const { vi } = sayChange({ kind: 'changed', item: 'plan/p', path: `letterhead.${field}`, before: null, after: 'x' });
    expect(vi).toMatch(/^Kế hoạch p – thể thức văn bản, (?=.*\p{L}.*: không có → x$)/u);
    expect(vi).not.toContain(field);
  });

  it('says who signs in words', () => {
    const path = 'letterhead.signatories';
    expect(sayChange({ kind: 'changed', item: 'plan/p', path, before: [], after: [signatory] })).toEqual({
      vi: 'Kế hoạch p – thể thức văn bản, người ký: thêm vai trò: vice_chair; chức vụ: Phó Chủ tịch; thay mặt: Ủy ban nhân dân; ký thay: chair',
      en: 'Plan p – letterhead, signatory: added role: vice_chair; position: Phó Chủ tịch; on behalf of: Ủy ban nhân dân; signs in place of: chair',
    });
  });
});

describe('the value that the superior authority sets', () => {
  const after = {
    ...{ target: 2, indicator: 'T2.5', year: 2023, comparator: 'gte', value: '1200' },
    ...{ document: 'Công văn 12/UBND', documentDay: '2023-02-20' },
  };
  const item = 'target/2/T2.5/2023';

  it('is said with its unit of measure and its document', () => {
    expect(sayChange({ kind: 'added', item, after }, measuredPlan.targets)).toEqual({
      vi: 'Giá trị chỉ tiêu T2.5 (Tên) năm 2023: từ 1.200 người trở lên theo Công văn 12/UBND, ngày 20/02/2023',
      en: 'Value of T2.5 (Name) for 2023: 1,200 persons or more by Công văn 12/UBND of 20/02/2023',
    });
  });

  it('is said by its code where nothing is known of the indicator, and place by place where it changes', () => {
    expect(sayChange({ kind: 'added', item, after: { ...after, comparator: 'eq' } }).vi).toBe(
      'Giá trị chỉ tiêu T2.5 năm 2023: 1.200 theo Công văn 12/UBND, ngày 20/02/2023',
    );
    expect(sayChange({ kind: 'changed', item, path: 'value', before: '1200', after: '1300' }).vi).toBe(
      'Giá trị chỉ tiêu T2.5 năm 2023 – giá trị: 1200 → 1300',
    );
  });
});

it('a new form is said by what it asks for, not cell by cell', () => {
  expect(sayChange({ kind: 'added', item: 'form/monthly/1', after: monthlyForm })).toEqual({
    vi: 'Thêm Biểu mẫu monthly/1: từ 01/01/2023 đến 31/12/2023; 5 chỉ số, 1 phần thuyết minh, 1 quy tắc kiểm tra',
    en: 'Added Form monthly/1: from 01/01/2023 to 31/12/2023; indicators: 5, sections: 1, rules: 1',
  });
});
