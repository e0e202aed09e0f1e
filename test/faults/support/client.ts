import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signAccess } from '#office';
import { filledForm, type HandedIn } from '../../support/filled-form.js';
import { type Call, marked } from './client-journal.js';
import { personas, plan } from './district.js';

export interface ClientOptions {
  /** Where the API is. */
  readonly url: string;
  readonly tokenKey: Uint8Array;
}

export interface HandingIn {
  readonly obligation: string;
  readonly by: string;
  readonly preparedBy: string;
  /** How long to try again while nobody answers; an impatient client, who says 0, does not know what became of it. */
  readonly patienceMs: number;
  /** Whether, after it was carried out, the very same request is made once more, as a client does who missed the answer. */
  readonly repeat?: boolean;
}

const ANSWER_MS = 6_000;
const PAUSE_MS = 300;

/** People who hand in over HTTP, each act under a key of its own, and write down what they were told. */
export class Clients {
  readonly calls: Call[] = [];
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(private readonly options: ClientOptions) {}

  async handIn(asked: HandingIn): Promise<Call> {
    const mark = randomUUID();
    const report = filledForm({ plan, personas, obligation: asked.obligation, words: marked(mark) });
    const request = { ...asked, report, key: randomUUID() };
    const began = performance.now();
    let attempts = 0;
    let status: number | undefined;
    do {
      if (attempts++ > 0) await pause(PAUSE_MS);
      status = await this.#post(request);
    } while (!isAnswer(status) && performance.now() - began < asked.patienceMs);
    if (asked.repeat && status === 201) await this.#post(request);
    const call: Call = {
      obligation: asked.obligation,
      mark,
      outcome: !isAnswer(status) ? 'unknown' : status < 300 ? 'ok' : 'fail',
      ...(status !== undefined && { status }),
      attempts,
    };
    this.calls.push(call);
    return call;
  }

  /** The answer's status; undefined when there was none. */
  async #post({ obligation, by, preparedBy, report, key }: HandingIn & { report: HandedIn; key: string }): Promise<number | undefined> {
    const [, ...path] = obligation.split('/').map(encodeURIComponent);
    const answer = await fetch(`${this.options.url}/api/obligations/${path.join('/')}/submissions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.#token(by)}`, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...report, preparedBy }),
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch(() => undefined);
    // The whole answer has to be there: half of one is none.
    return (
      answer &&
      answer.arrayBuffer().then(
        () => answer.status,
        () => undefined,
      )
    );
  }

  #token(person: string): Promise<string> {
    const known = this.#tokens.get(person) ?? signAccess({ person, kind: 'token', seconds: 3_600 }, this.options.tokenKey);
    this.#tokens.set(person, known);
    return known;
  }
}

/** Somebody carried it out or refused it; a server that says it is at fault, or too busy, has not said either. */
const isAnswer = (status: number | undefined): status is number => status !== undefined && status < 500 && status !== 429;
