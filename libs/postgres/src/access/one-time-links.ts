import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

const MINUTES = 15;

/** Links that let a person in once, within 15 real minutes. Only the digest of a link's code is kept. */
export class OneTimeLinks {
  constructor(private readonly pool: Pool) {}

  /** The code of a new link for this person. It is told to nobody else and cannot be read back. */
  async create(person: string): Promise<string> {
    const code = randomBytes(32).toString('base64url');
    await this.pool.query(
      `with gone as (delete from ops.one_time_links where expires_at < clock_timestamp())
       insert into ops.one_time_links (digest, person, expires_at) values ($1, $2, clock_timestamp() + make_interval(mins => $3))`,
      [digestOf(code), person, MINUTES],
    );
    return code;
  }

  /** The person whom this code lets in, and nobody a second time; undefined for a code that is used, too old or none. */
  async use(code: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ person: string }>(
      `delete from ops.one_time_links where digest = $1 and expires_at > clock_timestamp() returning person`,
      [digestOf(code)],
    );
    return rows[0]?.person;
  }
}

const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest();
