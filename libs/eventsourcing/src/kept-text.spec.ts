import { expect, it } from '@jest/globals';
import { keptText } from './kept-text.js';

it('is read while it is kept, an empty text too', () => {
  expect(keptText({ status: 'kept', text: 'Mất điện hai ngày', classification: 'internal' })).toBe('Mất điện hai ngày');
  expect(keptText({ status: 'kept', text: '', classification: 'internal' })).toBe('');
});

it('is not there once it was erased, or when nobody wrote it', () => {
  expect(keptText({ status: 'erased', erasedAt: '2023-04-14T17:00:00.000Z', classification: 'personal' })).toBeUndefined();
  expect(keptText(undefined)).toBeUndefined();
});
