import type { Pool } from 'pg';
import { UPCASTERS } from '#domain';
import type { AppendAnswer, AppendRequest } from '#eventsourcing';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';
import type { Queryable } from './event-row.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** What is asked of those who have their turn, on the connection that has it: another one might not be free while many wait; may refuse. */
export type Demand = (database: Queryable) => Promise<void>;

/** Appends that take turns over something that several streams want and only one may have: a number that is given once. */
export class SerialAppends {
  constructor(private readonly pool: Pool) {}

  /** The log, for a command that wants `thing`; `demand` is asked when it is its turn, of a log that has all who came before. */
  inTurnOver(thing: string, demand: Demand): PostgresEventStore {
    return new SerialEventStore(this.pool, thing, demand);
  }
}

class SerialEventStore extends PostgresEventStore {
  constructor(
    private readonly pool: Pool,
    private readonly thing: string,
    private readonly demand: Demand,
  ) {
    super(pool, UPCASTERS);
  }

  override append(request: AppendRequest): Promise<AppendAnswer> {
    return inTransaction(this.pool, async (client) => {
      // Until the commit; the next statement sees what was committed while it waited.
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [this.thing]);
      await this.demand(client);
      return new PostgresEventStore(client, UPCASTERS).append(request);
    });
  }
}
