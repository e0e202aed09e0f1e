import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addMs, domainInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { inlineTables, projections } from '#postgres';
import { openOfficeLog } from '../../../infra/start/log/office-log.js';
import { freePort } from '../../../infra/start/network/ports.js';
import { Everything } from '../../support/start-everything.js';
import { Clients } from './client.js';
import { OPENING_MS } from './district.js';
import { databaseOf, type Evidence, lettersIn, readEvents, readOutbox } from './evidence.js';
import { until } from './until.js';

/** What can be killed: one process, or all of them with the starter that watches over them. */
export type Victim = 'worker' | 'api' | 'temporal' | 'postgres' | 'everything';

/** The whole living authority, started as `npm start` does it, in a folder and on a port of its own. */
export class StartedOffice {
  clients: Clients;

  private constructor(
    readonly folder: string,
    private readonly port: number,
    private everything: Everything,
  ) {
    const tokenKey = new Uint8Array(Buffer.from(readFileSync(join(folder, 'token-key'), 'utf8').trim(), 'base64url'));
    this.clients = new Clients({ url: everything.url, tokenKey });
  }

  static async start(at: string): Promise<StartedOffice> {
    const folder = mkdtempSync(join(tmpdir(), 'dunghan-faults-'));
    chmodSync(folder, 0o755); // as root the database runs as another user, who must get here
    const port = await freePort();
    const everything = Everything.start(folder, port, '--at', at);
    try {
      await everything.says(/clock runs from/, OPENING_MS);
      return new StartedOffice(folder, port, everything);
    } catch (error) {
      everything.signal('SIGKILL');
      throw error;
    }
  }

  get database(): string {
    return databaseOf(this.folder);
  }

  events = () => readEvents(this.database);

  async evidence(): Promise<Evidence> {
    const [events, outbox] = await Promise.all([readEvents(this.database), readOutbox(this.database)]);
    return { events, outbox, letters: await lettersIn(join(this.folder, 'mailbox')), calls: this.clients.calls };
  }

  async now(): Promise<Instant> {
    return this.#withLog(async ({ times }) => {
      const { anchor, databaseAt } = await times.read();
      return domainInstant(anchor, databaseAt);
    });
  }

  /** Puts the authority's clock on, to so many seconds before an instant: time is moved, and not waited for. */
  async putClockOn(instant: Instant, secondsBefore: number): Promise<void> {
    await this.#withLog(({ clock }) => clock.run(1, addMs(instant, -1_000 * secondsBefore)));
  }

  /** Ends it at once, as `kill -9` does; answers when that was, in real milliseconds. */
  kill(victim: Victim): number {
    const { processes } = this.everything.running();
    const postmaster = Number.parseInt(readFileSync(join(this.folder, 'postgres', 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10);
    const named = (name: string): number => processes[name]!.pid;
    const victims = {
      worker: () => [named('worker')],
      api: () => [named('api')],
      temporal: () => [named('temporal')],
      postgres: () => [postmaster],
      everything: () => [...Object.keys(processes).map(named), postmaster],
    }[victim]();
    if (victim === 'everything') this.everything.signal('SIGKILL');
    for (const pid of victims) process.kill(pid, 'SIGKILL');
    return Date.now();
  }

  /** Starts it anew on the same folder, after everything was killed. */
  async startAnew(): Promise<void> {
    await this.everything.ended;
    this.everything = Everything.start(this.folder, this.port);
    await this.everything.says(/clock runs from/);
  }

  /** Waits until the page says that all is well: the database answers, and somebody keeps the time. */
  async untilWell(withinMs: number): Promise<void> {
    let last = 'nothing';
    const health = async (): Promise<true | undefined> => {
      last = await (await fetch(`${this.everything.url}/api/health/ready`)).text();
      return (JSON.parse(last) as { status: string }).status === 'ready' ? true : undefined;
    };
    await until(health, { withinMs, otherwise: () => `It never became well; it said ${last}` });
  }

  /** Runs a command of `dunghan` beside it, and answers with what it prints as JSON. */
  async dunghan(...args: readonly string[]): Promise<Record<string, unknown>> {
    const env = { ...process.env, DUNGHAN_DATA: this.folder, DATABASE_URL: '', DUNGHAN_LANG: 'en' };
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', ...args, '--json'], { env });
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** The tables that are not what their events say, found by making each of them anew. */
  async tablesThatDiffer(): Promise<string[]> {
    const differ: string[] = [];
    for (const name of [...inlineTables.map(({ table }) => table), ...projections.map(({ name }) => name)])
      if ((await this.dunghan('rebuild', name))['same'] !== true) differ.push(name);
    return differ;
  }

  /** What its processes have written to their logs, for whoever has to find out why something failed. */
  said(): string {
    return this.everything.said;
  }

  async end(): Promise<void> {
    this.everything.signal('SIGINT');
    const left = setTimeout(() => this.everything.signal('SIGKILL'), 30_000);
    await this.everything.ended;
    clearTimeout(left);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #withLog<T>(work: (log: Awaited<ReturnType<typeof openOfficeLog>>) => Promise<T>): Promise<T> {
    const log = await openOfficeLog(this.database);
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }
}
