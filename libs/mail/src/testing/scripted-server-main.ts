import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Rule } from './script.js';
import { scriptedServer } from './scripted-server.js';

/**
 * The scripted server as a process of its own: `node …/scripted-server-main.js [--port N] [--script FILE] [--journal FILE]`.
 * It prints `READY 127.0.0.1:<port>`, reads its script (a JSON list of rules) afresh at each stage, and ends at SIGTERM.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, script: { type: 'string' }, journal: { type: 'string' } } });

const server = await scriptedServer({
  port: Number(values.port ?? 0),
  ...(values.script !== undefined && { script: () => JSON.parse(readFileSync(values.script!, 'utf8')) as Rule[] }),
  ...(values.journal !== undefined && { journalFile: values.journal }),
});
process.once('SIGTERM', () => void server.close());
process.stdout.write(`READY 127.0.0.1:${server.port}\n`);
