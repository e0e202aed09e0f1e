import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, addMs, type NoticeEvent } from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { Mailer, smtpSettings } from '#mail';
import { type Rule, scriptedServer, type ScriptedServer } from '#mail/testing';
import { inlineTables } from '#postgres';
import { emptyLog, testDatabase, type TestDatabase } from '#postgres/testing';
import { ATTEMPTS } from './back-off.js';
import { LetterDelivery, type LetterDeliveryOptions } from './letter-delivery.js';
import { ToldOffice, waveAt, windowMs } from './testing/told-office.js';

let database: TestDatabase;
let office: ToldOffice;
let server: ScriptedServer;
let mailers: Mailer[];
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());
afterEach(async () => {
  await Promise.all(mailers.map((mailer) => mailer.close(0)));
  await server.close();
});

const ward = 'Q3-P-01';
const to = 'reporter.q3.p.01@example.invalid';
const clerk: Actor = { person: 'finance_clerk@Q3-TCKH', seats: [{ unit: 'Q3-TCKH', role: 'finance_clerk' }] };

// One letter waits: the ward's reporter is reminded of two reports. Its head has not been put into his seat.
beforeEach(async () => {
  await emptyLog(database.url);
  office = new ToldOffice(database);
  mailers = [];
  server = await scriptedServer();
  await office.found(`reporter@${ward}`);
  await office.look(ward);
  office.now = addMs(waveAt, windowMs);
  await office.composer().compose();
});

const mailer = (url = server.url): Mailer => {
  const made = new Mailer(smtpSettings(`${url}?tls=off`, { answerMs: 2_000, sendMs: 5_000, connectMs: 1_000 }));
  mailers.push(made);
  return made;
};
const delivery = (options: Partial<LetterDeliveryOptions> = {}, by: Pick<Mailer, 'send'> = mailer()): LetterDelivery =>
  new LetterDelivery({
    store: office.store,
    outbox: office.outbox,
    clock: office.clock,
    mailer: by,
    inline: inlineTables,
    chance: () => 0.5,
    options: { from: { name: 'Quận 3', address: 'nhac@office.example' }, by: 'one', atOnce: 4, leaseMs: 60_000, ...options },
  });
const follow = (...script: Rule[]): void => server.follow(script);
const course = async (): Promise<readonly RecordedEvent<NoticeEvent>[]> =>
  ((await office.events('notice')) as readonly RecordedEvent<NoticeEvent>[]).filter(({ type }) => type !== 'NobodyToTell');
const outcomes = async (): Promise<object[]> =>
  (await course()).flatMap(({ type, data }) => (type === 'NoticeOutcomeRecorded' ? [data] : []));
const waiting = async (): Promise<number> => {
  const { waiting, sending } = await office.outbox.health('mail');
  return waiting + sending;
};

describe('a letter', () => {
  it('is handed over as it was written, and its receipt recorded', async () => {
    expect(await delivery().deliverDue()).toBe(1);
    expect(await outcomes()).toEqual([{ handing: 1, outcome: 'accepted', attempts: 1 }]);
    const [composed, outcome] = await course();
    expect(outcome?.sealed['response']).toMatchObject({ text: '250 taken' });
    const [message] = server.messages;
    expect(message).toMatchObject({
      to: [to],
      from: 'nhac@office.example',
      answer: 250,
      messageId: (composed?.data as { messageId: string }).messageId,
    });
    expect(message?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message?.source).toMatch(/^Content-Language: vi\r$/m);
    expect(message?.source).toMatch(/^Date: Wed, 08 Nov 2023 01:02:00 \+0000\r$/m);
    expect(message?.source).toMatch(/text\/calendar/);
    expect(message?.source).not.toMatch(/X-Possible-Duplicate/i);
    expect(await waiting()).toBe(0);
    expect(await delivery().deliverDue()).toBe(0);
  });

  it('is handed over once by two who are at it at the same time', async () => {
    const done = await Promise.all([delivery({ by: 'one' }).deliverDue(), delivery({ by: 'two' }).deliverDue()]);
    expect(done[0] + done[1]).toBe(1);
    expect(server.messages).toHaveLength(1);
  });

  it('may be answered slowly', async () => {
    follow({ does: 'wait', at: 'end', ms: 700 });
    await delivery().deliverDue();
    expect(await outcomes()).toMatchObject([{ outcome: 'accepted' }]);
  });
});

