import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the Go module, found from the sources and from `dist` alike. */
export const serverSources = (from: string = fileURLToPath(import.meta.url)): string => {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const module = join(folder, 'infra', 'temporal');
    if (existsSync(join(module, 'go.mod'))) return module;
    if (folder === dirname(folder)) throw new Error('There is no folder infra/temporal with the sources of the Temporal server.');
  }
};

/** Names what a build of these sources gives on this platform: other sources, another name. */
export const buildKey = (sources: string, platform: string = process.platform, architecture: string = process.arch): string => {
  const hash = createHash('sha256').update(`${platform}-${architecture}\n`);
  for (const name of readdirSync(sources).filter(isBuilt).sort()) {
    const content = readFileSync(join(sources, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
};

const isBuilt = (name: string): boolean => name === 'go.mod' || name === 'go.sum' || (name.endsWith('.go') && !name.endsWith('_test.go'));
