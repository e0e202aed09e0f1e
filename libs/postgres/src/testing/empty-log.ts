import { asOwner } from './as-owner.js';
import { demandTestName } from './test-database.js';

/** Begins the log of a test database anew, as its owner and with the guards off. */
export const emptyLog = (url: string): Promise<void> =>
  asOwner(url, async (client) => {
    demandTestName(new URL(url).pathname.slice(1));
    await client.query(`set session_replication_role = replica`);
    await client.query(
      `truncate es.streams, es.events, es.unsealed, es.log, es.sealed_parts, es.command_keys, es.outbox, es.checkpoints restart identity`,
    );
  });
