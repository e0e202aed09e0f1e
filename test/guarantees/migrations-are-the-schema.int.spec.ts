import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '#postgres';
import { asOwner, MeterTotal, type TestDatabase, testDatabase, testMigrations } from '#postgres/testing';

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it('leaves TypeORM nothing to change', async () => {
  const options = dataSourceOptions({ url: database.url });
  const source = await new DataSource({ ...options, entities: [...(options.entities as []), MeterTotal] }).initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('sorts as a Vietnamese reader expects', async () => {
  const sorted = ['An Giang', 'Ân', 'Ấn', 'd', 'Dak Lak', 'đ', 'Đà Nẵng', 'e', 'Êa', 'Hà Nội', 'Hải Phòng'];
  const rows = await database.dataSource.query<{ name: string }[]>(`select name from unnest($1::text[]) name order by name collate vi`, [
    [...sorted].reverse(),
  ]);
  expect(rows.map(({ name }) => name)).toEqual(sorted);
});

it('may be brought up to date by several processes at once, and again', async () => {
  await asOwner(database.url, (client) =>
    client.query(
      `drop schema es cascade; drop schema read cascade; drop schema read_next cascade; drop schema ops cascade; drop table migrations; drop collation vi`,
    ),
  );
  await Promise.all([migrate(database.url, testMigrations), migrate(database.url, testMigrations), migrate(database.url, testMigrations)]);
  await migrate(database.url, testMigrations);
  expect(await database.dataSource.query(`select count(*)::int as count from es.log`)).toEqual([{ count: 0 }]);
});

it('goes all the way back', async () => {
  const source = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [...(dataSourceOptions({ url: '' }).migrations as []), ...testMigrations],
  }).initialize();
  for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration();
  expect(await source.query(`select nspname from pg_namespace where nspname in ('es', 'read', 'read_next', 'ops')`)).toEqual([]);
  await source.destroy();
});

it('says what to do when an account may not make the application’s role', async () => {
  await asOwner(database.url, async (client) => {
    await client.query(
      `drop table migrations; create role dunghan_test_weak login password 'weak'; grant all on schema public to dunghan_test_weak`,
    );
  });
  const weak = Object.assign(new URL(database.url), { username: 'dunghan_test_weak', password: 'weak' }).toString();
  await expect(migrate(weak)).rejects.toMatchObject({
    name: 'DatabaseFailure',
    sentence: { en: expect.stringContaining('GRANT dunghan_app TO') as unknown },
  });
});
