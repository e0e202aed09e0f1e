import 'reflect-metadata';
import { beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readDocument } from './read-document.js';

const file = fileURLToPath(new URL('../../../../docs/openapi.json', import.meta.url));
let document: OpenAPIObject;
beforeAll(async () => void (document = await readDocument()));

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'put', 'post', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );

it('is the one in docs/openapi.json; if it is meant to differ, run: npm run openapi', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

it('names every operation once, and says in a sentence what each is for', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { operation } of operations()) expect(operation.summary).toMatch(/^[A-Z].{10,}/);
});

/** Asked with a body, since an address has no room for it; nothing is done. */
const ASKS: ReadonlySet<string> = new Set(['/api/obligations/{unit}/{duty}/{period}/sheet/checks']);

it('asks a key of every command, and says how a no looks', () => {
  const commands = operations().filter(({ path, method }) => method !== 'get' && !path.startsWith('/api/access/') && !ASKS.has(path));
  expect(commands.length).toBeGreaterThan(9);
  for (const { operation } of commands) {
    const headers = (operation.parameters ?? []).map((parameter) => ('name' in parameter ? parameter : { name: '', required: false }));
    expect(headers).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
    expect(JSON.stringify(operation.responses['default'])).toContain('application/problem+json');
  }
});

it('describes every property it shows', () => {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    for (const [property, shape] of Object.entries('properties' in schema ? (schema.properties ?? {}) : {}))
      expect([name, property, 'description' in shape || 'allOf' in shape || '$ref' in shape]).toEqual([name, property, true]);
});

it('refers to nothing that is not in it', () => {
  const schemas = new Set(Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`));
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
  expect(references.length).toBeGreaterThan(9);
  expect(references.filter((reference) => !schemas.has(reference!))).toEqual([]);
});
