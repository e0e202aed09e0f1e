import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { type JsonSchema, planSchema } from './plan-schema.js';
import { DISTRICT_3, EXAMPLE, read, readExample, seed } from './testing/seeds.js';

type Path = readonly (string | number)[];

const leavesOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]))
    : [path];

/** A copy of the value in which the member at this path was changed. */
const changed = (value: unknown, path: Path, change: (parent: Record<string | number, unknown>, key: string | number) => void): unknown => {
  const copy: unknown = structuredClone(value);
  const parent = path.slice(0, -1).reduce<unknown>((member, step) => (member as Record<string | number, unknown>)[step], copy);
  change(parent as Record<string | number, unknown>, path.at(-1)!);
  return copy;
};

const mayBeLeftOut = new Set(
  [planSchema(), ...Object.values(planSchema()['definitions'] as Record<string, JsonSchema>)].flatMap(
    ({ properties, required }: { properties?: object; required?: readonly string[] }) =>
      Object.keys(properties ?? {}).filter((key) => !required?.includes(key)),
  ),
);

const example: unknown = parse(seed(EXAMPLE));

describe('nothing that is wrong passes silently', () => {
  it('when any one value of the example is something else altogether', () => {
    const passed = leavesOf(example).filter(
      (path) => readExample(stringify(changed(example, path, (parent, key) => (parent[key] = [[{ nonsense: true }]])))).status === 'read',
    );
    expect(passed).toEqual([]);
  });

  it('when any one required key of the example is left out', () => {
    const required = leavesOf(example).filter((path) => typeof path.at(-1) === 'string' && !mayBeLeftOut.has(String(path.at(-1))));
    const passed = required.filter(
      (path) => readExample(stringify(changed(example, path, (parent, key) => delete parent[key]))).status === 'read',
    );
    expect(required.length).toBeGreaterThan(100);
    expect(passed).toEqual([]);
  });

  it('when a value of the plan of District 3 is lost or mistaken', () => {
    const plan: unknown = parse(seed(DISTRICT_3));
    const leaves = leavesOf(plan);
    const mistake = fc.constantFrom<unknown>([[]], { nonsense: 1 }, -1, true);
    fc.assert(
      fc.property(fc.nat(leaves.length - 1), mistake, (place, wrong) => {
        const path = leaves[place]!;
        const before = path.reduce<unknown>((member, step) => (member as Record<string | number, unknown>)[step], plan);
        fc.pre(typeof before !== typeof wrong);
        expect(read(stringify(changed(plan, path, (parent, key) => (parent[key] = wrong)))).status).toBe('faulty');
      }),
      { numRuns: 5 },
    );
  });
});

describe('no text makes the reader stumble', () => {
  const text = seed(EXAMPLE);

  it('cut off anywhere, or with a piece of it torn out', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(80), (at, length) => {
        expect(['read', 'faulty']).toContain(readExample(text.slice(0, at) + text.slice(at + length)).status);
      }),
      { numRuns: 25 },
    );
  });

  it('with anything typed into it', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('*a', '&a', '<<: *a', '!!binary', '? ', '{', '[', '|', '>-', '%', '"'),
    );
    fc.assert(
      fc.property(fc.nat(text.length), typed, (at, words) => {
        expect(['read', 'faulty']).toContain(readExample(text.slice(0, at) + words + text.slice(at)).status);
      }),
      { numRuns: 25 },
    );
  });
});
