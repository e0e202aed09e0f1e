import { expect, it } from '@jest/globals';
import { rollupText } from './rollup-text.js';
import { april, cutOff, stateAfter, toDraft, toRevise } from './testing/april-rollup.js';

const zone = 'Asia/Ho_Chi_Minh';

it('a clerk reads what it waits for, who is missing, and when it is looked at again', () => {
  const looked = { rollup: stateAfter(...toDraft), stage: 'cut_off', missing: ['W1', 'W2'], next: cutOff } as const;
  expect(rollupText(april, looked, zone)).toEqual({
    details: 'Tổng hợp monthly 2023-04 tại OFFICE: Chờ lập dự thảo. Còn thiếu: W1, W2.',
    nextWake: 'Chờ lập dự thảo, xem lại lúc 19/04/2023 00:00',
  });
});

it('and of what is issued how many editions there are, and that nothing is waited for', () => {
  expect(rollupText(april, { rollup: stateAfter(...toRevise), stage: 'ended', missing: [] }, zone)).toEqual({
    details: 'Tổng hợp monthly 2023-04 tại OFFICE: Đã phát hành. Bản đã phát hành: 1.',
    nextWake: '',
  });
});
