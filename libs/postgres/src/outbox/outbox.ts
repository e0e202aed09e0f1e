import type { Pool } from 'pg';
import type { AppendAnswer, AppendRequest } from '#eventsourcing';
import { PostgresEventStore } from '../event-log/postgres-event-store.js';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';

/** An effect somebody has taken upon himself to carry out. */
export interface ClaimedEffect<Payload = object> {
  readonly id: string;
  readonly payload: Payload;
  /** How often it was begun before. */
  readonly attempts: number;
  /** How long ago it was asked for, by the database's clock. */
  readonly ageMs: number;
}

export interface Claiming {
  readonly kind: string;
  /** Who claims; nobody else may bear the same name. */
  readonly by: string;
  /** How long the claim holds, in real time. It must be longer than carrying one effect out may take. */
  readonly leaseMs: number;
  readonly limit: number;
}

/** How an outbox stands. */
export interface OutboxHealth {
  readonly waiting: number;
  readonly sending: number;
  /** Of the oldest effect that is not done; 0 when all are. */
  readonly oldestMs: number;
}

/**
 * Effects that follow from events, to be carried out outside. An effect is claimed for a while, and marked as `sending` before it
 * leaves the house: what is found in that state after its claim has run out may or may not have had its effect. All times are real.
 */
export class Outbox {
  constructor(private readonly pool: Pool) {}

  /** Takes effects whose time has come and that nobody has claimed. */
  async claim<Payload = object>({ kind, by, leaseMs, limit }: Claiming): Promise<readonly ClaimedEffect<Payload>[]> {
    const { rows } = await this.pool.query<EffectColumns>({
      name: 'es.claim_effects',
      text: `update es.outbox o set claimed_by = $2, claimed_until = ${inMs('$3')}
             from (select id from es.outbox
                   where kind = $1 and state = 'waiting' and not_before <= clock_timestamp() and (claimed_until is null or claimed_until < clock_timestamp())
                   order by not_before, id limit $4 for update skip locked) open
             where o.id = open.id returning ${EFFECT}`,
      values: [kind, by, leaseMs, limit],
    });
    return rows.map(effectOf<Payload>);
  }

  /** Takes effects that were begun by somebody whose claim has run out: nobody knows how far they got. */
  async claimAbandoned<Payload = object>({ kind, by, leaseMs, limit }: Claiming): Promise<readonly ClaimedEffect<Payload>[]> {
    const { rows } = await this.pool.query<EffectColumns>({
      name: 'es.claim_abandoned',
      text: `update es.outbox o set claimed_by = $2, claimed_until = ${inMs('$3')}
             from (select id from es.outbox where kind = $1 and state = 'sending' and claimed_until < clock_timestamp()
                   order by claimed_until limit $4 for update skip locked) open
             where o.id = open.id returning ${EFFECT}`,
      values: [kind, by, leaseMs, limit],
    });
    return rows.map(effectOf<Payload>);
  }

  /** Says, before anything leaves the house, that it is about to, and holds the claim anew. Answers which attempt it is; undefined when the claim was lost. */
  async begin(id: string, { by, leaseMs }: Pick<Claiming, 'by' | 'leaseMs'>): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ attempts: number }>({
      name: 'es.begin_effect',
      text: `update es.outbox set state = 'sending', attempts = attempts + 1, claimed_until = ${inMs('$3')}
             where id = $1 and claimed_by = $2 and state = 'waiting' and claimed_until > clock_timestamp() returning attempts`,
      values: [id, by, leaseMs],
    });
    return rows[0]?.attempts;
  }

  /** Puts back what surely had no effect, to be tried again after a while. Answers false when somebody else has taken it over meanwhile. */
  async defer(id: string, by: string, afterMs: number): Promise<boolean> {
    const { rowCount } = await this.pool.query({
      name: 'es.defer_effect',
      text: `update es.outbox set state = 'waiting', not_before = ${inMs('$3')}, claimed_by = null, claimed_until = null
             where id = $1 and claimed_by = $2 and state <> 'done'`,
      values: [id, by, afterMs],
    });
    return rowCount === 1;
  }

  /** Marks an effect as done. With `request`, what became of it is appended in the same transaction; on a conflict nothing is marked. */
  async finish(id: string, request?: AppendRequest): Promise<AppendAnswer | undefined> {
    return inTransaction(this.pool, async (client) => {
      const answer = request && (await new PostgresEventStore(client).append(request));
      if (answer?.status !== 'conflict')
        await client.query(`update es.outbox set state = 'done', claimed_by = null, claimed_until = null where id = $1`, [id]);
      return answer;
    });
  }

  async health(kind: string): Promise<OutboxHealth> {
    const { rows } = await this.pool.query<{ waiting: number; sending: number; oldest_ms: number }>(
      `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sending')::int as sending,
         coalesce(extract(epoch from clock_timestamp() - min(inserted_at))::float8 * 1000, 0) as oldest_ms
       from es.outbox where kind = $1 and state <> 'done'`,
      [kind],
    );
    const { waiting, sending, oldest_ms } = rows[0]!;
    return { waiting, sending, oldestMs: oldest_ms };
  }

  /** Forgets effects that were done more than 30 days after they were asked for; what became of them stands in the log. */
  async purge(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `delete from es.outbox where state = 'done' and inserted_at < clock_timestamp() - interval '30 days'`,
    );
    return rowCount ?? 0;
  }
}

const inMs = (parameter: string): string => `clock_timestamp() + ${parameter}::float8 * interval '1 millisecond'`;

interface EffectColumns {
  readonly id: string;
  readonly payload: object;
  readonly attempts: number;
  readonly age_ms: number;
}

const EFFECT = `o.id, o.payload, o.attempts, extract(epoch from clock_timestamp() - o.inserted_at)::float8 * 1000 as age_ms`;

const effectOf = <Payload>({ id, payload, attempts, age_ms }: EffectColumns): ClaimedEffect<Payload> => ({
  id,
  payload: payload as Payload,
  attempts,
  ageMs: age_ms,
});
