import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ConfigRefused,
  loadApiConfig,
  loadConfig,
  loadMailboxConfig,
  loadServeConfig,
  loadStartConfig,
  loadWorkerConfig,
} from './index.js';

const url = 'postgres://an:secret@db.example:5432/dunghan';
const key = Buffer.alloc(32, 7).toString('base64url');
const mail = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'Đúng Hạn <dunghan@quan3.example>' };
const worker = { DATABASE_URL: url, TEMPORAL_ADDRESS: 'localhost:7233', ...mail };

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'settings-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const faultsOf = (load: () => unknown): readonly string[] => {
  try {
    load();
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults.map(({ en }) => en);
    throw error;
  }
  return [];
};

describe('the command line', () => {
  it('starts with an embedded database beside the checkout', () => {
    expect(loadConfig({}, '/office')).toEqual({
      databaseUrl: undefined,
      dataDirectory: '/office/.data/postgres',
      dataFolder: '/office/.data',
    });
  });

  it('takes the database it is given', () => {
    expect(loadConfig({ DATABASE_URL: url, DUNGHAN_DATA: 'elsewhere' }, '/office')).toMatchObject({
      databaseUrl: url,
      dataDirectory: '/office/elsewhere/postgres',
    });
  });

  it('refuses an address that is none, without repeating it', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://an:secret@db' })).toThrow(ConfigRefused);
    expect(() => loadConfig({ DATABASE_URL: 'mysql://an:secret@db' })).not.toThrow(/secret/);
  });
});

describe('the API', () => {
  it('listens on this machine alone unless told otherwise, and says where it is reached', () => {
    expect(loadApiConfig({ env: { DATABASE_URL: url, DUNGHAN_TOKEN_KEY: key }, folder: '/office' })).toEqual({
      databaseUrl: url,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      tokenKey: new Uint8Array(32).fill(7),
      scope: { kind: 'unit' },
      spreadSeconds: 0,
      mailboxDirectory: undefined,
      temporalUiUrl: undefined,
      files: { folder: '/office/.data/files', s3: undefined, largestBytes: 20 * 1024 ** 2 },
    });
  });

  it('reads its key from a file as well', () => {
    writeFileSync(join(folder, 'token-key'), `${key}\n`);
    const { tokenKey } = loadApiConfig({ env: { DATABASE_URL: url, DUNGHAN_TOKEN_KEY_FILE: 'token-key' }, folder });
    expect(Buffer.from(tokenKey).toString('base64url')).toBe(key);
    expect(faultsOf(() => loadApiConfig({ env: { DATABASE_URL: url, DUNGHAN_TOKEN_KEY_FILE: 'nowhere' }, folder }))).toEqual([
      'DUNGHAN_TOKEN_KEY_FILE must be a readable file that holds at least 32 bytes as base64url, for example /run/secrets/dunghan-token-key.',
    ]);
  });

  it('says all that is wrong at once, a sentence each, and repeats no secret', () => {
    const env = { DUNGHAN_PORT: '70000', DUNGHAN_HOST: 'http://x', DUNGHAN_TOKEN_KEY: 'tooShort', DUNGHAN_PUBLIC_URL: 'dunghan.example' };
    const faults = faultsOf(() => loadApiConfig({ env }));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DUNGHAN_HOST',
      'DUNGHAN_PORT',
      'DATABASE_URL',
      'DUNGHAN_PUBLIC_URL',
      'DUNGHAN_TOKEN_KEY',
    ]);
    expect(faults.join()).not.toContain('tooShort');
  });

  it('shows another page address without the slash at its end', () => {
    const env = { DATABASE_URL: url, DUNGHAN_TOKEN_KEY: key, DUNGHAN_PUBLIC_URL: 'https://dunghan.example/office/' };
    expect(loadApiConfig({ env }).publicUrl).toBe('https://dunghan.example/office');
  });
});

describe('where files lie', () => {
  const filesOf = (env: NodeJS.ProcessEnv) => loadWorkerConfig({ env: { ...worker, ...env }, folder: '/office' }).files;
  const s3 = {
    S3_BUCKET: 'dunghan-files',
    S3_ENDPOINT: 'https://s3.quan3.example/',
    S3_ACCESS_KEY_ID: 'k',
    S3_SECRET_ACCESS_KEY: 's3cret',
  };

  it('is the data folder, or the folder that is named', () => {
    expect(filesOf({ DUNGHAN_DATA: 'elsewhere' })).toEqual({ folder: '/office/elsewhere/files', s3: undefined, largestBytes: 20_971_520 });
    expect(filesOf({ DUNGHAN_FILES: '/srv/files', DUNGHAN_FILE_LARGEST_MIB: '1' })).toMatchObject({
      folder: '/srv/files',
      largestBytes: 1_048_576,
    });
  });

  it('is a bucket, when everything that leads to it is named', () => {
    expect(filesOf(s3).s3).toEqual({
      ...{ bucket: 'dunghan-files', endpoint: 'https://s3.quan3.example', region: 'us-east-1' },
      ...{ accessKeyId: 'k', secretAccessKey: 's3cret' },
    });
    const faults = faultsOf(() => filesOf({ S3_BUCKET: 'dunghan-files', S3_SECRET_ACCESS_KEY: 'with space' }));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
    expect(faults.join()).not.toContain('with space');
  });
});

