import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { StartFailure } from '../start-failure.js';
import type { StartableServer } from './temporal-server.js';

type TemporaryServer = Extract<StartableServer, { kind: 'temporary' }>;

export interface TemporarySearch {
  readonly cacheDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  /** Fetches Temporal's development server into a folder; may fail where there is no way to it. */
  readonly download?: (folder: string) => Promise<void>;
}

/** Temporal's development server, from PATH or by the SDK's download, when ours could not be built. Refuses with the build's own reason when neither is to be had. */
export const temporaryServer = async (built: StartFailure, { cacheDirectory, env, download = downloadBySdk }: TemporarySearch) => {
  const path = onPath('temporal', env['PATH']) ?? (await downloaded(join(cacheDirectory, 'downloads'), download));
  if (path === undefined) throw built;
  return warned(path, built);
};

const warned = (path: string, { sentence }: StartFailure): TemporaryServer => ({
  kind: 'temporary',
  path,
  durable: false,
  warning: {
    vi: `${sentence.vi} Tạm dùng máy chủ thử của Temporal (${path}): trạng thái của nó có thể mất khi khởi động lại; nhật ký thì không.`,
    en: `${sentence.en} Until then Temporal's development server is used (${path}): its state may not outlive a restart; the log does.`,
  },
});

const onPath = (name: string, path: string | undefined): string | undefined =>
  (path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isExecutable);

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const downloaded = async (folder: string, download: (folder: string) => Promise<void>): Promise<string | undefined> => {
  const inFolder = (): string | undefined =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .find(isExecutable);
  try {
    mkdirSync(folder, { recursive: true });
    if (inFolder() === undefined) await download(folder);
    return inFolder();
  } catch {
    return undefined; // no way to it from here; the build's own reason says what to do
  }
};

const FOR_EVER = 10 * 365 * 24 * 60 * 60 * 1000;

// The SDK has no call that only downloads: it starts what it has fetched, and we end that again.
const downloadBySdk = async (folder: string): Promise<void> => {
  const { Runtime } = await import('@temporalio/worker');
  const { default: sdk } = await import('@temporalio/worker/package.json', { with: { type: 'json' } });
  const exe = {
    type: 'cached-download',
    downloadDir: folder,
    version: 'default',
    ttl: FOR_EVER,
    sdkName: 'sdk-typescript',
    sdkVersion: sdk.version,
  } as const;
  const log = { format: 'json', level: 'error' };
  const runtime = Runtime.instance();
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe,
    namespace: 'default',
    ip: '127.0.0.1',
    port: null,
    uiPort: null,
    dbFilename: null,
    ui: false,
    log,
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
};
