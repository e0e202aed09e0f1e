import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, type TestDatabase, testDatabase } from '#postgres/testing';
import { dunghan, startDunghan } from '../support/dunghan.js';

const PLAN = 'seeds/district3-2023.yaml';
const LIVE = ['rehearse', '--plan', PLAN, '--year', '2023'];

describe('the plan of 2023, lived through and recorded', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase()));
  afterAll(() => database.drop());

  const count = async (sql: string): Promise<number> => {
    const { rows } = await database.pool.query<{ count: string }>(sql);
    return Number(rows[0]?.count);
  };
  const eventsInLog = (): Promise<number> => count(`select count(*) from es.events`);

  it('goes on after it was killed in the middle, as if nothing had been', async () => {
    const { child, finished } = startDunghan([...LIVE, '--into-log'], database.url);
    while ((await eventsInLog()) < 1_500) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGKILL');
    expect((await finished).code).toBeNull();
    const before = await eventsInLog();
    expect(before).toBeGreaterThanOrEqual(1_500);

    const again = await dunghan([...LIVE, '--into-log'], database.url);
    expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/The demonstration's log: 9,\d{3} events, sealed/) });
    expect(await eventsInLog()).toBeGreaterThan(before);
    expect(await count(`select count(*) from (select 1 from es.events group by stream having count(*) <> max(version)) gaps`)).toBe(0);
  });

  it('stands in the register with its 493 obligations and the due days of the plan', async () => {
    expect(await count(`select count(*) from read.obligation_register`)).toBe(493);
    const { rows } = await database.pool.query<{ day: string }>(
      `select distinct last_day::text as day from read.obligation_register order by 1`,
    );
    expect(rows.map(({ day }) => day)).toEqual(
      '01-14 02-14 03-09 03-14 04-14 05-14 06-09 06-14 07-14 08-14 09-09 09-14 10-14 11-09 11-14 12-09 12-14'
        .split(' ')
        .map((day) => `2023-${day}`),
    );
  });

  it('says in the register and the ledger what the rehearsal itself says', async () => {
    const report = JSON.parse((await dunghan([...LIVE, '--json', '-'])).out) as { totals: Record<string, number>; notices: unknown[] };
    const byTimeliness = await database.pool.query<{ timeliness: string; count: string }>(
      `select timeliness, count(*) from read.obligation_register group by 1`,
    );
    expect(Object.fromEntries(byTimeliness.rows.map(({ timeliness, count }) => [timeliness, Number(count)]))).toEqual({
      on_time: report.totals['onTime'],
      late: report.totals['late'],
      missing: report.totals['missing'],
    });
    expect(await count(`select count(*) from read.escalation_register`)).toBe(report.totals['proposals']);
    expect(await count(`select count(*) from read.notice_ledger where outcome = 'rehearsed'`)).toBe(report.notices.length);
  });

  it('takes the same year once more without a new event, and no other year', async () => {
    const before = await eventsInLog();
    expect((await dunghan([...LIVE, '--into-log'], database.url)).code).toBe(0);
    expect(await eventsInLog()).toBe(before);
    expect(await dunghan([...LIVE, '--seed', '2', '--into-log'], database.url)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/another demonstration/),
    });
    expect(await eventsInLog()).toBe(before);
  });

  it.each(['token', 'link'])('gives a %s to nobody whom its directory does not have', async (command) => {
    const there = { DATABASE_URL: database.url, DUNGHAN_TOKEN_KEY: randomBytes(32).toString('hex') };
    const forPerson = (person: string) => dunghan([command, '--person', person], there);
    expect(await forPerson('stranger')).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/nobody with the id “stranger”/) });
    expect(await forPerson('head@Q3-P-13')).toMatchObject({ code: 0, out: expect.stringMatching(/\S{20}/) });
  });

  it('takes no real plan', async () => {
    expect(await dunghan(['plan', 'adopt', PLAN, '--year', '2023'], database.url)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no real plan is recorded/),
    });
  });

  it('verifies, and makes the same registers anew', async () => {
    expect(await dunghan(['verify'], database.url)).toMatchObject({ code: 0, out: expect.stringMatching(/^Whole: 9,\d{3} events/) });
    for (const name of ['obligation_register', 'escalation_register', 'notice-ledger'])
      expect(await dunghan(['rebuild', name], database.url)).toMatchObject({ code: 0, out: expect.stringMatching(/the same as before/) });
  });

  it('notices in the register a row that was changed by hand', async () => {
    await database.pool.query(
      `update read.obligation_register set timeliness = 'on_time' where stream = (select stream from read.obligation_register where timeliness = 'late' limit 1)`,
    );
    expect((await dunghan(['rebuild', 'obligation_register'], database.url)).out).toMatch(/NOT the same/);
    expect((await dunghan(['rebuild', 'obligation_register'], database.url)).out).toMatch(/the same as before/);
  });

  it('notices one changed byte in the log, and names its event', async () => {
    const seq = 3_000;
    await asOwner(database.url, async (client) => {
      await client.query(`alter table es.events disable trigger user`);
      await client.query(
        `update es.events set body = overlay(body placing 'x' from 3 for 1) where position = (select position from es.log where seq = $1)`,
        [seq],
      );
    });
    expect(await dunghan(['verify'], database.url)).toMatchObject({ code: 1, out: expect.stringMatching(/BROKEN from event 3,000/) });
  });
});

describe('the plan of 2023, adopted', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'dunghan-story-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const adopt = async (file = PLAN) =>
    JSON.parse((await dunghan(['plan', 'adopt', file, '--year', '2023', '--json'], database.url)).out) as {
      status: string;
      events: number;
      changes: unknown[];
    };

  it('founds the authority once', async () => {
    expect(await adopt()).toMatchObject({ status: 'adopted', events: 150 });
    expect(await adopt()).toMatchObject({ status: 'unchanged', events: 0 });
  });

  it('only proposes what a changed file would change, once', async () => {
    writeFileSync(join(folder, 'plan.yaml'), readFileSync(PLAN, 'utf8').replace('day: 15 }', 'day: 16 }'));
    writeFileSync(join(folder, 'calendar-vn.yaml'), readFileSync('seeds/calendar-vn.yaml'));
    const proposed = await adopt(join(folder, 'plan.yaml'));
    expect(proposed).toMatchObject({
      status: 'proposed',
      events: 1,
      changes: [{ item: 'duty/monthly', path: 'levels[0].due.anchor.day', before: 15, after: 16 }],
    });
    expect(await adopt(join(folder, 'plan.yaml'))).toMatchObject({ status: 'unchanged' });
    expect(await adopt()).toMatchObject({ status: 'unchanged' });
  });

  it('keeps rehearsals out of a log with real facts', async () => {
    expect(await dunghan([...LIVE, '--into-log'], database.url)).toMatchObject({ code: 1, err: expect.stringMatching(/holds real data/) });
  });
});
