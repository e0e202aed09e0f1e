import type { Pool } from 'pg';
import { UPCASTERS } from '#domain';
import type { AppendAnswer, AppendRequest } from '#eventsourcing';
import { inTransaction } from '../subscriptions/postgres-checkpoints.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** What else is to be appended with a request: in its transaction, or nothing is. */
export type Along = (request: AppendRequest) => Promise<readonly AppendRequest[]>;

/** Appends that carry others along: what is decided in one stream holds in others from the same moment on. */
export class JointAppends {
  constructor(private readonly pool: Pool) {}

  /** The log, for a command that brings about more than its own stream tells. */
  carrying(along: Along): PostgresEventStore {
    return new JointEventStore(this.pool, along);
  }
}

class JointEventStore extends PostgresEventStore {
  constructor(
    private readonly pool: Pool,
    private readonly along: Along,
  ) {
    super(pool, UPCASTERS);
  }

  override async append(request: AppendRequest): Promise<AppendAnswer> {
    const others = await this.along(request);
    return others.length === 0 ? super.append(request) : this.#appendAll(request, others);
  }

  async #appendAll(request: AppendRequest, others: readonly AppendRequest[]): Promise<AppendAnswer> {
    try {
      const answers = await inTransaction(this.pool, async (client) => {
        const given = await new PostgresEventStore(client, UPCASTERS).appendMany([request, ...others]);
        if (given.some(({ status }) => status !== 'ok')) throw new LeftOut(given);
        return given;
      });
      return answers[0]!;
    } catch (thrown) {
      if (!(thrown instanceof LeftOut)) throw thrown;
      // The request itself may have been answered before; where only another stream was moved, it is a conflict all the same.
      const [own] = thrown.answers;
      return own?.status === 'ok' ? { status: 'conflict', version: own.version } : own!;
    }
  }
}

/** Undoes the transaction: append_many lets stand what did not conflict, and here that would be half of a decision. */
class LeftOut extends Error {
  constructor(readonly answers: readonly AppendAnswer[]) {
    super('A joint append was moved by others.');
  }
}
