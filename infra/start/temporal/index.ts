export { StartFailure } from '../start-failure.js';
export { builtTemporalServer } from './build-server.js';
export { userCacheDirectory } from './cache-directory.js';
export { findTemporalServer } from './find-temporal-server.js';
export type { ServerStore } from './server-command.js';
export { type RunningServer, startTemporalServer } from './start-temporal-server.js';
export type { TemporalServer } from './temporal-server.js';
