import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readPersonasFile } from './read-personas-file.js';

const seed = readFileSync('seeds/personas-district3.yaml', 'utf8');
const faultsOf = (text: string): string[] => {
  const reading = readPersonasFile(text);
  return reading.status === 'faulty' ? reading.faults.map(({ code, path, line }) => `${code} ${path} ${line}`) : [];
};

it('reads how invented people behave', () => {
  expect(readPersonasFile(seed)).toMatchObject({
    status: 'read',
    personas: { units: { 'Q3-P-11': { kind: 'late', workingDays: 6 } }, otherUnits: { kind: 'mixed', weights: { punctual: 70 } } },
  });
});

it('takes no file that does not say its persons are invented', () => {
  expect(faultsOf(seed.replace('persons: invented\n', ''))).toEqual([expect.stringMatching(/persons/)]);
});

it('names a number that its behaviour does not use', () => {
  expect(faultsOf(seed.replace('behaviour: late, workingDaysLate: 2', 'behaviour: punctual, workingDaysLate: 2'))).toEqual([
    expect.stringMatching(/^idle_number units\[1\]\.workingDaysLate/),
  ]);
});

it('names a unit that stands twice, and weights that weigh nothing', () => {
  expect(faultsOf(seed.replace('unit: Q3-P-09', 'unit: Q3-VHTT'))).toEqual([expect.stringMatching(/^unit_twice units\[2\]\.unit 11/)]);
  expect(
    faultsOf(
      seed.replace(
        'punctual: 70, last_minute: 18, late: 6, returned_once: 5, silent: 1',
        'punctual: 0, last_minute: 0, late: 0, returned_once: 0, silent: 0',
      ),
    ),
  ).toEqual([expect.stringMatching(/^no_weight otherUnits/)]);
});

it('reads how far persons keep away from whatever falls due', () => {
  expect(readPersonasFile(`${seed}keepAwayHours: 6\n`)).toMatchObject({ status: 'read', personas: { keepAwayHours: 6 } });
  expect(faultsOf(`${seed}keepAwayHours: 12\n`)).toEqual([expect.stringMatching(/keepAwayHours/)]);
});
