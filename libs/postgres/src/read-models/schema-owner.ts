import type { Pool, PoolClient } from 'pg';

/**
 * Works over a connection that has left the application's role: making and swapping tables is the owner's business.
 * One rebuild of a table at a time. The connection is closed afterwards, so that its freedom does not return to the pool.
 */
export const asSchemaOwner = async <T>(pool: Pool, lock: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query(`set role none; set statement_timeout = 0`);
    const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(hashtext('dunghan'), hashtext($1)) as locked`, [
      `rebuild ${lock}`,
    ]);
    if (!rows[0]?.locked) throw new Error(`${lock} is being rebuilt by somebody else at this moment.`);
    return await work(client);
  } finally {
    // Asked for in so many words: the server notices a closed connection only some time later.
    await client.query(`rollback; select pg_advisory_unlock_all()`).catch(() => undefined);
    client.release(true);
  }
};
