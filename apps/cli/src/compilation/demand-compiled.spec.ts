import { expect, it } from '@jest/globals';
import { districtsPlan } from '../../../../test/support/districts-plan.js';
import { demandWritten } from '../write-compiled.js';
import { demandCompiled } from './demand-compiled.js';

const plan = districtsPlan();
const asked = (duty: string, period: string) => () => demandCompiled({ duty, period }, plan);

it('each of the 17 periods of the year is compiled', () => {
  for (let month = 1; month <= 12; month++) expect(asked('monthly', `2023-${String(month).padStart(2, '0')}`)).not.toThrow();
  for (const quarter of ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']) expect(asked('quarterly', quarter)).not.toThrow();
  expect(asked('yearly', '2023')).not.toThrow();
});

it.each(['2022-10', '2023-13', '2023-Q1', '10/2023', ''])('%s is no month of the year, and which there are is told', (period) => {
  expect(asked('monthly', period)).toThrow(expect.objectContaining({ code: 'UNKNOWN_PERIOD' }));
  const sentence = { vi: expect.stringContaining('2023-01, 2023-02'), en: expect.stringContaining('in 2023') };
  expect(asked('monthly', period)).toThrow(expect.objectContaining({ sentence }));
});

it('a duty that the plan does not have is refused with those it has', () => {
  const sentence = { vi: expect.stringContaining('monthly, quarterly, yearly'), en: expect.anything() };
  expect(asked('weekly', '2023-10')).toThrow(expect.objectContaining({ code: 'UNKNOWN_DUTY', sentence }));
});

it('an ending of which nobody knows how to write it is refused before anything is reckoned', () => {
  expect(() => demandWritten('out/bao-cao.pdf')).toThrow(expect.objectContaining({ code: 'UNKNOWN_KIND_OF_FILE' }));
  expect(() => demandWritten('out')).toThrow(expect.objectContaining({ code: 'UNKNOWN_KIND_OF_FILE' }));
  expect(() => demandWritten('out/bao-cao.DOCX')).not.toThrow();
});
