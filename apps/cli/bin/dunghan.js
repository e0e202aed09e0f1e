#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);

if (existsSync(main)) await import(main.href);
else {
  process.stderr.write('Đúng Hạn chưa được dựng. Chạy: npm ci\nĐúng Hạn has not been built yet. Run: npm ci\n');
  process.exitCode = 70;
}
