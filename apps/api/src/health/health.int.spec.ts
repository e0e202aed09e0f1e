import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOCK_BEAT, ClockSetter } from '#office';
import { Beats } from '#postgres';
import { asOwner } from '#postgres/testing';
import { createApi } from '../create-api.js';
import { type TestOffice, testOffice, until } from '../testing/index.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true })));
afterAll(() => office.close());

const ask = async (path: string) => {
  const answer = await fetch(`${office.url}/api/health/${path}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

it('is alive without being asked who asks', async () => {
  expect(await ask('live')).toEqual({ status: 200, body: { status: 'alive' } });
});

describe('it is ready', () => {
  it('also while nobody keeps the time, and says so', async () => {
    expect(await ask('ready')).toMatchObject({
      status: 200,
      body: { status: 'degraded', mode: 'real', clock: 'away', database: 'up', migrationsPending: 0, degraded: ['clock-away'] },
    });
  });

  it('with how the clock’s server is getting on, where its starter says so', async () => {
    const sentence = { vi: 'Đang dựng máy chủ Temporal: 40%.', en: 'Building the Temporal server: 40%.' };
    await office.api.get(Beats).beat('starter', { pid: 1, temporal: { state: 'building', sentence } });
    expect((await ask('ready')).body).toMatchObject({ clockNote: sentence });
  });

  it('wholly, when a worker that has Temporal gives signs of life; a stopped clock is said to stand', async () => {
    await office.api.get(Beats).beat(CLOCK_BEAT, { temporal: true });
    expect((await ask('ready')).body).toMatchObject({ clock: 'standing', degraded: ['clock-standing'] });
    await office.api.get(ClockSetter).run(1);
    await until(async () => (await ask('ready')).body['clock'] === 'running');
    expect(await ask('ready')).toMatchObject({ status: 200, body: { status: 'ready', degraded: [], clockNote: null } });
    await office.api.get(Beats).beat(CLOCK_BEAT, { temporal: false });
    expect((await ask('ready')).body).toMatchObject({ clock: 'away' });
  });

  it('not for a worker that fell silent', async () => {
    await office.api.get(Beats).beat(CLOCK_BEAT, { temporal: true });
    await asOwner(office.database.url, (client) => client.query(`update ops.beats set at = clock_timestamp() - interval '11 seconds'`));
    expect((await ask('ready')).body).toMatchObject({ clock: 'away' });
  });

  it('less than wholly when a migration has not run', async () => {
    await asOwner(office.database.url, (client) => client.query(`delete from migrations where name like 'Serving%'`));
    expect((await ask('ready')).body).toMatchObject({
      migrationsPending: 1,
      degraded: expect.arrayContaining(['migrations-pending']) as unknown,
    });
  });
});

it('a report is taken without anybody who keeps the time', async () => {
  await office.look('Q3-PKT');
  expect((await ask('ready')).body).toMatchObject({ clock: 'away' });
  const handedIn = await office
    .as('head', 'Q3-PKT')
    .post('/obligations/Q3-PKT/monthly/2023-04/submissions', { content: 'Báo cáo', preparedBy: 'reporter@Q3-PKT' });
  expect(handedIn.status).toBe(201);
});

it('without its database it is not ready, asks to be asked again, and mends itself', async () => {
  const between = await wireTo(new URL(office.database.url));
  const other = await createApi({ ...office.settings, databaseUrl: between.url }, false);
  await other.listen(0, '127.0.0.1');
  const url = `${await other.getUrl()}/api`;
  const ready = async () => {
    const answer = await fetch(`${url}/health/ready`);
    return [answer.status, answer.headers.get('retry-after'), ((await answer.json()) as { database: string }).database];
  };
  expect(await ready()).toEqual([200, null, 'up']);
  await between.cut();
  expect(await ready()).toEqual([503, '5', 'away']);
  const refused = await fetch(`${url}/plan`, { headers: { authorization: `Bearer ${await office.as('head', 'Q3-PKT').token}` } });
  expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as { code: string }).code]).toEqual([
    503,
    '5',
    'DATABASE_AWAY',
  ]);
  await between.mend();
  await until(async () => (await ready())[0] === 200);
  await other.close();
  await between.cut();
});

/** A way to the database that can be cut. */
const wireTo = async (database: URL) => {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname);
    for (const [one, another] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined).once('close', () => another.destroy());
      one.pipe(another);
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(database), { hostname: '127.0.0.1', port: String(port) }).toString(),
    mend: () => listen(port),
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
};
