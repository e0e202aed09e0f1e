import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'express';
import type { LiveChange } from '#contracts';
import { type Asker, type TestOffice, testOffice, until } from '../testing/index.js';
import { Followers } from './followers.js';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { liveConnections: 3 });
  await office.look('Q3-PKT', 'Q3-P-01');
  await office.settle();
});
afterAll(() => office.close());

/** Somebody who follows, and what he has been told. */
interface Follower {
  readonly status: number;
  readonly changes: LiveChange[];
  readonly ended: Promise<void>;
  lastId(): string | undefined;
  leave(): void;
}

const follow = async (who: Asker, headers: Record<string, string> = {}, query = ''): Promise<Follower> => {
  const leaving = new AbortController();
  const answer = await fetch(`${office.url}/api/live${query}`, {
    headers: { authorization: `Bearer ${await who.token}`, ...headers },
    signal: leaving.signal,
  });
  const changes: LiveChange[] = [];
  let lastId: string | undefined;
  const reading = async (): Promise<void> => {
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        lastId = /^id: (\d+)$/m.exec(block)?.[1] ?? lastId;
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data !== undefined) changes.push(JSON.parse(data) as LiveChange);
      }
    }
  };
  const ended = reading().catch(() => undefined);
  return { status: answer.status, changes, ended, lastId: () => lastId, leave: () => leaving.abort() };
};

const draft = async (unit: string, content: string): Promise<void> => {
  await office.as('reporter', unit).put(`/obligations/${unit}/monthly/2023-04/draft`, { content });
  await office.settle();
};
const streams = ({ changes }: Follower) => changes.map(({ type, stream }) => `${type} ${stream}`);

describe('somebody who follows', () => {
  it('is told that something changed, as far as he may know, and goes on where he left off', async () => {
    const unit = await follow(office.as('head', 'Q3-PKT'));
    const clerk = await follow(office.as('finance_clerk', 'Q3-TCKH'));
    await until(() => unit.lastId() !== undefined && clerk.lastId() !== undefined);
    await draft('Q3-PKT', 'a');
    await draft('Q3-P-01', 'a');
    await until(() => clerk.changes.length === 2 && unit.changes.length === 1);
    expect(streams(unit)).toEqual(['DraftSaved obligation/Q3-PKT/monthly/2023-04']);
    expect(unit.changes[0]).toEqual({
      seq: expect.any(Number) as unknown,
      type: 'DraftSaved',
      stream: 'obligation/Q3-PKT/monthly/2023-04',
      version: 3,
    });
    expect(streams(clerk)[1]).toBe('DraftSaved obligation/Q3-P-01/monthly/2023-04');

    unit.leave();
    await unit.ended;
    await draft('Q3-PKT', 'b');
    const again = await follow(office.as('head', 'Q3-PKT'), { 'last-event-id': unit.lastId()! });
    await until(() => again.changes.length === 1);
    expect(again.changes[0]).toMatchObject({ version: 4 });
    again.leave();
    clerk.leave();
    await Promise.all([again.ended, clerk.ended]);
  });

  it('may begin anywhere, and is never shown more than there is', async () => {
    const all = await follow(office.as('head', 'Q3-PKT'), {}, '?after=0');
    const beyond = await follow(office.as('head', 'Q3-PKT'), { 'last-event-id': '999999' });
    await until(() => all.changes.some(({ type }) => type === 'DraftSaved') && beyond.lastId() !== undefined);
    expect(all.changes.some(({ type }) => type === 'PlanAdopted')).toBe(true);
    expect(all.changes.some(({ stream }) => stream.startsWith('person/') && !stream.endsWith('/head@Q3-PKT'))).toBe(false);
    await draft('Q3-PKT', 'c');
    await until(() => beyond.changes.length === 1);
    for (const one of [all, beyond]) one.leave();
    await Promise.all([all.ended, beyond.ended]);
  });

  it('is one of not too many, and needs to be known', async () => {
    expect((await fetch(`${office.url}/api/live`)).status).toBe(401);
    let full: Follower[] = [];
    await until(async () => {
      full = await Promise.all([1, 2, 3].map(() => follow(office.as('head', 'Q3-PKT'))));
      if (full.every(({ status }) => status === 200)) return true;
      for (const one of full) one.leave(); // those who left before are still being let go
      return false;
    });
    expect((await office.as('head', 'Q3-P-01').get('/live')).body).toMatchObject({ code: 'LIVE_FULL' });
    for (const one of full) one.leave();
    await Promise.all(full.map(({ ended }) => ended));
  });
});

it('who left while he was being recognised takes no place', async () => {
  const followers = office.api.get(Followers, { strict: false });
  const actor = { person: 'head@Q3-PKT', seats: [] };
  const gone = { closed: true, once: () => undefined } as unknown as Response;
  await followers.follow(gone, { actor, after: undefined, until: Date.now() + 60_000 });
});

it('everybody is let go when the API ends', async () => {
  const other = await testOffice('2023-04-10T02:00:00.000Z');
  const answer = await fetch(`${other.url}/api/live`, { headers: { authorization: `Bearer ${await other.as('head', 'Q3-PKT').token}` } });
  const whole = answer.text();
  await other.close();
  expect(await whole).toMatch(/^retry: 2000\nid: \d+\n\n/);
});
