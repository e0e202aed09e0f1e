import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { Handover } from './handover.js';

it('has begun when somebody has read from the text, and not before', () => {
  const handover = new Handover();
  expect(handover.hasBegun).toBe(false);
  const text = handover.watch(Readable.from(['Kính gửi']));
  expect(handover.hasBegun).toBe(false);
  text.read();
  expect(handover.hasBegun).toBe(true);
});

it('may begin again as long as nothing was read, and never after', () => {
  const handover = new Handover();
  const stale = handover.watch(Readable.from(['Kính gửi']));
  const fresh = handover.watch(Readable.from(['Kính gửi']));
  expect([stale.destroyed, fresh.destroyed]).toEqual([false, false]);
  fresh.read();
  const again = handover.watch(Readable.from(['Kính gửi']).on('error', () => undefined));
  expect(again.destroyed).toBe(true);
});
