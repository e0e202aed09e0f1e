import { expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { readAccess, signAccess } from './access-token.js';

const key = new Uint8Array(randomBytes(32));
const token = (seconds = 60) => signAccess({ person: 'an', kind: 'token', seconds }, key);

it('speaks for a person until it runs out', async () => {
  const access = await readAccess(await token(), 'token', key);
  expect(access?.person).toBe('an');
  expect(Math.abs(access!.until - (Date.now() + 60_000))).toBeLessThan(5_000);
  expect(await readAccess(await token(-1), 'token', key)).toBeUndefined();
});

it('is worth nothing where it was changed, signed by others, or meant for something else', async () => {
  const [head, , signature] = (await token()).split('.');
  const forged = Buffer.from(JSON.stringify({ sub: 'chair', iss: 'dunghan', aud: 'token', exp: 4_000_000_000 })).toString('base64url');
  expect(await readAccess(`${head}.${forged}.${signature}`, 'token', key)).toBeUndefined();
  expect(await readAccess(await token(), 'token', new Uint8Array(randomBytes(32)))).toBeUndefined();
  expect(await readAccess(await token(), 'session', key)).toBeUndefined();
  expect(await readAccess('nonsense', 'token', key)).toBeUndefined();
});

it('is never taken without a person and an end', async () => {
  const endless = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('dunghan')
    .setAudience('token')
    .setSubject('an')
    .sign(key);
  expect(await readAccess(endless, 'token', key)).toBeUndefined();
});
