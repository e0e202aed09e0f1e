import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { Delivery } from '../delivery.js';
import { letter } from '../testing/letter.js';
import { Mailer } from './mailer.js';
import { smtpSettings } from './smtp-settings.js';
import { transportOptions } from './transport-options.js';

// The server's own example certificate: signed by nobody, so a stranger's as far as we can tell.
let server: SMTPServer;
let logins: string[];
const serve = async (secure: boolean): Promise<number> => {
  server = new SMTPServer({
    secure,
    logger: false,
    closeTimeout: 1,
    onAuth: ({ username, password }, _, done) => {
      logins.push(`${username} ${password}`);
      done(null, password === 'đúng/mật khẩu' ? { user: username ?? '' } : undefined);
    },
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  });
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.server.address() as AddressInfo).port;
};
const deliver = async (url: string): Promise<Delivery> => {
  const mailer = new Mailer(smtpSettings(url));
  const delivery = await mailer.send(letter());
  await mailer.close();
  return delivery;
};

beforeEach(() => {
  logins = [];
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

const login = `nhac:${encodeURIComponent('đúng/mật khẩu')}@`;

describe.each([
  ['smtps', true],
  ['smtp', false],
] as const)('%s', (scheme, secure) => {
  it('tells nothing to a server whose certificate it cannot check', async () => {
    const port = await serve(secure);
    expect(await deliver(`${scheme}://${login}127.0.0.1:${port}`)).toMatchObject({
      outcome: 'deferred',
      response: expect.stringMatching(/certificate/),
    });
    expect(logins).toEqual([]);
  });

  it('trusts it when told to, and logs in', async () => {
    const port = await serve(secure);
    expect(await deliver(`${scheme}://${login}127.0.0.1:${port}?tls=unverified`)).toMatchObject({ outcome: 'accepted' });
    expect(logins).toEqual(['nhac đúng/mật khẩu']);
  });

  it('is deferred, not bounced, when our password is wrong: it is not the letter’s fault', async () => {
    const port = await serve(secure);
    expect(await deliver(`${scheme}://nhac:sai@127.0.0.1:${port}?tls=unverified`)).toMatchObject({ outcome: 'deferred', code: 535 });
  });
});

it('never sends a password in the clear to another machine', async () => {
  await serve(false);
  const wants = (url: string): unknown => transportOptions(smtpSettings(url)).requireTLS;
  expect(
    [`smtp://${login}mail.example:25`, `smtp://${login}127.0.0.1:25`, 'smtp://mail.example', `smtp://${login}mail.example?tls=off`].map(
      wants,
    ),
  ).toEqual([true, false, false, false]);
});
