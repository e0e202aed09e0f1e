import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly totalCruised: number;
  };
}

const cruise = (...folders: string[]): Cruise['summary'] => {
  const { stdout } = spawnSync(
    'node_modules/.bin/depcruise',
    [...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return (JSON.parse(stdout) as Cruise).summary;
};

const brokenIn = (folder: string): string[] => [
  ...new Set(cruise(`test/architecture/planted/${folder}`).violations.map(({ rule }) => rule.name)),
];

describe('the rooms', () => {
  it('keep their rules', () => {
    const { violations, totalCruised } = cruise('apps', 'libs', 'workflows');
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(100);
  });

  it('are noticed when a domain knows a database or the machine', () => {
    expect(brokenIn('domain')).toEqual(expect.arrayContaining(['domain-is-pure', 'domain-knows-no-node']));
  });

  it('are noticed when the pattern knows a domain', () => {
    expect(brokenIn('pattern')).toContain('pattern-knows-no-room');
  });

  it('are noticed when a workflow asks the world by itself', () => {
    expect(brokenIn('workflows')).toEqual(expect.arrayContaining(['workflows-are-pure', 'workflows-know-types-of-the-domain-alone']));
  });

  it('are noticed when the API knows Temporal', () => {
    expect(brokenIn('api')).toContain('api-does-not-know-temporal');
  });

  it('are noticed when SQL leaves its room', () => {
    expect(brokenIn('sql')).toContain('only-postgres-knows-sql');
  });

  it('are noticed when somebody enters other than by the index', () => {
    expect(brokenIn('rooms')).toContain('rooms-meet-at-the-index');
  });

  it('are noticed when two need each other', () => {
    expect(brokenIn('cycle')).toContain('no-cycles');
  });
});
