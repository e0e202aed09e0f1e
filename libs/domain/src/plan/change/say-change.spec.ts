import { expect, it } from '@jest/globals';
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
