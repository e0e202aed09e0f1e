import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testServer } from '#postgres/testing';
import { builtTemporalServer } from './build-server.js';
import { userCacheDirectory } from './cache-directory.js';
import type { ServerStore } from './server-command.js';
import { type RunningServer, startTemporalServer } from './start-temporal-server.js';
import type { StartableServer } from './temporal-server.js';

let own: StartableServer;
beforeAll(async () => {
  own = { kind: 'binary', path: await builtTemporalServer({ cacheDirectory: userCacheDirectory() }), durable: true };
}, 30 * 60_000);

const started: RunningServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) {
    server.kill();
    await server.ended;
  }
});

it('is ready when a workflow with its search attributes can be started, and ends in order', async () => {
  const server = await begin({ kind: 'sqlite' });
  await server.ready;
  await startWorkflow(server, 'first');
  server.stop();
  expect(await server.ended).toMatchObject({ how: '0' });
});

it('killed hard, it goes on where it was: its state is in PostgreSQL', async () => {
  const store = await postgres();
  const first = await begin(store);
  await first.ready;
  await startWorkflow(first, 'agenda');
  first.kill();
  expect(await first.ended).toMatchObject({ how: 'SIGKILL' });

  const second = await begin(store);
  await second.ready;
  await withClient(second, async (client) => {
    expect((await client.workflow.getHandle('agenda').describe()).status.name).toBe('RUNNING');
  });
});

it('does not skip time unless it is told to', async () => {
  const server = await begin({ kind: 'sqlite' });
  await server.ready;
  await withClient(server, async (client) => {
    const request = {
      namespace: 'default',
      workflowId: 'skips',
      workflowType: { name: 'any' },
      taskQueue: { name: 'any' },
      requestId: 'any',
    };
    const skipping = client.workflowService.startWorkflowExecution({ ...request, timeSkippingConfig: { enabled: true } });
    await expect(skipping).rejects.toThrow(/not enabled/);
  });
});

it("understands what Temporal's own SDK says when it starts a server for tests", async () => {
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path: own.path } } });
  const { executions } = await environment.client.workflowService.listWorkflowExecutions({ namespace: 'default' });
  expect(executions).toEqual([]);
  await environment.teardown();
});

it('keeps a second server off its databases', async () => {
  const store = await postgres();
  await (
    await begin(store)
  ).ready;
  const second = await begin(store);
  await expect(second.ready).rejects.toMatchObject({ sentence: { vi: expect.stringMatching(/máy chủ Temporal khác/) } });
});

it('says that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const server = await begin({ kind: 'sqlite' }, portOf(other));
  await expect(server.ready).rejects.toMatchObject({
    sentence: { vi: expect.stringMatching(/cổng đã có chương trình khác dùng/) },
  });
  expect(await server.ended).toMatchObject({ how: '1' });
  other.close();
});

it('says that PostgreSQL does not answer, or does not let it in', async () => {
  const store = (await postgres()) as ServerStore & { kind: 'postgres' };
  const nowhere = await begin({ ...store, port: await freePort() });
  await expect(nowhere.ready).rejects.toMatchObject({ sentence: { vi: expect.stringMatching(/PostgreSQL chưa trả lời/) } });
  const stranger = await begin({ ...store, password: 'wrong' });
  await expect(stranger.ready).rejects.toMatchObject({ sentence: { vi: expect.stringMatching(/không cho tài khoản này vào/) } });
});

const begin = async (store: ServerStore, port?: number): Promise<RunningServer> => {
  const settings = { port: port ?? (await freePort()), namespace: 'default', searchAttributes: { Unit: 'Keyword' }, store } as const;
  const server = startTemporalServer(own, settings);
  started.push(server);
  return server;
};

const postgres = async (): Promise<ServerStore> => {
  const { hostname, port, username, password } = new URL(await testServer());
  const databasePrefix = `dunghan_test_${randomBytes(6).toString('hex')}`;
  return { kind: 'postgres', host: hostname, port: Number(port), user: username, password: decodeURIComponent(password), databasePrefix };
};

const startWorkflow = (server: RunningServer, workflowId: string): Promise<void> =>
  withClient(server, async (client) => {
    const request = { namespace: 'default', workflowId, workflowType: { name: 'any' }, taskQueue: { name: 'any' }, requestId: workflowId };
    const data = Buffer.from('"P-11"');
    const Unit = { metadata: { encoding: Buffer.from('json/plain'), type: Buffer.from('Keyword') }, data };
    await client.workflowService.startWorkflowExecution({ ...request, searchAttributes: { indexedFields: { Unit } } });
  });

const withClient = async (server: RunningServer, work: (client: Client) => Promise<void>): Promise<void> => {
  const connection = await Connection.connect({ address: server.address });
  try {
    await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const port = portOf(probe);
  probe.close();
  await once(probe, 'close');
  return port;
};

const portOf = (server: Server): number => {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
};
