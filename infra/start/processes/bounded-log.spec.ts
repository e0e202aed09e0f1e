import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventually } from '../testing/eventually.js';
import { BoundedLog } from './bounded-log.js';

it('keeps the last of what was said, in no more than two files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bounded-log-'));
  const file = join(folder, 'logs', 'api.log');
  const log = new BoundedLog(file, 10);
  for (const words of ['first ', 'then ', 'later ', 'last']) {
    log.write(Buffer.from(words));
    await eventually(() => expect(readFileSync(file, 'utf8')).toContain(words));
  }
  await log.close();
  expect(readFileSync(file, 'utf8')).toBe('later last');
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('then ');
  rmSync(folder, { recursive: true });
});