describe('the worker', () => {
  it('gives a person’s wave two minutes and the spread, in a demonstration fifteen seconds', () => {
    expect(loadWorkerConfig({ env: { ...worker, AGENDA_SPREAD_SECONDS: '300' } }).noticeWindowMs).toBe(420_000);
    expect(loadWorkerConfig({ env: { ...worker, DUNGHAN_DEMONSTRATION_SPEED: '60' } })).toMatchObject({
      noticeWindowMs: 15_000,
      demonstrationSpeed: 60,
    });
    expect(loadWorkerConfig({ env: { ...worker, NOTICE_WINDOW_SECONDS: '5' } }).noticeWindowMs).toBe(5_000);
  });

  it('waits longer for the worker that knows an agenda where there are many', () => {
    const stickyOf = (env: NodeJS.ProcessEnv): number => loadWorkerConfig({ env: { ...worker, ...env } }).temporal.stickyTimeoutMs;
    expect(stickyOf({})).toBe(10_000);
    expect(stickyOf({ DUNGHAN_PROFILE: 'large' })).toBe(300_000);
    expect(stickyOf({ DUNGHAN_PROFILE: 'large', AGENDA_STICKY_TIMEOUT_SECONDS: '60' })).toBe(60_000);
  });

  it('does all parts of the work, or those that are named', () => {
    expect([...loadWorkerConfig({ env: worker }).parts]).toEqual(['log', 'router', 'agendas', 'notices', 'delivery', 'exports']);
    expect([...loadWorkerConfig({ env: { ...worker, WORKER_PARTS: 'log, router' } }).parts]).toEqual(['log', 'router']);
    expect(faultsOf(() => loadWorkerConfig({ env: { ...worker, WORKER_PARTS: 'log,tea' } }))).toHaveLength(1);
  });

  it('shares agendas below a kind of unit where it is told so', () => {
    expect(loadWorkerConfig({ env: { ...worker, AGENDA_SCOPE: 'subtree:commune' } }).scope).toEqual({ kind: 'subtree', of: 'commune' });
    expect(faultsOf(() => loadWorkerConfig({ env: { ...worker, AGENDA_SCOPE: 'all' } }))).toHaveLength(1);
  });

  it('knows whom letters are from, and takes no name that could smuggle in a header', () => {
    const fromOf = (MAIL_FROM: string) => loadWorkerConfig({ env: { ...worker, MAIL_FROM } }).mail.from;
    expect(fromOf('Đúng Hạn <dunghan@quan3.example>')).toEqual({ name: 'Đúng Hạn', address: 'dunghan@quan3.example' });
    expect(fromOf('dunghan@quan3.example')).toEqual({ name: '', address: 'dunghan@quan3.example' });
    for (const wrong of ['Đúng Hạn', 'A\nBcc: b@c.example <a@b.example>', 'a@b.example, c@d.example', '<>'])
      expect(() => fromOf(wrong)).toThrow(ConfigRefused);
  });
});

describe('serving', () => {
  const real = { ...worker, DUNGHAN_TOKEN_KEY: key, DUNGHAN_PUBLIC_URL: 'https://dunghan.quan3.example' };

  it('starts when everything it needs is there', () => {
    expect(loadServeConfig({ env: real, folder: '/office' })).toMatchObject({
      databaseUrl: url,
      temporalAddress: 'localhost:7233',
      port: 3000,
    });
  });

  it('names everything it needs, when nothing is there', () => {
    expect(faultsOf(() => loadServeConfig({ env: {} })).map((fault) => fault.split(' ')[0])).toEqual([
      'MAIL_FROM',
      'DUNGHAN_TOKEN_KEY',
      'DATABASE_URL',
      'DUNGHAN_PUBLIC_URL',
      'SMTP_URL',
    ]);
  });

  it('refuses what belongs to demonstrations', () => {
    const faults = faultsOf(() => loadServeConfig({ env: { ...real, DUNGHAN_DEMONSTRATION_SPEED: '3600', DUNGHAN_MAILBOX_PORT: '25' } }));
    expect(faults).toEqual([
      'DUNGHAN_DEMONSTRATION_SPEED is for demonstrations only (npm start). Unset it for real work.',
      'DUNGHAN_MAILBOX_PORT is for demonstrations only (npm start). Unset it for real work.',
    ]);
  });
});

it('a demonstration needs no setting at all, its mailbox a folder and a port', () => {
  expect(loadStartConfig({ env: {}, folder: '/office' })).toMatchObject({
    dataFolder: '/office/.data',
    port: 3000,
    databaseUrl: undefined,
  });
  expect(loadMailboxConfig({ env: { DUNGHAN_MAILBOX_DIRECTORY: 'mailbox', DUNGHAN_MAILBOX_PORT: '2525' }, folder: '/office' })).toEqual({
    directory: '/office/mailbox',
    port: 2525,
  });
  expect(faultsOf(() => loadMailboxConfig({ env: {} }))).toHaveLength(2);
});
