import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { REPORT } from './office.js';

const BODY = Buffer.from(JSON.stringify({ content: REPORT }));

/** Hands reports in over connections that stay open, as many as there are clients; throws when one is not taken. */
export class Post {
  readonly #agent: Agent;

  constructor(
    private readonly port: number,
    clients: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: clients });
  }

  handIn({ path, token }: { readonly path: string; readonly token: string }): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = request({
        ...{ host: '127.0.0.1', port: this.port, agent: this.#agent, method: 'POST', path },
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': BODY.length,
          'idempotency-key': randomUUID(),
        },
      });
      asked.once('error', reject);
      asked.once('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.once('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(`${path}: ${answer.statusCode} ${text}`))));
      });
      asked.end(BODY);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
