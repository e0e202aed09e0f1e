import { expect, it } from '@jest/globals';
import type { Request } from 'express';
import { isLoopback } from './loopback.js';

const from = (remoteAddress: string, headers: Record<string, string> = { host: '127.0.0.1:3000' }): boolean =>
  isLoopback({ socket: { remoteAddress }, headers } as unknown as Request);

it('knows this machine by its addresses and its names', () => {
  expect(from('127.0.0.1')).toBe(true);
  expect(from('::1', { host: '[::1]:3000' })).toBe(true);
  expect(from('::ffff:127.0.0.2', { host: 'localhost' })).toBe(true);
});

it('does not take another machine for it, nor another name, nor what a proxy hands on', () => {
  expect(from('192.168.1.7')).toBe(false);
  expect(from('127.0.0.1', { host: 'evil.example:3000' })).toBe(false);
  expect(from('127.0.0.1', { host: '127.evil.example' })).toBe(false);
  expect(from('127.0.0.1', {})).toBe(false);
  expect(from('127.0.0.1', { host: 'localhost', 'x-forwarded-for': '10.0.0.1' })).toBe(false);
});
