import { createServer } from 'node:net';

/** Whether a program may listen there now. */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> => listenOnce(port, host).then(Boolean, () => false);

/** This port if it is free, or another that is. */
export const freePort = async (wanted = 0): Promise<number> => (wanted !== 0 && (await isFree(wanted)) ? wanted : listenOnce(0));

const listenOnce = (port: number, host = '127.0.0.1'): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port was given.'))));
    });
  });
