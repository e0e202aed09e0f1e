import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second step of an append: a dense order for readers, and a chain of hashes over it. */
export class Seal1700000000004 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [FIELD, LEAF, LINK, CHAIN, SEAL, OLDEST_TRANSACTION]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const name of ['oldest_transaction', 'seal']) await query.query(`drop function es.${name}`);
    await query.query(`drop aggregate es.chain(bytea, bytea)`);
    for (const name of ['link', 'leaf', 'field']) await query.query(`drop function es.${name}`);
  }
}

// A field is joined with its length, so that no two different events have the same bytes; a length of -1 says that there is none.
const FIELD = `
create function es.field(value text) returns bytea language sql stable as $$
  select int4send(coalesce(octet_length(value), -1)) || coalesce(convert_to(value, 'UTF8'), '')
$$`;

const LEAF = `
create function es.leaf(seq bigint, e es.events) returns bytea language sql stable as $$
  select es.field(seq::text) || es.field(e.event_id::text) || es.field(e.stream) || es.field(e.version::text)
      || es.field(e.type) || es.field(e.schema_version::text) || es.field(e.body)
      || es.field(e.occurred_at) || es.field(e.recorded_at)
      || es.field(e.actor) || es.field(e.correlation_id) || es.field(e.causation_id)
$$`;

const LINK = `
create function es.link(hash bytea, seed bytea, leaf bytea) returns bytea language plpgsql immutable as $$
begin
  return sha256(coalesce(hash, seed) || leaf);
end $$`;

// As an aggregate over a growing window it hashes a whole batch in one statement.
const CHAIN = `create aggregate es.chain(seed bytea, leaf bytea) (sfunc = es.link, stype = bytea)`;

// Why this needs no look at running transactions: seq is given to what is committed, in the moment of sealing. A transaction that
// commits late finds the log further on and gets a later seq; no reader has passed it. See docs/decisions/0002.
// The lock is taken before the tables are looked at, so that each statement below sees what the leader before has committed.
const SEAL = `
create function es.seal(p_batch int, out leads boolean, out sealed int) language plpgsql as $$
declare
  v_seq bigint;
  v_hash bytea;
  v_inverted record;
begin
  leads := pg_try_advisory_xact_lock(hashtext('dunghan'), hashtext('es.seal'));
  sealed := 0;
  if not leads then return; end if;

  select l.seq, l.hash into v_seq, v_hash from es.log l order by l.seq desc limit 1;
  v_seq := coalesce(v_seq, 0);
  v_hash := coalesce(v_hash, decode(repeat('00', 32), 'hex'));

  with taken as materialized (
    select t.position, v_seq + row_number() over (order by t.position) as seq
    from (select u.position from es.unsealed u order by u.position limit p_batch) t),
  chained as (
    select t.seq, t.position, es.chain(v_hash, es.leaf(t.seq, e)) over (order by t.seq rows unbounded preceding) as hash
    from taken t join es.events e using (position)),
  logged as (insert into es.log (seq, position, hash) select c.seq, c.position, c.hash from chained c returning position)
  delete from es.unsealed u using logged l where u.position = l.position;
  get diagnostics sealed = row_count;
  if sealed = 0 then return; end if;

  -- Each event's predecessor in its stream must stand before it in the log. An append cannot break this; who did must be found first.
  select e.stream, e.version into v_inverted
  from es.log l join es.events e using (position)
  where l.seq > v_seq and e.version > 1 and not exists (
    select from es.events p join es.log b using (position) where p.stream = e.stream and p.version = e.version - 1 and b.seq < l.seq)
  limit 1;
  if found then
    raise exception 'version % of % would be sealed before its predecessor', v_inverted.version, v_inverted.stream using errcode = 'DH001';
  end if;

  -- One notification for the batch: a commit that notifies takes a lock of the whole server, which appends must never wait for.
  perform pg_notify('dunghan_log', (v_seq + sealed)::text);
end $$`;

// As the owner: in its own role the application would not be told how old the transactions of other connections are.
const OLDEST_TRANSACTION = `
create function es.oldest_transaction() returns interval language sql stable security definer set search_path = pg_catalog as $$
  select clock_timestamp() - min(xact_start) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
$$`;
