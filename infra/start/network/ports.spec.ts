import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demandPort } from './demand-port.js';
import { freePort, isFree } from './ports.js';
import { whoListens } from './who-listens.js';

let server: Server;
let taken: number;
beforeAll(async () => {
  taken = await freePort();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a port', () => {
  it('that another program has is not free, and another one is given', async () => {
    expect(await isFree(taken)).toBe(false);
    expect(await freePort(taken)).not.toBe(taken);
  });

  it('that nobody has is taken as it was wanted', async () => {
    const free = await freePort();
    expect(await freePort(free)).toBe(free);
  });

  it('that is taken is refused, with its holder and the option by which another is chosen', async () => {
    await expect(demandPort(taken, '127.0.0.1')).rejects.toThrow(new RegExp(`Port ${taken} is used by .*--port ${taken + 1}`));
    if (process.platform === 'linux') expect(whoListens(taken)?.pid).toBe(process.pid);
  });
});
