import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { scriptedServer, type ScriptedServer } from '#mail/testing';
import { type OpenDatabase, openDatabase } from '#postgres';
import { prepareDemonstration } from '../../../infra/start/demonstration/prepare-demonstration.js';
import { type OfficeLog, openOfficeLog } from '../../../infra/start/log/office-log.js';
import { freePort } from '../../../infra/start/network/ports.js';
import { builtTemporalServer, type RunningServer, startTemporalServer, userCacheDirectory } from '../../../infra/start/temporal/index.js';
import { dunghan, type Finished } from '../../support/dunghan.js';
import { Clients } from './client.js';
import { OPENING_MS, personas, plan } from './district.js';
import { type Evidence, type LoggedEvent, readEvents, readOutbox } from './evidence.js';
import { until } from './until.js';

const NAMESPACE = 'dunghan';
/** Longer than a busy machine needs to wake all agendas: what they say at one instant is one notice to each person. */
const WINDOW_SECONDS = 15;

interface Parts {
  readonly folder: string;
  readonly database: OpenDatabase;
  readonly log: OfficeLog;
  readonly smtp: ScriptedServer;
  readonly temporalBinary: string;
  readonly ports: { readonly api: number; readonly temporal: number };
  readonly tokenKey: Buffer;
}

/** What a health answer says, as far as a campaign looks at it. */
export interface HealthSaid {
  readonly http: number;
  readonly status: string;
  readonly clock: string;
  readonly degraded: readonly string[];
}

/**
 * The living authority put together by the test: nobody restarts what dies, so that Temporal can be away for as long as it takes, or
 * come back with an empty store. Letters go to a server that writes down every one it was given.
 */
export class AssembledOffice {
  readonly clients: Clients;
  readonly #processes = new Map<string, ChildProcess>();
  #temporal: RunningServer | undefined;
  #stores = 0;

  private constructor(private readonly parts: Parts) {
    this.clients = new Clients({ url: this.url, tokenKey: new Uint8Array(parts.tokenKey) });
  }

  /** A log filled up to `at`, with an API; worker and Temporal do not run yet. */
  static async open(at: Instant): Promise<AssembledOffice> {
    const temporalBinary = await builtTemporalServer({ cacheDirectory: userCacheDirectory() });
    const folder = mkdtempSync(join(tmpdir(), 'dunghan-faults-'));
    chmodSync(folder, 0o755); // as root the database runs as another user, who must get here
    const database = await openDatabase({ dataDirectory: folder, settings: ['max_connections=200'] });
    const log = await openOfficeLog(database.url);
    await prepareDemonstration(log, { plan, personas, seed: 1, at, usualAt: at, progress: () => undefined });
    const ports = { api: await freePort(), temporal: await freePort() };
    const office = new AssembledOffice({
      ...{ folder, database, log, temporalBinary, ports },
      smtp: await scriptedServer(),
      tokenKey: randomBytes(32),
    });
    office.#start('api', { DUNGHAN_PORT: `${ports.api}` });
    await until(async () => ((await office.health()).http === 200 ? true : undefined), {
      withinMs: OPENING_MS / 2,
      otherwise: () => 'The API never answered',
    });
    return office;
  }

  get url(): string {
    return `http://127.0.0.1:${this.parts.ports.api}`;
  }

  /** The mail server: what it does otherwise than accepting, and what it was given. */
  get mail(): ScriptedServer {
    return this.parts.smtp;
  }

  startWorker(): void {
    this.#start('worker', { DUNGHAN_DEMONSTRATION_SPEED: '1', NOTICE_WINDOW_SECONDS: `${WINDOW_SECONDS}` });
  }

  async killWorker(): Promise<void> {
    await this.#end('worker');
  }

  /** Temporal's server; with the store it had before, or with an empty one in its place. */
  async startTemporal(store: 'kept' | 'empty'): Promise<void> {
    const { folder, temporalBinary, ports } = this.parts;
    if (store === 'empty') this.#stores += 1;
    this.#temporal = startTemporalServer(
      { kind: 'binary', path: temporalBinary, durable: true },
      { port: ports.temporal, namespace: NAMESPACE, store: { kind: 'sqlite', file: join(folder, `temporal-${this.#stores}.sqlite`) } },
    );
    await this.#temporal.ready;
  }

  async killTemporal(): Promise<void> {
    this.#temporal?.kill();
    await this.#temporal?.ended;
  }

  async now(): Promise<Instant> {
    const { anchor, databaseAt } = await this.parts.log.times.read();
    return domainInstant(anchor, databaseAt);
  }

  /** Puts the authority's clock on: time is moved, and not waited for. Answers when the API goes by it, too. */
  async putClockOn(instant: Instant): Promise<void> {
    await this.parts.log.clock.run(1, instant);
    const moved = async (): Promise<true | undefined> => {
      const { domainAt } = (await (await fetch(`${this.url}/api/clock`)).json()) as { readonly domainAt: Instant };
      return domainAt >= instant ? true : undefined;
    };
    await until(moved, { withinMs: 10_000, otherwise: () => `The API's clock never reached ${instant}` });
  }

  events(): Promise<LoggedEvent[]> {
    return readEvents(this.parts.database.url);
  }

  async evidence(): Promise<Evidence> {
    const [events, outbox] = await Promise.all([this.events(), readOutbox(this.parts.database.url)]);
    const letters = this.parts.smtp.messages.filter(({ taken }) => taken).map(({ messageId }) => messageId);
    return { events, outbox, letters, calls: this.clients.calls };
  }

  async health(): Promise<HealthSaid> {
    const answer = await fetch(`${this.url}/api/health/ready`);
    return { http: answer.status, ...((await answer.json()) as Omit<HealthSaid, 'http'>) };
  }

  async untilHealth(holds: (health: HealthSaid) => boolean, withinMs: number): Promise<HealthSaid> {
    let last: HealthSaid | undefined;
    const look = async (): Promise<HealthSaid | undefined> => {
      last = await this.health();
      return holds(last) ? last : undefined;
    };
    return until(look, { withinMs, otherwise: () => `Its health was last ${JSON.stringify(last)}` });
  }

  dunghan(...args: readonly string[]): Promise<Finished> {
    return dunghan(args, this.#environment({}));
  }

  async close(): Promise<void> {
    const { log, database, smtp, folder } = this.parts;
    for (const name of this.#processes.keys()) await this.#end(name);
    await this.killTemporal();
    await log.close();
    await database.close();
    await smtp.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #start(name: 'api' | 'worker', own: NodeJS.ProcessEnv): void {
    const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
      env: this.#environment(own),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = createWriteStream(join(this.parts.folder, `${name}.log`), { flags: 'a' });
    child.stdout.pipe(said, { end: false });
    child.stderr.pipe(said, { end: false });
    this.#processes.set(name, child);
  }

  async #end(name: string): Promise<void> {
    const child = this.#processes.get(name);
    if (child === undefined) return;
    this.#processes.delete(name);
    const gone = once(child, 'exit');
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await gone;
  }

  #environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const { folder, database, smtp, ports, tokenKey } = this.parts;
    return {
      ...process.env,
      DUNGHAN_DATA: folder,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
      TEMPORAL_NAMESPACE: NAMESPACE,
      DUNGHAN_TOKEN_KEY: tokenKey.toString('base64url'),
      SMTP_URL: `${smtp.url}?tls=off`,
      MAIL_FROM: 'Đúng Hạn <dunghan@demonstration.invalid>',
      ...own,
    };
  }
}
