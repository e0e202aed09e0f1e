export { StartFailure } from '../start-failure.js';
export { type BuildOptions, builtTemporalServer } from './build-server.js';
export { userCacheDirectory } from './cache-directory.js';
export { findTemporalServer, type Search } from './find-temporal-server.js';
export { type SearchAttributeType, serverCommand, type ServerCommand, type ServerSettings, type ServerStore } from './server-command.js';
export type { ServerEnding } from './server-failure.js';
export { type RunningServer, startTemporalServer } from './start-temporal-server.js';
export type { StartableServer, TemporalServer } from './temporal-server.js';
