import { expect, it } from '@jest/globals';
import type { ApiSettings } from '../settings.js';
import { CommandRate } from './command-rate.js';

it('lets each person give so many commands a minute', () => {
  const rate = new CommandRate({ commandsPerMinute: 2 } as ApiSettings);
  const codeOf = (person: string, at: number): string => {
    try {
      rate.count(person, at);
      return 'taken';
    } catch (problem) {
      return (problem as { code: string }).code;
    }
  };
  expect([1, 2, 3].map((at) => codeOf('an', at))).toEqual(['taken', 'taken', 'TOO_MANY_COMMANDS']);
  expect(codeOf('binh', 4)).toBe('taken');
  expect(codeOf('an', 60_000)).toBe('taken');
});
