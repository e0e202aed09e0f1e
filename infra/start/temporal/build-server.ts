import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bilingual } from '#domain';
import { unusableCache } from './build-failure.js';
import { go } from './go.js';
import { builtServer, forgetOldServers, isBuilt } from './server-cache.js';
import { serverSources } from './server-sources.js';

export interface BuildOptions {
  readonly cacheDirectory: string;
  /** Hears how far it is; the first build takes minutes. */
  readonly onProgress?: (progress: Bilingual) => void;
  readonly signal?: AbortSignal | undefined;
  readonly env?: NodeJS.ProcessEnv;
  /** The folder of the Go module; this checkout's if not said. */
  readonly sources?: string;
}

/** The path of our own Temporal server, built now unless the cache has it. Refuses with a StartFailure that says what is missing. */
export const builtTemporalServer = async (options: BuildOptions): Promise<string> => {
  const sources = options.sources ?? serverSources();
  const server = builtServer(options.cacheDirectory, sources);
  if (!isBuilt(server)) await build(server, { ...options, sources });
  return server;
};

// Built beside and moved into place: a build cut short is never taken for a whole one, and of two builders the later only replaces like with like.
const build = async (server: string, options: BuildOptions & { sources: string }): Promise<void> => {
  const folder = dirname(server);
  makeFolder(folder);
  const partial = `${server}.${process.pid}-${randomBytes(4).toString('hex')}.partial`;
  try {
    await compile(partial, options);
    renameSync(partial, server);
  } finally {
    rmSync(partial, { force: true });
  }
  forgetOldServers(folder);
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unusableCache(folder, error);
  }
};

const compile = async (
  output: string,
  { sources, env = process.env, onProgress = () => undefined, signal }: BuildOptions & { sources: string },
) => {
  const run = { sources, env: { ...env, GOWORK: 'off' }, signal };
  let modules = 0;
  const packages = await go({
    ...run,
    args: ['list', '-mod=readonly', '-deps', '-f', '{{.ImportPath}}', '.'],
    onLine: (line) => line.startsWith('go: downloading') && onProgress(downloading(++modules)),
  });
  const all = packages.trim().split('\n').length;
  let compiled = 0;
  await go({
    ...run,
    args: ['build', '-mod=readonly', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-v', '-o', output, '.'],
    onLine: () => onProgress(compiling(++compiled, all)), // with -v it names each package it compiles
  });
};

const downloading = (modules: number): Bilingual => ({
  vi: `Đang tải các gói Go của máy chủ Temporal: ${modules}`,
  en: `Downloading the Go modules of the Temporal server: ${modules}`,
});

const compiling = (packages: number, all: number): Bilingual => ({
  vi: `Đang dựng máy chủ Temporal, chỉ một lần: đã biên dịch ${packages} trong khoảng ${all} gói`,
  en: `Building the Temporal server, only once: compiled ${packages} of about ${all} packages`,
});
