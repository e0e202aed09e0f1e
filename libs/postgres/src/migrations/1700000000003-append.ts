import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Appending is one function call in one transaction, and that transaction's first write.
 *
 * A lost race is an answer and not an error: it costs no aborted transaction. Locks are always taken in the order
 * command keys, streams, everything else, and each kind sorted, so that no two appends wait for each other.
 */
export class Append1700000000003 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const statement of [LATE_APPEND, PARTS, INLINE, OUTBOX, APPEND, APPEND_MANY, PURGE]) await query.query(statement);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const name of [
      'purge_command_keys',
      'append_many',
      'append',
      'write_outbox',
      'write_inline',
      'write_parts',
      'refuse_late_append',
    ]) {
      await query.query(`drop function es.${name}`);
    }
  }
}

// Whoever has written before appending holds locks the order above knows nothing of, and would keep those writes when the append
// answers "conflict". In a log ordered by transaction id it would even turn two versions of a stream round.
const LATE_APPEND = `
create function es.refuse_late_append() returns void language plpgsql as $$
begin
  raise exception 'es.append must be the first write of its transaction' using errcode = 'invalid_transaction_state';
end $$`;

const PARTS = `
create function es.write_parts(parts jsonb) returns void language sql as $$
  insert into es.sealed_parts (event_id, name, salt, text, classification)
  select p.event_id, p.name, decode(p.salt, 'hex'), p.text, p.classification
  from jsonb_to_recordset(parts) p(event_id uuid, name text, salt text, text text, classification text)
$$`;

// Each inline table brings its own read.upsert_<table>, which only moves rows forward.
const INLINE = `
create function es.write_inline(inline jsonb) returns void language plpgsql as $$
declare
  v record;
begin
  for v in select i.item ->> 'table' as name, jsonb_agg(i.item -> 'row') as rows from jsonb_array_elements(inline) i(item) group by 1 order by 1 loop
    execute format('select read.%I($1)', 'upsert_' || v.name) using v.rows;
  end loop;
end $$`;

// An effect has an identity; asked for twice, it is carried out once.
const OUTBOX = `
create function es.write_outbox(effects jsonb) returns void language sql as $$
  insert into es.outbox (id, kind, payload)
  select o.id, o.kind, o.payload from jsonb_to_recordset(effects) o(id text, kind text, payload json)
  order by o.id on conflict do nothing
$$`;

// The key is claimed before the stream, so that two askers with one key meet there and the later one gets the first one's answer.
// When the stream then turns out to have moved, the claim is taken back in the same transaction: a conflict leaves no key behind.
const APPEND = `
create function es.append(
  p_stream text, p_expected bigint,
  p_ids uuid[], p_types text[], p_schema_versions int[], p_bodies text[], p_occurred_at text[],
  p_recorded_at text, p_actor text, p_correlation_id text, p_causation_id text,
  p_key text, p_request_hash text, p_response json,
  p_parts jsonb, p_inline jsonb, p_outbox jsonb,
  out status text, out version bigint, out response json
) language plpgsql as $$
#variable_conflict use_column
declare
  v_version bigint := p_expected + cardinality(p_ids);
  v_position bigint;
begin
  if pg_current_xact_id_if_assigned() is not null then perform es.refuse_late_append(); end if;

  if p_key is not null then
    insert into es.command_keys (actor, key, request_hash, response, stream, version)
    values (p_actor, p_key, p_request_hash, p_response, p_stream, v_version) on conflict do nothing;
    if not found then
      select case when k.request_hash = p_request_hash then 'duplicate' else 'key_reused' end, k.version, k.response
      into status, version, response from es.command_keys k where k.actor = p_actor and k.key = p_key;
      return;
    end if;
  end if;

  if p_expected = 0 then
    insert into es.streams (stream, category, version) values (p_stream, split_part(p_stream, '/', 1), v_version) on conflict do nothing;
  else
    update es.streams s set version = v_version where s.stream = p_stream and s.version = p_expected;
  end if;
  if not found then
    if p_key is not null then
      delete from es.command_keys k where k.actor = p_actor and k.key = p_key;
    end if;
    select case when count(*) = cardinality(p_ids) then 'duplicate' else 'conflict' end into status
    from es.events e where e.stream = p_stream and e.event_id = any (p_ids);
    select coalesce(max(s.version), 0) into version from es.streams s where s.stream = p_stream;
    return;
  end if;

  if cardinality(p_ids) = 1 then -- by far the most frequent, and a third faster without the arrays
    insert into es.events (stream, version, event_id, type, schema_version, body, occurred_at, recorded_at, actor, correlation_id, causation_id)
    values (p_stream, v_version, p_ids[1], p_types[1], p_schema_versions[1], p_bodies[1], p_occurred_at[1], p_recorded_at, p_actor, p_correlation_id, p_causation_id)
    returning position into v_position;
    insert into es.unsealed (position) values (v_position);
  else
    with appended as (
      insert into es.events (stream, version, event_id, type, schema_version, body, occurred_at, recorded_at, actor, correlation_id, causation_id)
      select p_stream, p_expected + e.n, e.id, e.type, e.schema_version, e.body, e.occurred_at, p_recorded_at, p_actor, p_correlation_id, p_causation_id
      from unnest(p_ids, p_types, p_schema_versions, p_bodies, p_occurred_at) with ordinality e(id, type, schema_version, body, occurred_at, n)
      order by e.n
      returning position)
    insert into es.unsealed (position) select position from appended;
  end if;

  if p_parts is not null then perform es.write_parts(p_parts); end if;
  if p_inline is not null then perform es.write_inline(p_inline); end if;
  if p_outbox is not null then perform es.write_outbox(p_outbox); end if;
  status := 'ok';
  version := v_version;
end $$`;

