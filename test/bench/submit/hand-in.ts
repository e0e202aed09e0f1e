import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A report that is ready to be handed in, and the token of the head who may. */
export interface HandIn {
  readonly path: string;
  readonly token: string;
  readonly body: Buffer;
}

/** Hands reports in over connections that stay open, as many as there are clients; throws when one is not taken. */
export class Post {
  readonly #agent: Agent;

  constructor(
    private readonly port: number,
    clients: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: clients });
  }

  handIn({ path, token, body }: HandIn): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = request({
        ...{ host: '127.0.0.1', port: this.port, agent: this.#agent, method: 'POST', path },
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': body.length,
          'idempotency-key': randomUUID(),
        },
      });
      asked.once('error', reject);
      asked.once('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.once('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(`${path}: ${answer.statusCode} ${text}`))));
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
