import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { isLocalDay } from '#domain';
import { calendarSchema, type JsonSchema, planSchema } from './plan-schema.js';
import { DISTRICT_3, EXAMPLE, exampleWith, seed } from './testing/seeds.js';

const published = (name: string): JsonSchema => JSON.parse(readFileSync(`docs/${name}.schema.json`, 'utf8')) as JsonSchema;

const ajv = new Ajv({ formats: { date: isLocalDay }, allErrors: true });

const complaints = (schema: JsonSchema, text: string): string[] => {
  const validate = ajv.compile(schema);
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the published JSON Schema', () => {
  it.each([
    ['plan', planSchema()],
    ['calendar', calendarSchema()],
  ])('of a %s file is what the code that reads it makes (node docs/publish-schemas.mjs)', (name, schema) => {
    expect(published(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('takes the plan of District 3, the calendar of Vietnam and the example', () => {
    expect(complaints(published('plan'), seed(DISTRICT_3))).toEqual([]);
    expect(complaints(published('plan'), seed(EXAMPLE))).toEqual([]);
    expect(complaints(published('calendar'), seed('calendar-vn.yaml'))).toEqual([]);
    expect(complaints(published('calendar'), seed('examples/calendar-binh-an.yaml'))).toEqual([]);
  });

  it.each([
    ['an unknown key', 'kind: hamlet', 'kin: hamlet'],
    ['a missing key', '    cadence: month\n', ''],
    ['a key that must stand there, be it null', '    parent: null\n', ''],
    ['a day that never was', 'issuedOn: 2025-01-06', 'issuedOn: 2025-02-30'],
    ['a decimal without quotation marks', "value: '33.5'", 'value: 33.5'],
    ['a word that is none of those expected', 'cadence: month', 'cadence: fortnight'],
    ['day 32', 'day: 15 }', 'day: 32 }'],
    ['an anchor with the key of another', 'day: 15 }', 'day: 15, monthsAfter: 1 }'],
    ['a part that is not of any kind', 'overlap: { kind: both }', 'overlap: { kind: neither }'],
    ['no reporter', 'reporters: [BA-AP1, BA-VP]', 'reporters: []'],
  ])('refuses %s', (_, old, text) => {
    expect(complaints(published('plan'), exampleWith(old, text))).not.toEqual([]);
  });

  it('describes every key in both languages', () => {
    const parts = [planSchema(), ...Object.values(planSchema()['definitions'] as Record<string, JsonSchema>)];
    const described = parts.flatMap(({ properties }) => Object.values(properties as Record<string, JsonSchema>));
    expect(described.length).toBeGreaterThan(100);
    for (const { description } of described) expect(description).toMatch(/.+ \/ .+/);
  });
});
