import { expect, it } from '@jest/globals';
import { momentOption } from './options.js';

it.each(['2023-06-30', '2023-06-30T12:00:00+07:00', '2023-06-30T05:00Z'])('%s is a day or an instant', (text) => {
  expect(momentOption(text)).toBe(text);
});

it.each(['hôm qua', '30/06/2023', '2023-02-30', '2023-06-30T12:00:00', ''])('“%s” is neither, and how it is written is told', (text) => {
  expect(() => momentOption(text)).toThrow('2023-06-30T12:00:00+07:00');
});
