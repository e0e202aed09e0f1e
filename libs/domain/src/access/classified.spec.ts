import { expect, it } from '@jest/globals';
import { sayPart } from '../history.js';
import { mayReadPart } from './classified.js';

const actor = (cleared: boolean) => ({ person: 'an', seats: [{ unit: 'Q3-UBND', role: 'chair' as const, cleared }] });
const part = { status: 'kept', text: 'Số liệu', classification: 'restricted' } as const;
const word = { vi: 'Số liệu', en: 'Figures' };

it('a restricted part is read from a cleared seat only, any other by whoever may see the matter', () => {
  expect(mayReadPart('restricted', actor(true))).toBe(true);
  expect(mayReadPart('restricted', actor(false))).toBe(false);
  expect(mayReadPart('internal', actor(false))).toBe(true);
  expect(mayReadPart('personal', actor(false))).toBe(true);
});

it('a history says no restricted part, erased or kept, unless its reader may read it', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  const erased = { status: 'erased', erasedAt: '2023-04-14T02:00:00.000Z', classification: 'restricted' } as const;
  for (const sealed of [part, erased]) {
    expect(sayPart(sealed, word, zone)).toEqual({ vi: '', en: '' });
    expect(sayPart(sealed, word, zone, (of) => mayReadPart(of, actor(false))).vi).toBe('');
  }
  expect(sayPart(part, word, zone, (of) => mayReadPart(of, actor(true))).vi).toBe(' Số liệu: Số liệu');
});
