import type { Pool, PoolClient } from 'pg';
import { UPCASTERS } from '#domain';
import type { AppendAnswer, AppendRequest } from '#eventsourcing';
import { codeOf } from '../error-code.js';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** Another stream, at the version on which a decision rests. */
export interface Footing {
  readonly stream: string;
  readonly version: number;
}

/** What a request rests on, each stream once; may refuse. */
export type Footings = (request: AppendRequest) => Promise<readonly Footing[]>;

/** Appends that hold only while other streams stand where they were read: a letter goes out only before the report has come in. */
export class GuardedAppends {
  constructor(private readonly pool: Pool) {}

  /** The log, for commands that rest on other streams; `footings` are asked before each append. What rests on none is appended as ever. */
  restingOn(footings: Footings): PostgresEventStore {
    return new GuardedEventStore(this.pool, footings);
  }
}

class GuardedEventStore extends PostgresEventStore {
  constructor(
    private readonly pool: Pool,
    private readonly footings: Footings,
  ) {
    super(pool, UPCASTERS);
  }

  override async append(request: AppendRequest): Promise<AppendAnswer> {
    const footings = await this.footings(request);
    return footings.length === 0 ? super.append(request) : this.#appendOn(footings, request);
  }

  async #appendOn(footings: readonly Footing[], request: AppendRequest): Promise<AppendAnswer> {
    try {
      return await inTransaction(this.pool, async (client) => {
        const answer = await new PostgresEventStore(client, UPCASTERS).append(request);
        if (!(await stand(client, footings))) throw new Moved();
        return answer;
      });
    } catch (thrown) {
      if (!isLostRace(thrown)) throw thrown;
      // To be read and decided again, as after any lost race.
      return { status: 'conflict', version: request.expectedVersion };
    }
  }
}

/** Held until the commit, and taken in one order: whoever writes one of these streams waits for it, and is waited for. */
const stand = async (client: PoolClient, footings: readonly Footing[]): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from es.streams s join unnest($1::text[], $2::bigint[]) f(stream, version) using (stream, version)
     order by s.stream for share of s`,
    [footings.map(({ stream }) => stream), footings.map(({ version }) => version)],
  );
  return rowCount === footings.length;
};

class Moved extends Error {
  constructor() {
    super('A stream on which an append rests was moved by others.');
  }
}

const DEADLOCK_DETECTED = '40P01';

// Two that rest on each other's streams wait for each other, since each has appended before it asks. PostgreSQL ends one of them after a
// second, and the other goes on: so of those who meet like this there is always one who is through.
const isLostRace = (thrown: unknown): boolean => thrown instanceof Moved || codeOf(thrown) === DEADLOCK_DETECTED;
