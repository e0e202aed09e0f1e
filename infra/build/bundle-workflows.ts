import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/*
 * The workflows as one file that a worker loads. Made once at the build: bundling takes seconds, and what runs is then what was tested.
 * It is left alone while neither the compiled workflows nor the SDK have changed.
 */

const dist = fileURLToPath(new URL('../../', import.meta.url));
const workflows = join(dist, 'workflows', 'src');
const bundle = join(dist, 'workflows', 'bundle.js');
const stamp = `${bundle}.made-of`;

const madeOf = (): string => {
  const hash = createHash('sha256').update(readFileSync(createRequire(import.meta.url).resolve('@temporalio/workflow/package.json')));
  for (const file of readdirSync(workflows)
    .filter((name) => name.endsWith('.js'))
    .sort())
    hash.update(file).update(readFileSync(join(workflows, file)));
  return hash.digest('hex');
};

const now = madeOf();
if (!existsSync(bundle) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  const { code } = await bundleWorkflowCode({ workflowsPath: join(workflows, 'index.js'), logger: new DefaultLogger('WARN') });
  // Beside and into place, so that a bundle cut short is never loaded.
  writeFileSync(`${bundle}.${process.pid}`, code);
  renameSync(`${bundle}.${process.pid}`, bundle);
  writeFileSync(stamp, now);
}
