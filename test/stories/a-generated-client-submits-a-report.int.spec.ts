import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestOffice, testOffice } from '../../apps/api/src/testing/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
let office: TestOffice;
let folder: string;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z', { inWords: true });
  await office.look('Q3-PKT');
  folder = mkdtempSync(join(root, 'dist', 'client-test-')); // within the checkout, where its packages are found
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await office.close();
});

/** What somebody who knows nothing but the document would write. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

const [url, reporter, head] = process.argv.slice(2) as [string, string, string];
const as = (token: string) => createClient<paths>({ baseUrl: url, headers: { Authorization: \`Bearer \${token}\` } });
const path = { unit: 'Q3-PKT', duty: 'monthly', period: '2023-04' };
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

const drafted = await as(reporter).PUT('/api/obligations/{unit}/{duty}/{period}/draft', {
  params: { path, header: once() },
  body: { content: 'Thu ngân sách đạt 95%' },
});
if (drafted.error) throw new Error(drafted.error.detail);

const handedIn = await as(head).POST('/api/obligations/{unit}/{duty}/{period}/submissions', {
  params: { path, header: once() },
  body: { content: 'Thu ngân sách đạt 95%' },
});
if (handedIn.error) throw new Error(handedIn.error.detail);

const seen = await as(head).GET('/api/obligations/{unit}/{duty}/{period}', { params: { path } });
if (seen.error) throw new Error(seen.error.detail);
const { status, timeliness, reports } = seen.data;
console.log(JSON.stringify({ status, timeliness, received: reports[0]?.receivedAt, position: handedIn.data.position }));
`;

it('a client that is generated from the document hands in a report, checked by its types', async () => {
  const document = join(folder, 'openapi.json');
  writeFileSync(document, await (await fetch(`${office.url}/api/docs/openapi.json`)).text());
  expect(JSON.parse(readFileSync(document, 'utf8'))).toMatchObject({ openapi: expect.stringMatching(/^3\./) as unknown });
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  run('node_modules/openapi-typescript/bin/cli.js', document, '-o', join(folder, 'api.ts'));
  writeFileSync(join(folder, 'client.ts'), PROGRAM);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const options = { target: 'es2023', module: 'nodenext', strict: true, skipLibCheck: true, lib: ['es2023', 'dom'], types: ['node'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['client.ts'] }));
  run('node_modules/typescript/bin/tsc', '-p', folder);

  // The server answers in this process, so the client must not keep it waiting.
  const tokens = [await office.as('reporter', 'Q3-PKT').token, await office.as('head', 'Q3-PKT').token];
  const printed = await new Promise<string>((resolve, reject) =>
    execFile(process.execPath, [join(folder, 'client.js'), office.url, ...tokens], (error, out, said) =>
      error ? reject(new Error(said)) : resolve(out),
    ),
  );
  expect(JSON.parse(printed)).toEqual({
    status: 'submitted',
    timeliness: 'on_time',
    received: '2023-04-10T02:00:00.000Z',
    position: 'obligation/Q3-PKT/monthly/2023-04:4',
  });
});
