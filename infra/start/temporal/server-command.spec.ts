import { expect, it } from '@jest/globals';
import { serverCommand, type ServerStore } from './server-command.js';

const own = { kind: 'binary', path: '/cache/temporal-server', durable: true } as const;
const temporary = { kind: 'temporary', path: '/bin/temporal', durable: false, warning: { vi: '', en: '' } } as const;
const postgres: ServerStore = {
  kind: 'postgres',
  host: '127.0.0.1',
  port: 5432,
  user: 'dunghan',
  password: 'secret',
  databasePrefix: 'dunghan',
};

it('keeps its state in databases of its own, and hands the password over where nobody else reads it', () => {
  const { args, env } = serverCommand(own, { port: 7233, namespace: 'dunghan', store: postgres });
  expect(args.join(' ')).toContain('--pg-database dunghan_temporal --pg-visibility-database dunghan_temporal_visibility');
  expect(args.join(' ')).not.toContain('secret');
  expect(env).toEqual({ TEMPORAL_PG_PASSWORD: 'secret' });
});

it('registers what is asked for', () => {
  const { args } = serverCommand(own, {
    port: 7233,
    uiPort: 8233,
    namespace: 'dunghan',
    store: { kind: 'sqlite' },
    searchAttributes: { Unit: 'Keyword' },
    dynamicConfig: { 'history.timerProcessorMaxTimeShift': '1ms' },
  });
  expect(args.join(' ')).toBe(
    '--until-stdin-ends --ip 127.0.0.1 --port 7233 --namespace dunghan --ui-port 8233 --search-attribute Unit=Keyword --dynamic-config-value history.timerProcessorMaxTimeShift="1ms"',
  );
});

it("speaks to Temporal's development server in its own words, without a page unless it is asked for", () => {
  const { args } = serverCommand(temporary, { port: 7233, namespace: 'dunghan', store: { kind: 'sqlite', file: '/data/temporal.db' } });
  expect(args.join(' ')).toBe(
    'server start-dev --log-level warn --ip 127.0.0.1 --port 7233 --namespace dunghan --headless --db-filename /data/temporal.db',
  );
});
