import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/*
 * What a worker loads as workflow code is built beforehand, and replayed for years: it holds the workflows and Temporal's own part, and
 * nothing that asks the world.
 */

const bundle = readFileSync('dist/workflows/bundle.js', 'utf8');

/** The modules that were bundled, by the headings webpack gives them. */
const modules = [...bundle.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, name]) => name!);

it('the bundle holds the agenda', () => {
  expect(modules.some((name) => name.endsWith('workflows/src/agenda.workflow.js'))).toBe(true);
  expect(bundle).toMatch(/async function agenda\(/);
});

it('of ours nothing else, and of others only what Temporal itself brings: no framework, no database', () => {
  const ours = modules.filter((name) => name.startsWith('./') && !name.includes('node_modules'));
  expect(ours.filter((name) => !name.startsWith('./dist/workflows/src/'))).toEqual([]);
  const packages = new Set(modules.flatMap((name) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []));
  expect([...packages].sort()).toEqual(OF_TEMPORAL);
});

const OF_TEMPORAL = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
