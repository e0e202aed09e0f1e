import { expect, it } from '@jest/globals';
import { sayClock } from './say-clock.js';

const note = { vi: 'Đang dựng máy chủ Temporal: 40%.', en: 'Building the Temporal server: 40%.' };

it('says little while it runs', () => {
  expect(sayClock({ state: 'running', note: null }, 'real')).toEqual({ word: { vi: 'đang chạy', en: 'running' }, more: undefined });
});

it('says how far the start has come', () => {
  expect(sayClock({ state: 'starting', note }, 'demonstration').more!.vi).toBe(
    'Đang dựng máy chủ Temporal: 40%. Nhắc hạn tạm dừng, việc gửi báo cáo vẫn bình thường.',
  );
});

it('says what to do when nobody keeps the time: by whoever started it, else by the command that does', () => {
  const more = (...asked: Parameters<typeof sayClock>): string => sayClock(...asked).more!.en;
  expect(more({ state: 'away', note }, 'demonstration')).toContain(note.en);
  expect(more({ state: 'away', note: null }, 'demonstration')).toContain('npm start');
  expect(more({ state: 'away', note: null }, 'real')).toContain('npm run serve');
});
