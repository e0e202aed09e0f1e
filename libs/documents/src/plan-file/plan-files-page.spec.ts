import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ANCHORS } from './entries/anchor-entry.js';
import { planSchema } from './plan-schema.js';
import { EXAMPLE, readExample, seed } from './testing/seeds.js';

const page = readFileSync('docs/PLAN-FILES.md', 'utf8');

describe('the page on plan files', () => {
  it('shows the example as it is, and the example is read without a fault or a warning', () => {
    expect(page).toContain(seed(EXAMPLE).trim());
    expect(page).toContain(seed('examples/calendar-binh-an.yaml').trim());
    expect(readExample(seed(EXAMPLE))).toMatchObject({ status: 'read', warnings: [] });
  });

  it('names every part of a plan and every anchor', () => {
    for (const key of Object.keys(planSchema()['properties'] as object).filter((key) => key !== 'schemaVersion'))
      expect(page).toContain(`\`${key}\``);
    for (const kind of Object.keys(ANCHORS)) expect(page).toContain(`kind: ${kind},`);
  });
});
