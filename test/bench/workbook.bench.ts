import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench } from './bench.js';

const MOST_MEGABYTES = 300;
const MEGABYTE = 1_000_000;

/** Every unit's figures of the nation in one workbook, in a process of its own, so that its memory is that of the workbook and Node alone. */
export const workbookBench: Bench = {
  name: 'The workbook',
  run: async (say) => {
    const folder = mkdtempSync(join(tmpdir(), 'dunghan-bench-'));
    try {
      const file = join(folder, 'units.xlsx');
      const begun = performance.now();
      const { stdout } = await promisify(execFile)(process.execPath, [WRITER, file]);
      const megabytes = Number(stdout) / MEGABYTE;
      const seconds = (performance.now() - begun) / 1_000;
      say(
        `  3,321 rows × 40 columns: ${(statSync(file).size / MEGABYTE).toFixed(1)} MB in ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB`,
      );
      return [{ what: `within ${MOST_MEGABYTES} MB of memory, as times smaller`, measured: MOST_MEGABYTES / megabytes, least: 1 }];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const WRITER = fileURLToPath(new URL('./workbook/write-workbook.js', import.meta.url));
