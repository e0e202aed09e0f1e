import { expect, it } from '@jest/globals';
import type { Command, Decider } from '../decider.js';
import type { Event } from '../event.js';
import { specification } from './decider-specification.js';

type Lit = Event<'Lit', { lamp: string }>;
type Light = Command<'Light', { lamp: string }>;

class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly code: string) {
    super(code);
  }
}

const lamps: Decider<readonly string[], Light, Lit> = {
  initialState: [],
  evolve: (lit, { data }) => [...lit, data.lamp],
  decide: ({ data, by }, lit) => {
    if (by === 'nobody') throw new TypeError('a fault');
    if (by !== 'an') throw new Refusal('NOT_THE_KEEPER');
    return lit.includes(data.lamp) ? [] : [{ type: 'Lit', data }];
  },
};

const given = specification(lamps);
const lit: Lit = { type: 'Lit', data: { lamp: 'gate' } };
const light = (by: string): Light => ({ type: 'Light', data: { lamp: 'gate' }, by, now: '2023-04-14T00:00:00.000Z' });

it('reads as given, when, then', () => {
  given().when(light('an')).then(lit);
  given(lit).when(light('an')).thenNothing();
  given().when(light('binh')).thenRefused('NOT_THE_KEEPER');
});

it('fails when the sentence is not true', () => {
  expect(() => given(lit).when(light('an')).then(lit)).toThrow();
  expect(() => given().when(light('an')).thenNothing()).toThrow();
  expect(() => given().when(light('an')).thenRefused('NOT_THE_KEEPER')).toThrow();
  expect(() => given().when(light('binh')).thenRefused('ANOTHER')).toThrow();
});

it('does not take a fault for a refusal', () => {
  expect(() => given().when(light('nobody')).thenRefused('NOT_THE_KEEPER')).toThrow(TypeError);
});
