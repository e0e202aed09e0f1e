import type { StartableServer } from './temporal-server.js';

export type SearchAttributeType = 'Keyword' | 'KeywordList' | 'Text' | 'Int' | 'Double' | 'Bool' | 'Datetime';

export interface ServerSettings {
  readonly port: number;
  /** The address it serves on; 127.0.0.1 if not said. */
  readonly ip?: string;
  /** Where Temporal's own web UI is served, on this machine alone; left out if not said. */
  readonly uiPort?: number;
  readonly namespace: string;
  /** Registered before it calls itself ready. */
  readonly searchAttributes?: Readonly<Record<string, SearchAttributeType>>;
  readonly store: ServerStore;
  readonly dynamicConfig?: Readonly<Record<string, unknown>>;
}

/** Where the server keeps its state. */
export type ServerStore =
  | {
      readonly kind: 'postgres';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      /** The server makes the databases `{prefix}_temporal` and `{prefix}_temporal_visibility`. */
      readonly databasePrefix: string;
    }
  /** For tests, and for Temporal's development server; in memory without a file. */
  | { readonly kind: 'sqlite'; readonly file?: string };

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment: the only way for a secret. */
  readonly env: NodeJS.ProcessEnv;
}

/** How the server is started. Our own ends when its standard input does, so whoever starts it holds the other end. */
export const serverCommand = (server: StartableServer, settings: ServerSettings): ServerCommand => {
  const { port, ip = '127.0.0.1', uiPort, namespace, searchAttributes = {}, store, dynamicConfig = {} } = settings;
  if (server.kind === 'temporary' && store.kind === 'postgres')
    throw new Error("Temporal's development server keeps its state in SQLite only.");
  const own = server.kind === 'binary';
  return {
    command: server.path,
    args: [
      ...(own ? ['--until-stdin-ends'] : ['server', 'start-dev', '--log-level', 'warn']),
      ...['--ip', ip, '--port', `${port}`, '--namespace', namespace],
      ...(uiPort !== undefined ? ['--ui-port', `${uiPort}`] : own ? [] : ['--headless']),
      ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${JSON.stringify(value)}`]),
      ...storeArgs(store),
    ],
    env: store.kind === 'postgres' ? { TEMPORAL_PG_PASSWORD: store.password } : {},
  };
};

const storeArgs = (store: ServerStore): string[] => {
  if (store.kind === 'sqlite') return store.file === undefined ? [] : ['--db-filename', store.file];
  const { host, port, user, databasePrefix } = store;
  return [
    ...['--pg-addr', `${host}:${port}`, '--pg-user', user],
    ...['--pg-database', `${databasePrefix}_temporal`, '--pg-visibility-database', `${databasePrefix}_temporal_visibility`],
  ];
};
