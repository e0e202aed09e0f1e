import 'reflect-metadata';
import { loadConfig } from '#config';
import { migrate } from '#postgres';
import { explain } from '../start/explain.js';
import { StartFailure } from '../start/start-failure.js';

/*
 * Brings the log's schema up to date: run once for each version, before its API and workers. Many processes that start at the same
 * moment are not the place for it.
 */
try {
  const { databaseUrl } = loadConfig();
  if (databaseUrl === undefined)
    throw new StartFailure({
      vi: 'Hãy đặt DATABASE_URL: cơ sở dữ liệu giữ nhật ký.',
      en: 'Set DATABASE_URL: the database that holds the log.',
    });
  await migrate(databaseUrl);
} catch (error) {
  process.exitCode = explain(error);
}
