import { afterEach, describe, expect, it } from '@jest/globals';
import { type Rule, scriptedServer, type ScriptedServer, type ScriptedServerOptions } from '../testing/index.js';
import { letter } from '../testing/letter.js';
import { until } from '../testing/until.js';
import { Mailer } from './mailer.js';
import { type SmtpLimits, smtpSettings } from './smtp-settings.js';

let server: ScriptedServer | undefined;
let mailer: Mailer | undefined;

afterEach(async () => {
  await mailer?.close(0);
  await server?.close();
  server = mailer = undefined;
});

const sending = async (script: readonly Rule[], options: ScriptedServerOptions & Partial<SmtpLimits> = {}) => {
  const { pipelining = true, ...limits } = options;
  server = await scriptedServer({ script, pipelining });
  mailer = new Mailer(smtpSettings(server.url, limits));
  return { server, mailer, delivery: await mailer.send(letter()) };
};

describe.each([
  ['at once', { pipelining: true }],
  ['line by line', { pipelining: false }],
])('a letter whose envelope is said %s', (_, how) => {
  it('is accepted when the server has taken it, with everything in it', async () => {
    const { server, delivery } = await sending([], how);
    expect(delivery).toEqual({ outcome: 'accepted', response: '250 taken' });
    expect(server.messages).toMatchObject([
      { messageId: '<notice-1@q3.example>', from: 'nhac@q3.example', to: ['an@q3.example'], taken: true, answer: 250 },
    ]);
  });

  it.each<[Rule, number]>([
    [{ does: 'refuse', at: 'mail', code: 550 }, 550],
    [{ does: 'refuse', at: 'rcpt', code: 550 }, 550],
    [{ does: 'refuse', at: 'data', code: 554 }, 554],
    [{ does: 'refuse', at: 'end', code: 554 }, 554],
  ])('is bounced by a 5xx: %o', async (rule, code) => {
    const { delivery } = await sending([rule], how);
    expect(delivery).toEqual({ outcome: 'bounced', code, response: `${code} not today` });
  });

  it.each<[Rule, number]>([
    [{ does: 'refuse', at: 'connect', code: 421 }, 421],
    [{ does: 'refuse', at: 'connect', code: 554 }, 554], // about us, not about the letter
    [{ does: 'refuse', at: 'mail', code: 451 }, 451],
    [{ does: 'refuse', at: 'mail', code: 530 }, 530], // wants a login
    [{ does: 'refuse', at: 'rcpt', code: 450 }, 450],
    [{ does: 'refuse', at: 'data', code: 451 }, 451],
    [{ does: 'refuse', at: 'end', code: 452 }, 452],
    [{ does: 'refuse', at: 'end', code: 421 }, 421],
  ])('is deferred by a 4xx, or when the server is not for us: %o', async (rule, code) => {
    const { delivery, server } = await sending([rule], how);
    expect(delivery).toEqual({ outcome: 'deferred', code, response: `${code} not today` });
    expect(server.messages.filter(({ taken }) => taken)).toEqual([]);
  });

  it.each<Rule>([
    { does: 'drop', at: 'connect' },
    { does: 'drop', at: 'mail' },
    { does: 'drop', at: 'rcpt' },
    { does: 'drop', at: 'data' },
    { does: 'hang', at: 'connect' },
    { does: 'hang', at: 'mail' },
    { does: 'hang', at: 'data' },
  ])('is deferred when the server goes, or falls silent, before the text: %o', async (rule) => {
    const { delivery, server } = await sending([rule], { ...how, connectMs: 150, answerMs: 150 });
    expect(delivery).toMatchObject({ outcome: 'deferred' });
    expect(delivery).not.toHaveProperty('code');
    expect(server.messages).toEqual([]);
  });

  it.each<[Rule, number]>([
    [{ does: 'drop', at: 'body' }, 0],
    [{ does: 'drop', at: 'end' }, 0],
    [{ does: 'take-and-drop', at: 'end' }, 1],
    [{ does: 'take-and-hang', at: 'end' }, 1],
    [{ does: 'hang', at: 'end' }, 0],
  ])('is unknown when the server goes, or falls silent, once the text has begun: %o', async (rule, taken) => {
    const { delivery, server } = await sending([rule], { ...how, answerMs: 150 });
    expect(delivery).toMatchObject({ outcome: 'unknown' });
    expect(server.messages.filter((message) => message.taken)).toHaveLength(taken);
    expect(server.messages.length).toBeLessThanOrEqual(1);
  });
});

