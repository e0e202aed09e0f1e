import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives this run a folder of its own for its PostgreSQL, which the first test that asks for a database starts in it: two runs
 * can live side by side. Jest loads this file alone, without its imports of ours, so the work is done by #postgres/testing.
 */
const startPostgres = (): void => {
  process.env.DUNGHAN_TEST_DATA ??= mkdtempSync(join(tmpdir(), 'dunghan-test-'));
  chmodSync(process.env.DUNGHAN_TEST_DATA, 0o755); // as root the server runs as another user, who must get here
};

export default startPostgres;
