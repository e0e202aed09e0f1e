import { expect, it } from '@jest/globals';
import { ConfigRefused, loadConfig } from './config.js';

it('starts with an embedded database beside the checkout', () => {
  expect(loadConfig({}, '/office')).toEqual({ databaseUrl: undefined, dataDirectory: '/office/.data/postgres' });
});

it('takes the database it is given', () => {
  const url = 'postgres://an:secret@db.example:5432/dunghan';
  expect(loadConfig({ DATABASE_URL: url, DUNGHAN_DATA: 'elsewhere' }, '/office')).toEqual({
    databaseUrl: url,
    dataDirectory: '/office/elsewhere/postgres',
  });
});

it('refuses an address that is none, without repeating it', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://an:secret@db' })).toThrow(ConfigRefused);
  expect(() => loadConfig({ DATABASE_URL: 'mysql://an:secret@db' })).not.toThrow(/secret/);
});
