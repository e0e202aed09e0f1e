import type { PoolClient } from 'pg';

/**
 * A table of `read` being made anew in `read_next`, while the old one is read and written as before.
 *
 * Constraints and indexes keep their names, since TypeORM compares names; they are made after the table is filled, which is faster.
 */
export class NextTable {
  readonly #old: string;
  readonly #next: string;
  #known: readonly string[] | undefined;

  constructor(
    private readonly client: PoolClient,
    name: string,
  ) {
    this.#old = `read.${client.escapeIdentifier(name)}`;
    this.#next = `read_next.${client.escapeIdentifier(name)}`;
  }

  /** Makes it empty, whatever an interrupted rebuild has left. */
  async create(): Promise<void> {
    await this.client.query(`drop table if exists ${this.#next}`);
    await this.client.query(`create table ${this.#next} (like ${this.#old} including all excluding indexes)`);
  }

  /** Rows whose keys are the column names. */
  async insert(rows: readonly object[]): Promise<void> {
    const columns = (await this.#columns()).join(', ');
    await this.client.query(
      `insert into ${this.#next} (${columns}) select ${columns} from jsonb_populate_recordset(null::${this.#next}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Replaces the rows of these streams. */
  async replace(streams: readonly string[], rows: readonly object[]): Promise<void> {
    await this.client.query(`delete from ${this.#next} where stream = any ($1)`, [streams]);
    await this.insert(rows);
  }

  async addConstraintsAndIndexes(): Promise<void> {
    const { rows } = await this.client.query<{ statement: string }>(
      `select format('alter table %s add constraint %I %s', $2::text, conname, pg_get_constraintdef(oid)) as statement
       from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'x', 'f')
       union all
       select replace(pg_get_indexdef(i.indexrelid), ' ON ' || $1 || ' ', ' ON ' || $2 || ' ')
       from pg_index i where i.indrelid = $1::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
      [await this.#printedName(), this.#next],
    );
    for (const { statement } of rows) await this.client.query(statement);
    await this.client.query(`analyze ${this.#next}`);
  }

  /** Puts it in the old one's place, with the same grants. To be called in a transaction. */
  async swap(): Promise<void> {
    const { rows } = await this.client.query<{ statement: string }>(
      `select format('grant %s on %s to %s', a.privilege_type, $2::text, case a.grantee when 0 then 'public' else a.grantee::regrole::text end) as statement
       from pg_class c, aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee <> c.relowner`,
      [this.#old, this.#next],
    );
    for (const { statement } of rows) await this.client.query(statement);
    await this.client.query(`drop table ${this.#old}`);
    await this.client.query(`alter table ${this.#next} set schema read`);
  }

  // Generated columns are reckoned by the database and may not be given.
  async #columns(): Promise<readonly string[]> {
    if (this.#known) return this.#known;
    const { rows } = await this.client.query<{ column: string }>(
      `select quote_ident(attname) as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [this.#next],
    );
    return (this.#known = rows.map(({ column }) => column));
  }

  /** As PostgreSQL writes it in the definition of an index: quoted only where it must be. */
  async #printedName(): Promise<string> {
    const { rows } = await this.client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = $1::regclass`,
      [this.#old],
    );
    return rows[0]?.name ?? this.#old;
  }
}
