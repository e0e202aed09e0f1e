import { expect, it } from '@jest/globals';
import { smallPlan } from '../plan/testing/small-plan.js';
import type { Target } from './target.js';
import { isRestricted, targetsFor } from './who-sees.js';

const [open] = smallPlan.targets;
const closed: Target = { ...open!, number: 29, classification: 'restricted' };
const [indicator] = open!.indicators;
const half: Target = { ...open!, number: 2, indicators: [indicator!, { ...indicator!, code: 'T2.2', classification: 'restricted' }] };
const empty: Target = { ...open!, number: 3, indicators: [{ ...indicator!, classification: 'restricted' }] };
const all = [open!, half, empty, closed];
const seat = (more: object = {}) => ({ person: 'an', seats: [{ unit: 'AUTH', role: 'chair' as const, ...more }] });

it('a cleared seat sees every target and indicator', () => {
  expect(targetsFor(seat({ cleared: true }), all)).toBe(all);
});

it('any other seat sees neither what is restricted nor that something is missing', () => {
  const seen = targetsFor(seat(), all);
  expect(seen.map(({ number, indicators }) => [number, indicators.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

it('nobody is cleared by acting for somebody who is', () => {
  const acting = { person: 'em', form: 'KT', delegation: 'd', acts: ['approve_rules'] };
  expect(targetsFor(seat({ cleared: true, acting }), all)).toHaveLength(2);
});

it('no administrator is, whatever his seat says', () => {
  expect(targetsFor(seat({ cleared: true, role: 'administrator' }), all)).toHaveLength(2);
});

it('knows a target that is kept from who is not cleared', () => {
  expect(all.map(isRestricted)).toEqual([false, true, true, true]);
});
