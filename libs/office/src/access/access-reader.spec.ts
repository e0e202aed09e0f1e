import { expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { AccessReader } from './access-reader.js';
import { signAccess } from './access-token.js';

const key = new Uint8Array(randomBytes(32));

it('remembers whom a token speaks for, and that it runs out', async () => {
  const reader = new AccessReader('token', key);
  const token = await signAccess({ person: 'an', kind: 'token', seconds: 60 }, key);
  const first = await reader.read(token);
  expect(first?.person).toBe('an');
  expect(await reader.read(token)).toBe(first);
  expect(await reader.read(token, first!.until)).toBeUndefined();
});

it('takes nothing for known that it has not read itself', async () => {
  const reader = new AccessReader('token', key);
  const token = await signAccess({ person: 'an', kind: 'token', seconds: 60 }, key);
  await reader.read(token);
  const [head, body] = token.split('.');
  expect(await reader.read(`${head}.${body}.${'A'.repeat(43)}`)).toBeUndefined();
  expect(await new AccessReader('session', key).read(token)).toBeUndefined();
});
