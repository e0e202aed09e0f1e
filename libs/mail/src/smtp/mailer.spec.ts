import { afterEach, describe, expect, it } from '@jest/globals';
import { type Rule, scriptedServer, type ScriptedServer, type ScriptedServerOptions } from '../testing/index.js';
import { letter } from '../testing/letter.js';
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

describe.each([{ pipelining: true }, { pipelining: false }])('a letter, the envelope $pipelining at once', (how) => {
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
