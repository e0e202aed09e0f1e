import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addDays, endOfDay, type LocalDay, rehearse, startOfDay } from '#domain';
import { readFiles, usualFiles } from '../../infra/start/demonstration/demonstration-files.js';
import { freePort } from '../../infra/start/network/ports.js';
import { Everything } from '../support/start-everything.js';
import { eventsOfLog } from './events-of-log.js';
import { differences, saidWithin } from './said.js';

/*
 * Some months are lived on the whole real system, with the clock running fast and invented persons acting over HTTP, and are then compared
 * with the same months rehearsed: every verdict and every step, day by day.
 *
 *   npm run lived -- --from 2023-10-01 --to 2023-11-30 --speed 3600     (about 25 minutes)
 */
const { values: asked } = parseArgs({
  options: {
    from: { type: 'string', default: '2023-10-01' },
    to: { type: 'string', default: '2023-11-30' },
    speed: { type: 'string', default: '3600' },
    'hours-away': { type: 'string', default: '6' },
  },
});
const [from, to] = [asked.from, asked.to] as [LocalDay, LocalDay];
const files = { ...usualFiles(), hoursAway: Number(asked['hours-away']) };
const { plan, personas } = readFiles(files);
const folder = mkdtempSync(join(tmpdir(), 'dunghan-lived-'));
const port = await freePort();

const everything = Everything.start(
  folder,
  port,
  ...['--at', startOfDay(from, plan.zone), '--speed', asked.speed, '--hours-away', asked['hours-away'], '--lang', 'en'],
);
try {
  await everything.says(/runs from/);
  const persons = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'personas'], {
    env: { ...process.env, DUNGHAN_DATA: folder, DUNGHAN_LANG: 'en' },
    stdio: 'inherit',
  });
  for (let now = ''; now < endOfDay(to, plan.zone); await pause(2_000)) {
    const answer = await fetch(`${everything.url}/api/clock`).catch(() => undefined);
    now = answer?.ok ? ((await answer.json()) as { domainAt: string }).domainAt : now;
    process.stderr.write(`\r${now} `);
  }
  persons.kill('SIGINT');
} finally {
  everything.signal('SIGINT');
  await everything.ended;
}

const within = { from, to, zone: plan.zone };
const lived = saidWithin(await eventsOfLog(resolve(folder, 'postgres')), within);
const year = rehearse({ plan, personas, seed: files.seed, until: endOfDay(addDays(to, 1), plan.zone) });
const rehearsed = saidWithin(
  [...year.units.values()].flatMap(({ events }) => events),
  within,
);
const found = differences(lived, rehearsed);
for (const line of found) process.stdout.write(`${line}\n`);
const count = (said: ReadonlyMap<string, readonly string[]>): number => [...said.values()].flat().length;
process.stdout.write(
  `${count(rehearsed)} rehearsed and ${count(lived)} lived verdicts and steps of ${lived.size} streams; ${found.length} differences.\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = found.length === 0 ? 0 : 1;
