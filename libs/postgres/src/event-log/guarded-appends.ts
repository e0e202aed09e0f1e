import type { Pool } from 'pg';
import { UPCASTERS } from '#domain';
import type { AppendAnswer, AppendRequest } from '#eventsourcing';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** Another stream, at the version on which a decision rests. */
export interface Footing {
  readonly stream: string;
  readonly version: number;
}

/** Appends that hold only while another stream stands where it was read: a letter goes out only before the report has come in. */
export class GuardedAppends {
  constructor(private readonly pool: Pool) {}

  /** The log, for a command that rests on another stream; `footing` is asked before each append, and may refuse. */
  restingOn(footing: () => Promise<Footing>): PostgresEventStore {
    return new GuardedEventStore(this.pool, footing);
  }
}

class GuardedEventStore extends PostgresEventStore {
  constructor(
    private readonly pool: Pool,
    private readonly footing: () => Promise<Footing>,
  ) {
    super(pool, UPCASTERS);
  }

  override async append(request: AppendRequest): Promise<AppendAnswer> {
    const footing = await this.footing();
    try {
      return await inTransaction(this.pool, async (client) => {
        const answer = await new PostgresEventStore(client, UPCASTERS).append(request);
        // Held until the commit: whoever writes the other stream waits for it, and is waited for.
        const { rowCount } = await client.query(`select from es.streams where stream = $1 and version = $2 for share`, [
          footing.stream,
          footing.version,
        ]);
        if (rowCount === 0) throw new Moved();
        return answer;
      });
    } catch (thrown) {
      if (!(thrown instanceof Moved)) throw thrown;
      // To be read and decided again, as after any lost race.
      return { status: 'conflict', version: request.expectedVersion };
    }
  }
}

class Moved extends Error {
  constructor() {
    super('The stream on which an append rests was moved by others.');
  }
}
