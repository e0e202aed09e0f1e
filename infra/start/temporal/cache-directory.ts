import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's programs keep what can be made again, as his system has it; built servers are shared by all checkouts. */
export const userCacheDirectory = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => {
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'dunghan');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'dunghan');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'dunghan', 'cache');
  return join(home, '.cache', 'dunghan');
};