describe('a letter that was surely not taken', () => {
  it('is tried again after a while by itself', async () => {
    follow({ does: 'refuse', at: 'rcpt', code: 451, times: 1 });
    await delivery().deliverDue();
    expect(await outcomes()).toEqual([]);
    expect(await delivery().deliverDue()).toBe(0); // not yet
    await office.hurry();
    expect(await delivery().deliverDue()).toBe(1);
    expect(await outcomes()).toMatchObject([{ outcome: 'accepted', attempts: 2 }]);
    expect(server.messages).toHaveLength(1);
  });

  it('waits while nobody answers at all', async () => {
    await server.close();
    await delivery().deliverDue();
    expect(await outcomes()).toEqual([]);
    expect(await office.outbox.health('mail')).toMatchObject({ waiting: 1, sending: 0 });
  });

  it('counts as bounced when it was tried often enough', async () => {
    follow({ does: 'refuse', at: 'rcpt', code: 452 });
    await database.pool.query(`update es.outbox set attempts = $1`, [ATTEMPTS - 1]);
    await delivery().deliverDue();
    expect(await outcomes()).toMatchObject([{ outcome: 'bounced', reason: 'gave_up', code: 452, attempts: ATTEMPTS }]);
    expect(await waiting()).toBe(0);
  });

  it('is not tried again when it was refused for good', async () => {
    follow({ does: 'refuse', at: 'rcpt', code: 550, text: `<${to}> unknown` });
    await delivery().deliverDue();
    const [outcome] = (await course()).slice(1);
    expect(outcome).toMatchObject({ data: { outcome: 'bounced', code: 550 } });
    expect(JSON.stringify(outcome)).not.toContain(to);
    await office.hurry();
    expect(await delivery().deliverDue()).toBe(0);
  });
});

