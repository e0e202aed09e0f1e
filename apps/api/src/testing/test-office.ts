import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readPlanFile } from '#documents';
import {
  DEMONSTRATION_STREAM,
  type DemonstrationBegun,
  demonstrationPersons,
  personEvents,
  type Plan,
  planFacts,
  type Role,
  seatName,
} from '#domain';
import { inlineRows, type Instant } from '#eventsourcing';
import { AgendaDesk, ClockSetter, OfficeClock, RegimeDesk, signAccess } from '#office';
import { inlineTables, OneTimeLinks, PostgresEventStore, Sealer, SubscriptionRunner } from '#postgres';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { createApi } from '../create-api.js';
import type { ApiSettings } from '../settings.js';

/** The plan of District 3, adopted on the first of the month, its persons, and the API on a free port; the clock stands still. */
export interface TestOffice {
  readonly url: string;
  readonly database: TestDatabase;
  readonly settings: ApiSettings;
  readonly api: NestExpressApplication;
  readonly store: PostgresEventStore;
  readonly links: OneTimeLinks;
  /** Whoever holds this seat, asking over HTTP. */
  as(role: Role, unit: string): Asker;
  /** Puts the clock on: it never runs back. */
  putOn(at: Instant): Promise<void>;
  /** Lets the agendas of these units do what is due. */
  look(...units: readonly string[]): Promise<void>;
  /** Seals what was appended and brings the tables that follow up to it. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface TestOfficeOptions extends Partial<ApiSettings> {
  /** Whether the log says of itself that it is one. */
  readonly demonstration?: boolean;
  /** The plan without its forms: for tests of how reports come and go, whatever stands in them. */
  readonly inWords?: boolean;
  /** Another plan than that of District 3. */
  readonly adopts?: Plan;
}

/** One person and what he asks. */
export interface Asker {
  readonly person: string;
  readonly token: Promise<string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** With a key of its own unless one is given. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What was answered, as the parser gives it: each test says what it expects. */
  readonly body: ReturnType<JSON['parse']>;
}

export const testOffice = async (
  at: Instant,
  { demonstration = false, inWords = false, adopts = plan, ...options }: TestOfficeOptions = {},
): Promise<TestOffice> => {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'dunghan-files-'));
  const settings: ApiSettings = {
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1',
    tokenKey: new Uint8Array(randomBytes(32)),
    scope: { kind: 'unit' },
    spreadSeconds: 0,
    mailboxDirectory: undefined,
    temporalUiUrl: undefined,
    files: { folder, s3: undefined, largestBytes: 1024 ** 2 },
    ...options,
  };
  const store = new PostgresEventStore(database.pool);
  if (demonstration) await beginDemonstration(store, at);
  await adopt(store, inWords ? { ...adopts, forms: [] } : adopts, `${at.slice(0, 7)}-01T02:00:00.000Z` as Instant);
  const api = await createApi(settings, false);
  await api.listen(0, settings.host);
  const url = `http://127.0.0.1:${(api.getHttpServer().address() as AddressInfo).port}`;

  const settle = async (): Promise<void> => {
    await api.get(Sealer).sealAll();
    await api.get(SubscriptionRunner).catchUp();
  };
  const putOn = async (instant: Instant): Promise<void> => {
    await api.get(ClockSetter).run(0, instant);
    await until(async () => (await api.get(OfficeClock).now()) >= instant);
  };
  const look = async (...units: readonly string[]): Promise<void> => {
    const desk = api.get(AgendaDesk);
    for (const scope of units) {
      const sight = await desk.look({ scope, at: new Date().toISOString() as Instant });
      await desk.openObligations(sight.openings);
      await desk.recalculateDueDates(sight.recalculations);
      await desk.remind(sight.reminders);
      await desk.markOverdue(sight.overdue);
      await desk.proposeEscalations(sight.escalations);
    }
  };
  await settle();
  await putOn(at);
  api.get(RegimeDesk).refresh();

  return {
    ...{ url, database, settings, api, store, settle, putOn, look },
    links: api.get(OneTimeLinks),
    as: (role, unit) => asker(url, seatName({ role, unit }), settings.tokenKey),
    close: async () => {
      await api.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const asker = (url: string, person: string, key: Uint8Array): Asker => {
  const token = signAccess({ person, kind: 'token', seconds: 600 }, key);
  const ask = async (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: bodyOf(text, answer.headers) };
  };
  const withKey = (headers: Record<string, string>) => ({ 'idempotency-key': randomUUID(), ...headers });
  return {
    person,
    token,
    get: (path, headers = {}) => ask('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => ask('POST', path, body, withKey(headers)),
    put: (path, body = {}, headers = {}) => ask('PUT', path, body, withKey(headers)),
    delete: (path, headers = {}) => ask('DELETE', path, undefined, withKey(headers)),
  };
};

/** What is no JSON, a file, is given as it came. */
const bodyOf = (text: string, headers: Headers): unknown => {
  if (text === '') return undefined;
  return headers.get('content-type')?.includes('json') === true ? (JSON.parse(text) as unknown) : text;
};

const adopt = async (store: PostgresEventStore, adopted: Plan, recordedAt: Instant): Promise<void> => {
  const facts = [...planFacts(adopted), ...demonstrationPersons(adopted).map(personEvents)];
  await store.appendMany(
    facts.map(({ stream, events }) => {
      const appending = { stream, expectedVersion: 0, actor: 'adopter', recordedAt };
      return { ...appending, events, inline: inlineRows(inlineTables, { history: [], events, appending }) };
    }),
  );
};

const beginDemonstration = async (store: PostgresEventStore, recordedAt: Instant): Promise<void> => {
  const begun: DemonstrationBegun = {
    type: 'DemonstrationBegun',
    data: { rehearsal: 'test', plan: plan.code, year: plan.year, seed: 1, until: recordedAt },
  };
  await store.append({ stream: DEMONSTRATION_STREAM, expectedVersion: 0, events: [begun], actor: 'rehearsal', recordedAt });
};

const seeds = (file: string): Buffer => readFileSync(fileURLToPath(new URL(`../../../../seeds/${file}`, import.meta.url)));

const readThePlan = (): Plan => {
  const reading = readPlanFile(seeds('district3-2023.yaml'), (calendar) => seeds(calendar));
  if (reading.status === 'faulty') throw new Error('The plan of District 3 is faulty.');
  return reading.plan;
};
const plan = readThePlan();

const LONGEST_MS = 60_000;

/** Waits for something that becomes true by itself, within a limit. */
export const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  for (const end = performance.now() + LONGEST_MS; !(await isSo());) {
    if (performance.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
