import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { titleOf } from './problem-filter.js';

const sources = fileURLToPath(new URL('../', import.meta.url));

/** The statuses with which the API says no, as they stand in its sources. */
const statuses = (): readonly number[] => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('spec.ts'),
  );
  const written = files.flatMap((file) => [...readFileSync(`${sources}${file}`, 'utf8').matchAll(/new ApiProblem\(\s*(\d{3})/g)]);
  return [...new Set(written.map(([, status]) => Number(status)))].sort((a, b) => a - b);
};

it('every status with which something is not done has a title of its own', () => {
  const found = statuses();
  expect(found).toEqual(expect.arrayContaining([400, 401, 404, 412, 428, 500]));
  expect(found.filter((status) => status !== 500 && titleOf(status) === titleOf(500))).toEqual([]);
});