describe('a letter of which nobody knows', () => {
  it('stands as unknown, once, and the machine does not say it again', async () => {
    follow({ does: 'take-and-drop', at: 'end' });
    await delivery().deliverDue();
    expect(await outcomes()).toMatchObject([{ outcome: 'unknown', reason: 'no_answer', attempts: 1 }]);
    await office.hurry();
    expect(await delivery().deliverDue()).toBe(0);
    expect(await delivery().recordAbandoned()).toBe(0);
    expect(server.messages).toHaveLength(1);
  });

  it('is one whose sender never came back', async () => {
    const never = { send: () => new Promise<never>(() => undefined) };
    void delivery({ by: 'dead' }, never).deliverDue();
    await until(async () => (await office.outbox.health('mail')).sending === 1);
    expect(await delivery().deliverDue()).toBe(0);
    expect(await delivery().recordAbandoned()).toBe(0); // he still has time
    await office.hurry();
    const found = await Promise.all([delivery({ by: 'one' }).recordAbandoned(), delivery({ by: 'two' }).recordAbandoned()]);
    expect(found[0] + found[1]).toBe(1);
    expect(await outcomes()).toMatchObject([{ outcome: 'unknown', reason: 'interrupted' }]);
    expect(await delivery().deliverDue()).toBe(0);
    expect(server.messages).toEqual([]);
  });

  it('is tried by another when it was claimed and not begun', async () => {
    await office.outbox.claim({ kind: 'mail', by: 'dead', leaseMs: 60_000, limit: 1 });
    expect(await delivery().deliverDue()).toBe(0);
    await office.hurry();
    expect(await delivery().deliverDue()).toBe(1);
    expect(await outcomes()).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('is proved after all, if its sender comes back late with a receipt', async () => {
    const slow = slowly(mailer());
    const late = delivery({ by: 'late' }, slow).deliverDue();
    await slow.taken;
    await office.hurry();
    await delivery().recordAbandoned();
    slow.answer();
    await late;
    expect(await outcomes()).toMatchObject([{ outcome: 'unknown' }, { outcome: 'accepted' }]);
    await office.follow();
    expect((await office.ledger.list({ person: `reporter@${ward}`, page: 1, size: 1 })).entries).toMatchObject([{ outcome: 'accepted' }]);
    expect(await waiting()).toBe(0);
  });
});

describe('sending again', () => {
  const notice = async (): Promise<string> => (await course())[0]!.stream.slice('notice/'.length);
  const lose = async (): Promise<void> => {
    follow({ does: 'take-and-drop', at: 'end' });
    await delivery().deliverDue();
    follow();
  };

  it('is a person’s decision: the same Message-ID, marked as a possible duplicate', async () => {
    await lose();
    await office.desk().sendAgain(await notice(), clerk);
    expect(await delivery().deliverDue()).toBe(1);
    expect(await outcomes()).toMatchObject([
      { outcome: 'unknown', handing: 1 },
      { outcome: 'accepted', handing: 2 },
    ]);
    const [first, second] = server.messages;
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.source).toMatch(/^X-Possible-Duplicate: yes\r$/m);
    await office.follow();
    expect(await office.ledger.one(await notice())).toMatchObject({ outcome: 'accepted', sentAgain: 1 });
    await expect(office.desk().sendAgain(await notice(), clerk)).rejects.toMatchObject({ code: 'NOTICE_ACCEPTED' });
  });

  it('goes to the address the directory has by then', async () => {
    follow({ does: 'refuse', at: 'rcpt', code: 550, to });
    await delivery().deliverDue();
    await office.person(`reporter@${ward}`, {
      type: 'ChangePersonDetails',
      data: { name: 'An', address: 'an@office.example', language: 'vi' },
    });
    await office.follow();
    await office.desk().sendAgain(await notice(), clerk);
    await delivery().deliverDue();
    expect(server.messages).toMatchObject([{ to: ['an@office.example'] }]);
  });

  it('is for the finance office and the person’s head', async () => {
    await lose();
    const head: Actor = { person: 'h', seats: [{ unit: ward, role: 'head' }] };
    const other: Actor = { person: 'o', seats: [{ unit: 'Q3-P-02', role: 'head' }] };
    await expect(office.desk().sendAgain(await notice(), other)).rejects.toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await expect(office.desk().sendAgain('nothing', clerk)).rejects.toMatchObject({ code: 'NO_SUCH_NOTICE' });
    const both = await Promise.allSettled([office.desk().sendAgain(await notice(), head), office.desk().sendAgain(await notice(), clerk)]);
    // Who comes second finds it underway, or finds his very wish recorded: it is handed over once.
    expect(both.filter((one) => one.status === 'fulfilled' && one.value.status === 'appended')).toHaveLength(1);
    expect(await delivery().deliverDue()).toBe(1);
  });

  it('leaves nothing to do when the first turns out to have arrived meanwhile', async () => {
    const slow = slowly(mailer());
    const late = delivery({ by: 'late' }, slow).deliverDue();
    await slow.taken;
    await office.hurry();
    await delivery().recordAbandoned();
    await office.desk().sendAgain(await notice(), clerk);
    slow.answer();
    await late;
    await delivery().deliverDue();
    expect(server.messages).toHaveLength(1);
    expect(await waiting()).toBe(0);
  });

  it('sends nothing that was erased', async () => {
    await lose();
    const [composed] = await course();
    for (const part of ['to', 'subject', 'text', 'html']) await office.store.erasePart(composed!.id, part, office.now);
    await office.desk().sendAgain(await notice(), clerk);
    await delivery().deliverDue();
    expect(await outcomes()).toMatchObject([{ outcome: 'unknown' }, { outcome: 'bounced', reason: 'erased' }]);
    expect(server.messages).toHaveLength(1);
  });
});

/** A mailer that hands the letter over and keeps its answer back. */
const slowly = (real: Mailer): Pick<Mailer, 'send'> & { readonly taken: Promise<void>; readonly answer: () => void } => {
  let taken = (): void => undefined;
  let answer = (): void => undefined;
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  return {
    taken: isTaken,
    answer: () => answer(),
    send: async (mail) => {
      const delivery = await real.send(mail);
      taken();
      await mayAnswer;
      return delivery;
    },
  };
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const limit = performance.now() + 5_000;
  while (!(await holds())) if (performance.now() > limit) throw new Error('It did not come about within five seconds.');
};
