import { asOwner } from './as-owner.js';
import { demandTestName } from './test-database.js';

/** Begins the log of a test database anew, as its owner and with the guards off; what was derived from it goes too. */
export const emptyLog = (url: string): Promise<void> =>
  asOwner(url, async (client) => {
    demandTestName(new URL(url).pathname.slice(1));
    await client.query(`set session_replication_role = replica`);
    await client.query(
      `truncate es.streams, es.events, es.unsealed, es.log, es.sealed_parts, es.command_keys, es.outbox, es.checkpoints restart identity`,
    );
    const { rows } = await client.query<{ tables: string | null }>(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname in ('read', 'ops')`,
    );
    if (rows[0]?.tables) await client.query(`truncate ${rows[0].tables}`);
  });
