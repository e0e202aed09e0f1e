import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { partDigest, readBody } from './event-body.js';

export interface Verification {
  /** Nothing was found that an append, a sealing and an erasure could not have left. */
  readonly ok: boolean;
  /** How many events of the log were found whole. */
  readonly events: number;
  /** The last whole event and its hash. Kept elsewhere, it proves later that the log up to here is still the same. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly firstBad?: BadEvent;
  /** Committed and waiting for the sealer; the chain does not cover them yet. */
  readonly unsealed: number;
  /** In the events but neither sealed nor waiting: put there by something other than an append. */
  readonly strays: number;
  /** Streams whose guard stands elsewhere than their last event: something was cut off. */
  readonly cutStreams: readonly string[];
  readonly badParts: readonly BadPart[];
}

/** Where the chain breaks. The stream and version are missing when the event itself is. */
export interface BadEvent {
  readonly seq: number;
  readonly stream?: string;
  readonly version?: number;
  readonly reason: 'seq missing' | 'event missing' | 'hash differs' | 'version out of order';
}

export interface BadPart {
  readonly eventId: string;
  readonly name: string;
  readonly reason: 'missing' | 'digest differs';
}

export interface VerifyOptions {
  readonly onProgress?: (verified: number) => void;
  readonly pageSize?: number;
}

const MOST_NAMED = 100;

/**
 * Walks the whole chain and reckons it again from the stored texts, in another language than the one that made it:
 * a fault of the sealer's own SQL would be found, too.
 */
export const verify = async (pool: Pool, { onProgress, pageSize = 2_000 }: VerifyOptions = {}): Promise<Verification> => {
  const chain = new Chain();
  const badParts: BadPart[] = [];
  let firstBad: BadEvent | undefined;
  for (let full = true; full && firstBad === undefined;) {
    const page = await readPage(pool, chain.seq, pageSize);
    firstBad = chain.follow(page);
    badParts.push(...(await badPartsOf(pool, page)).slice(0, MOST_NAMED - badParts.length));
    onProgress?.(chain.seq);
    full = page.length === pageSize;
  }

  const rest = await outsideTheChain(pool);
  const ok = firstBad === undefined && rest.strays === 0 && rest.cutStreams.length === 0 && badParts.length === 0;
  return {
    ok,
    events: chain.seq,
    head: { seq: chain.seq, hash: chain.hash.toString('hex') },
    ...(firstBad && { firstBad }),
    ...rest,
    badParts,
  };
};

/** A row of the log with its event; the event's columns are null when it is missing. */
interface ChainedRow {
  readonly seq: string;
  readonly hash: Buffer;
  readonly event_id: string | null;
  readonly stream: string;
  readonly version: string;
  readonly type: string;
  readonly schema_version: number;
  readonly body: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly actor: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
}

class Chain {
  seq = 0;
  hash: Buffer = Buffer.alloc(32);
  readonly #versions = new Map<string, number>();

  /** Goes on over a page; answers where it breaks. */
  follow(rows: readonly ChainedRow[]): BadEvent | undefined {
    for (const row of rows) {
      const reason = this.#breakAt(row);
      if (reason === 'seq missing') return { seq: this.seq + 1, reason };
      if (reason === 'event missing') return { seq: Number(row.seq), reason };
      if (reason) return { seq: Number(row.seq), stream: row.stream, version: Number(row.version), reason };
      this.seq++;
      this.hash = row.hash;
      this.#versions.set(row.stream, Number(row.version));
    }
    return undefined;
  }

  #breakAt(row: ChainedRow): BadEvent['reason'] | undefined {
    if (Number(row.seq) !== this.seq + 1) return 'seq missing';
    if (row.event_id === null) return 'event missing';
    if (!createHash('sha256').update(this.hash).update(leafOf(row)).digest().equals(row.hash)) return 'hash differs';
    if (Number(row.version) !== (this.#versions.get(row.stream) ?? 0) + 1) return 'version out of order';
    return undefined;
  }
}

/** The hashed bytes of an event: each field with its length before it, -1 for a field that is not there. */
const leafOf = (row: ChainedRow): Buffer =>
  Buffer.concat(
    [
      ...[row.seq, row.event_id, row.stream, row.version, row.type, String(row.schema_version), row.body],
      ...[row.occurred_at, row.recorded_at, row.actor, row.correlation_id, row.causation_id],
    ].flatMap((field) => {
      const bytes = Buffer.from(field ?? '', 'utf8');
      const length = Buffer.alloc(4);
      length.writeInt32BE(field === null ? -1 : bytes.length);
      return [length, bytes];
    }),
  );

const readPage = async (pool: Pool, after: number, limit: number): Promise<ChainedRow[]> => {
  const { rows } = await pool.query<ChainedRow>({
    name: 'es.verify',
    text: `select l.seq, l.hash, e.event_id, e.stream, e.version, e.type, e.schema_version, e.body, e.occurred_at, e.recorded_at, e.actor, e.correlation_id, e.causation_id
           from es.log l left join es.events e using (position) where l.seq > $1 order by l.seq limit $2`,
    values: [after, limit],
  });
  return rows;
};

const badPartsOf = async (pool: Pool, rows: readonly ChainedRow[]): Promise<BadPart[]> => {
  const promised = rows.flatMap(({ event_id: eventId, body }) => (eventId === null ? [] : promisedParts(eventId, body)));
  if (promised.length === 0) return [];
  const { rows: kept } = await pool.query<{ event_id: string; name: string; salt: Buffer | null; text: string | null }>(
    `select event_id, name, salt, text from es.sealed_parts where event_id = any ($1::uuid[])`,
    [promised.map(({ eventId }) => eventId)],
  );
  const parts = new Map(kept.map((part) => [`${part.event_id} ${part.name}`, part]));
  return promised.flatMap(({ eventId, name, digest }): BadPart[] => {
    const part = parts.get(`${eventId} ${name}`);
    if (part === undefined) return [{ eventId, name, reason: 'missing' }];
    const { salt, text } = part;
    if (salt === null || text === null) return []; // erased, as it may be
    return partDigest(salt, text) === digest ? [] : [{ eventId, name, reason: 'digest differs' }];
  });
};

// A body that was tampered with may be no JSON at all; the chain names it, so here it simply promises nothing.
const promisedParts = (eventId: string, body: string): { eventId: string; name: string; digest: string }[] => {
  try {
    return Object.entries(readBody(body).sealed ?? {}).map(([name, { digest }]) => ({ eventId, name, digest }));
  } catch {
    return [];
  }
};

const outsideTheChain = async (pool: Pool): Promise<Pick<Verification, 'unsealed' | 'strays' | 'cutStreams'>> => {
  // One statement, one snapshot: an event being sealed meanwhile is either still waiting or already sealed.
  const { rows } = await pool.query<{ unsealed: string; strays: string }>(`
    select count(u.position) as unsealed, count(*) filter (where u.position is null) as strays
    from es.events e left join es.log l using (position) left join es.unsealed u using (position) where l.position is null`);
  const { rows: cut } = await pool.query<{ stream: string }>({
    text: `select stream from es.streams s full join (select stream, max(version) as version, count(*) as events from es.events group by stream) e using (stream)
           where s.version is distinct from e.version or e.version is distinct from e.events order by stream limit $1`,
    values: [MOST_NAMED],
  });
  return { unsealed: Number(rows[0]?.unsealed), strays: Number(rows[0]?.strays), cutStreams: cut.map(({ stream }) => stream) };
};