describe('letters one after another', () => {
  it('share a connection, also after one that was refused', async () => {
    const { server, mailer } = await sending([{ does: 'refuse', at: 'rcpt', code: 550, to: 'gone@q3.example' }], { connections: 1 });
    expect(await mailer.send(letter({ to: 'gone@q3.example' }))).toMatchObject({ outcome: 'bounced' });
    expect(await mailer.send(letter())).toMatchObject({ outcome: 'accepted' });
    expect([server.connections, server.messages.length]).toEqual([1, 2]);
  });

  it('go over a fresh connection when the kept one proves dead before the text', async () => {
    const { server, mailer } = await sending([{ does: 'drop', at: 'data', skip: 1, times: 1 }], { connections: 1 });
    expect(await mailer.send(letter())).toMatchObject({ outcome: 'accepted' });
    expect([server.connections, server.messages.length]).toEqual([2, 2]);
  });

  it('are never handed over again once the text has begun, on a kept connection either', async () => {
    const { server, mailer } = await sending([{ does: 'take-and-drop', at: 'end', skip: 1, times: 1 }], { connections: 1 });
    expect(await mailer.send(letter())).toMatchObject({ outcome: 'unknown' });
    expect(server.messages.filter(({ taken }) => taken)).toHaveLength(2);
    expect(await mailer.send(letter({ messageId: '<notice-2@q3.example>' }))).toMatchObject({ outcome: 'accepted' });
  });

  it('use a few connections at once, and no more', async () => {
    const { server, mailer } = await sending([{ does: 'wait', at: 'end', ms: 5 }], { connections: 2 });
    const deliveries = await Promise.all(Array.from({ length: 12 }, () => mailer.send(letter())));
    expect(new Set(deliveries.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    expect([server.connections, server.messages.length]).toEqual([2, 13]);
  });
});

describe('time', () => {
  it('for one letter is limited however often the server answers something', async () => {
    const script = (['mail', 'rcpt', 'data', 'end'] as const).map((at): Rule => ({ does: 'wait', at, ms: 120 }));
    expect((await sending(script, { answerMs: 200, sendMs: 300, pipelining: false })).delivery).toMatchObject({ outcome: 'deferred' });
  });

  it('that runs out behind the text leaves it unknown', async () => {
    const { delivery, server } = await sending([{ does: 'take-and-hang', at: 'end' }], { sendMs: 200 });
    expect(delivery).toEqual({ outcome: 'unknown', reason: 'EABORT Message sending aborted' });
    expect(server.messages).toHaveLength(1);
  });

  it('spent waiting for others leaves it deferred', async () => {
    const { mailer, server } = await sending([{ does: 'hang', at: 'end', to: 'slow@q3.example' }], { connections: 1, sendMs: 300 });
    const [slow, waiting] = await Promise.all([mailer.send(letter({ to: 'slow@q3.example' })), mailer.send(letter())]);
    expect([slow?.outcome, waiting?.outcome]).toEqual(['unknown', 'deferred']);
    expect(server.messages.map(({ to }) => to[0])).toEqual(['an@q3.example', 'slow@q3.example']);
  });
});

describe('closing', () => {
  it('lets a letter on its way arrive', async () => {
    const { server, mailer } = await sending([{ does: 'wait', at: 'end', ms: 50 }]);
    const second = mailer.send(letter());
    await mailer.close();
    expect(await second).toMatchObject({ outcome: 'accepted' });
    expect(server.messages).toHaveLength(2);
  });

  it('cuts off what does not end, and says truly what became of it', async () => {
    const { server, mailer } = await sending([{ does: 'take-and-hang', at: 'end', to: 'slow@q3.example' }], { connections: 1 });
    const both = Promise.all([mailer.send(letter({ to: 'slow@q3.example' })), mailer.send(letter())]);
    await until(() => server.messages.length === 2);
    await mailer.close(0);
    expect((await both).map(({ outcome }) => outcome)).toEqual(['unknown', 'deferred']);
    expect(await mailer.send(letter())).toMatchObject({ outcome: 'deferred' });
  });
});

it.each(['', 'an', 'an@', 'an@q3.example, binh@q3.example', 'An <an@q3.example>', 'an@q3.example>\r\nRCPT TO:<binh@q3.example'])(
  'refuses what is not one address before anybody is asked: %j',
  async (to) => {
    const { server, mailer } = await sending([]);
    expect(await mailer.send(letter({ to }))).toMatchObject({ outcome: 'bounced', code: 553 });
    expect(server.messages).toHaveLength(1);
  },
);

it('repeats no address that the server names', async () => {
  const { delivery } = await sending([{ does: 'refuse', at: 'rcpt', code: 550, text: '5.1.1 <an@q3.example>: user unknown' }]);
  expect(delivery).toEqual({ outcome: 'bounced', code: 550, response: '550 5.1.1 <…>: user unknown' });
});

it('is deferred when nobody listens', async () => {
  server = await scriptedServer();
  await server.close();
  mailer = new Mailer(smtpSettings(server.url));
  expect(await mailer.send(letter())).toMatchObject({ outcome: 'deferred', response: expect.stringContaining('ECONNREFUSED') });
});
