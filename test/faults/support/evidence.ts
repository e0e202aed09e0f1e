import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Instant } from '#eventsourcing';
import { Mailbox } from '#mail';
import { type Call, MARK } from './client-journal.js';

/** An event as it stands in the log, read without any of the engine's own readers. */
export interface LoggedEvent {
  readonly position: number;
  /** Missing while it is not sealed. */
  readonly seq: number | null;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** By which a client of ours knows his report again; of no other event, and no other report. */
  readonly mark: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Real milliseconds, by the database's clock. */
  readonly insertedMs: number;
}

/** One row of the outbox that asks for a letter. */
export interface AskedLetter {
  readonly id: string;
  readonly state: 'waiting' | 'sending' | 'done';
  readonly notice: string;
}

/** All that a campaign is judged by: the log, the outbox, what a mail server was given, and what the clients were told. */
export interface Evidence {
  readonly events: readonly LoggedEvent[];
  readonly outbox: readonly AskedLetter[];
  /** The Message-ID of each letter that a mail server has taken, as often as it took it. */
  readonly letters: readonly string[];
  readonly calls: readonly Call[];
}

/** The database of a start on this data folder, read from its files, so that whoever looks neither starts nor keeps a server. */
export const databaseOf = (dataFolder: string): string => {
  const server = join(dataFolder, 'postgres', 'postgres');
  const password = readFileSync(join(server, 'password'), 'utf8').trim();
  const port = readFileSync(join(server, 'data', 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://postgres:${password}@127.0.0.1:${port}/dunghan`;
};

/** Asks the database one question. */
export const ask = async <Row extends object>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the server may be killed meanwhile; the question then fails
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const readEvents = (url: string): Promise<LoggedEvent[]> =>
  ask<LoggedEvent>(
    url,
    `select e.position::int, l.seq::int, e.stream, e.version::int, e.event_id as id, e.type, e.body::jsonb -> 'data' as data,
       substring(p.text from '${MARK}') as mark, e.occurred_at as "occurredAt", e.recorded_at as "recordedAt",
       extract(epoch from e.inserted_at)::float8 * 1000 as "insertedMs"
     from es.events e
     left join es.log l using (position)
     left join es.sealed_parts p on p.event_id = e.event_id and p.name = 'content'
     order by e.position`,
  );

export const readOutbox = (url: string): Promise<AskedLetter[]> =>
  ask<AskedLetter>(url, `select id, state, payload ->> 'notice' as notice from es.outbox where kind = 'mail' order by id`);

const PAGE = 200;

/** The Message-IDs of all letters in a local mailbox. */
export const lettersIn = async (directory: string): Promise<string[]> => {
  const mailbox = new Mailbox(directory);
  const letters: string[] = [];
  for (let page = 1; ; page++) {
    const { entries } = await mailbox.list({ page, size: PAGE });
    letters.push(...entries.map(({ messageId }) => messageId));
    if (entries.length < PAGE) return letters;
  }
};
