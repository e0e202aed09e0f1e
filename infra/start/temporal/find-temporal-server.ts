import { StartFailure } from '../start-failure.js';
import { type BuildOptions, builtTemporalServer } from './build-server.js';
import type { TemporalServer } from './temporal-server.js';
import { temporaryServer, type TemporarySearch } from './temporary-server.js';

export interface Search extends BuildOptions, Pick<TemporarySearch, 'download'> {
  /** `host:port` of a server that is there already, as TEMPORAL_ADDRESS says. */
  readonly address?: string | undefined;
}

/**
 * The Temporal server to use: one that was named; ours from the cache; ours, built now (minutes, once); or, with a warning, Temporal's
 * development server. Refuses with a StartFailure that says what to do when there is no way to any.
 */
export const findTemporalServer = async ({ address, ...search }: Search): Promise<TemporalServer> => {
  if (address !== undefined) return { kind: 'external', address };
  try {
    return { kind: 'binary', path: await builtTemporalServer(search), durable: true };
  } catch (failure) {
    if (!(failure instanceof StartFailure)) throw failure;
    const { cacheDirectory, env = process.env, download } = search;
    return temporaryServer(failure, { cacheDirectory, env, ...(download && { download }) });
  }
};
