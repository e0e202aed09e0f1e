import { cpus } from 'node:os';
import { asOfBench } from './as-of.bench.js';
import type { Bench } from './bench.js';
import { compilingBench } from './compiling.bench.js';
import { eventLogBench } from './event-log.bench.js';
import { rehearsalBench } from './rehearsal.bench.js';
import { startingBench } from './starting.bench.js';
import { submitBench } from './submit.bench.js';
import { waveBench } from './wave.bench.js';
import { workbookBench } from './workbook.bench.js';

const benches: readonly Bench[] = [
  rehearsalBench,
  asOfBench,
  compilingBench,
  eventLogBench,
  startingBench,
  submitBench,
  waveBench,
  workbookBench,
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
// `npm run bench -- log` measures only what has that word in its name: As, Compiling, log, rehearsal, start, submit, wave, workbook.
const word = process.argv[2] ?? '';
for (const { name, run } of benches.filter((bench) => bench.name.includes(word))) {
  say(`\n${name}`);
  for (const { what, measured, least } of await run(say)) {
    const holds = measured >= least;
    if (!holds) process.exitCode = 1;
    say(`  ${holds ? 'holds ' : 'MISSED'} ${what}: ${measured.toFixed(2)} (at least ${least})`);
  }
}
