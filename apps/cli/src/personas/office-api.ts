import type { EscalationView, ObligationItem, ObligationView, Page, Problem, RollupItem, RollupView } from '#contracts';
import type { Instant } from '#eventsourcing';
import { signAccess } from '#office';
import type { Act } from './acts.js';

/** A request that was refused; again would not help. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? `${status}`);
  }
}

/** What the authority's clock says, and how fast it runs. */
export interface ClockReading {
  readonly domainAt: Instant;
  /** Domain milliseconds in a real one; 0 while it stands. */
  readonly speed: number;
}

export interface OfficeApiOptions {
  readonly url: string;
  readonly tokenKey: Uint8Array;
}

const TOKEN_SECONDS = 3_600;
const PAGE = 200;
const LONGEST_ANSWER_MS = 30_000;

/** The API of a running demonstration, used in the name of its invented persons. */
export class OfficeApi {
  readonly #tokens = new Map<string, { readonly token: string; readonly until: number }>();

  constructor(private readonly options: OfficeApiOptions) {}

  clock(): Promise<ClockReading> {
    return this.#ask<ClockReading>('/clock', {});
  }

  /** All obligations that wait for somebody. */
  obligations(reader: string): Promise<ObligationItem[]> {
    return this.#all<ObligationItem>('/obligations?status=open&status=submitted&status=returned&status=resubmitted', reader);
  }

  obligation(id: string, reader: string): Promise<ObligationView> {
    const path = id
      .split('/')
      .map(encodeURIComponent)
      .join('/')
      .replace(/^obligation\//, '/obligations/');
    return this.#ask<ObligationView>(path, { person: reader });
  }

  /** All cases that wait for a decision, to be sent out, or to be acknowledged. */
  escalations(reader: string): Promise<EscalationView[]> {
    return this.#all<EscalationView>('/escalations?status=proposed&status=approved&status=dispatched', reader);
  }

  rollups(reader: string): Promise<RollupItem[]> {
    return this.#all<RollupItem>('/rollups?', reader);
  }

  /** With what would be compiled now. */
  rollup({ duty, period, unit }: Pick<RollupItem, 'duty' | 'period' | 'unit'>, reader: string): Promise<RollupView> {
    return this.#ask<RollupView>(`/rollups/${[duty, period, unit].map(encodeURIComponent).join('/')}`, { person: reader });
  }

  async carryOut({ person, method, path, body, key }: Act): Promise<void> {
    await this.#ask(path, { person, method, body, key });
  }

  async #all<Item>(path: string, reader: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page: Page<Item> = await this.#ask(`${path}&limit=${PAGE}&offset=${offset}`, { person: reader });
      items.push(...page.items);
      offset = page.nextOffset;
    }
    return items;
  }

  async #ask<Answer>(
    path: string,
    { person, method = 'GET', body, key }: { person?: string; method?: string; body?: object; key?: string },
  ): Promise<Answer> {
    const headers = {
      Accept: 'application/json',
      ...(person !== undefined && { Authorization: `Bearer ${await this.#token(person)}` }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const answer = await fetch(`${this.options.url}/api${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    if (answer.ok) return (await answer.json()) as Answer;
    const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status} ${problem.detail ?? ''}`);
    throw new RequestRefused(answer.status, problem);
  }

  async #token(person: string): Promise<string> {
    const known = this.#tokens.get(person);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = await signAccess({ person, kind: 'token', seconds: TOKEN_SECONDS }, this.options.tokenKey);
    this.#tokens.set(person, { token, until: Date.now() + (TOKEN_SECONDS * 1_000) / 2 });
    return token;
  }
}