// The same for many streams, each named once. Existing streams are locked in the order of their names before they are moved, new
// ones are inserted in that order; a row being inserted is not yet seen by those who lock, so the two steps cannot cross.
// What travels along (parts, inline rows, effects) carries the number of its request, and goes with it when it is left out.
const APPEND_MANY = `
create function es.append_many(
  p_streams text[], p_expected bigint[], p_counts int[],
  p_recorded_at text[], p_actors text[], p_correlation_ids text[], p_causation_ids text[],
  p_keys text[], p_request_hashes text[], p_responses json[],
  p_requests int[], p_versions bigint[], p_ids uuid[], p_types text[], p_schema_versions int[], p_bodies text[], p_occurred_at text[],
  p_parts jsonb, p_inline jsonb, p_outbox jsonb
) returns table (status text, version bigint, response json) language plpgsql as $$
#variable_conflict use_column
declare
  v_open boolean[]; -- by request: whether no earlier key has answered it
  v_existing text[];
  v_moved bigint[];
  v_begun text[];
  v_won bigint[];
begin
  if pg_current_xact_id_if_assigned() is not null then perform es.refuse_late_append(); end if;

  with claimed as (
    insert into es.command_keys (actor, key, request_hash, response, stream, version)
    select r.actor, r.key, r.request_hash, r.response, r.stream, r.expected + r.count
    from unnest(p_actors, p_keys, p_request_hashes, p_responses, p_streams, p_expected, p_counts) r(actor, key, request_hash, response, stream, expected, count)
    where r.key is not null order by r.actor, r.key
    on conflict do nothing returning actor, key, stream)
  select array_agg(r.key is null or exists (select from claimed c where c.actor = r.actor and c.key = r.key and c.stream = r.stream) order by r.n) into v_open
  from unnest(p_streams, p_actors, p_keys) with ordinality r(stream, actor, key, n);

  select array_agg(r.stream) into v_existing
  from unnest(p_streams, p_expected) with ordinality r(stream, expected, n) where r.expected > 0 and v_open[r.n];
  if v_existing is not null then
    perform from es.streams s where s.stream = any (v_existing) order by s.stream for no key update;
  end if;

  with moved as (
    update es.streams s set version = r.expected + r.count
    from unnest(p_streams, p_expected, p_counts) with ordinality r(stream, expected, count, n)
    where r.expected > 0 and v_open[r.n] and s.stream = r.stream and s.version = r.expected
    returning r.n)
  select array_agg(n) into v_moved from moved;

  with begun as (
    insert into es.streams (stream, category, version)
    select r.stream, split_part(r.stream, '/', 1), r.count
    from unnest(p_streams, p_expected, p_counts) with ordinality r(stream, expected, count, n)
    where r.expected = 0 and v_open[r.n] order by r.stream
    on conflict do nothing returning stream)
  select array_agg(stream) into v_begun from begun;

  -- The planner takes any array for ten rows, and would compare each of five hundred with each.
  perform set_config('enable_nestloop', 'off', true);
  select array_agg(r.n) into v_won from (
    select r.n from unnest(p_streams) with ordinality r(stream, n) join unnest(v_begun) b(stream) using (stream)
    union all select m.n from unnest(v_moved) m(n)) r;
  perform set_config('enable_nestloop', 'on', true);

  delete from es.command_keys k
  using unnest(p_actors, p_keys) with ordinality r(actor, key, n)
  where k.actor = r.actor and k.key = r.key and r.key is not null and v_open[r.n] and r.n <> all (coalesce(v_won, '{}'));

  perform set_config('enable_nestloop', 'off', true);
  with appended as (
    insert into es.events (stream, version, event_id, type, schema_version, body, occurred_at, recorded_at, actor, correlation_id, causation_id)
    select r.stream, e.version, e.id, e.type, e.schema_version, e.body, e.occurred_at, r.recorded_at, r.actor, r.correlation_id, r.causation_id
    from unnest(p_requests, p_versions, p_ids, p_types, p_schema_versions, p_bodies, p_occurred_at) with ordinality
      e(request, version, id, type, schema_version, body, occurred_at, n)
    join unnest(p_streams, p_recorded_at, p_actors, p_correlation_ids, p_causation_ids) with ordinality
      r(stream, recorded_at, actor, correlation_id, causation_id, n) on r.n = e.request
    join unnest(v_won) w(n) on w.n = e.request
    order by e.n
    returning position)
  insert into es.unsealed (position) select position from appended;
  perform set_config('enable_nestloop', 'on', true);

  if p_parts is not null then
    perform es.write_parts(jsonb_agg(i.item)) from jsonb_array_elements(p_parts) i(item) where (i.item ->> 'request')::bigint = any (v_won) having count(*) > 0;
  end if;
  if p_inline is not null then
    perform es.write_inline(jsonb_agg(i.item)) from jsonb_array_elements(p_inline) i(item) where (i.item ->> 'request')::bigint = any (v_won) having count(*) > 0;
  end if;
  if p_outbox is not null then
    perform es.write_outbox(jsonb_agg(i.item)) from jsonb_array_elements(p_outbox) i(item) where (i.item ->> 'request')::bigint = any (v_won) having count(*) > 0;
  end if;

  if cardinality(v_won) = cardinality(p_streams) then -- nobody was in the way, as nearly always
    return query select 'ok', r.expected + r.count, null::json from unnest(p_expected, p_counts) with ordinality r(expected, count, n) order by r.n;
    return;
  end if;

  return query
  select
    case
      when w.n is not null then 'ok'
      when not v_open[r.n] then case when k.request_hash = r.request_hash then 'duplicate' else 'key_reused' end
      when (select count(*) from unnest(p_requests, p_ids) a(request, id) join es.events e on e.event_id = a.id and e.stream = r.stream where a.request = r.n) = r.count
        then 'duplicate'
      else 'conflict'
    end,
    case when w.n is not null then r.expected + r.count when not v_open[r.n] then k.version else coalesce(s.version, 0) end,
    case when not v_open[r.n] then k.response end
  from unnest(p_streams, p_expected, p_counts, p_actors, p_keys, p_request_hashes) with ordinality r(stream, expected, count, actor, key, request_hash, n)
  left join unnest(v_won) w(n) on w.n = r.n
  left join es.command_keys k on not v_open[r.n] and k.actor = r.actor and k.key = r.key
  left join es.streams s on w.n is null and s.stream = r.stream
  order by r.n;
end $$`;

const PURGE = `
create function es.purge_command_keys(older_than interval default '30 days') returns bigint language sql as $$
  with purged as (delete from es.command_keys where inserted_at < clock_timestamp() - older_than returning 1) select count(*) from purged
$$`;
