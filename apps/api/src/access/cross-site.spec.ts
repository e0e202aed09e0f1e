import { expect, it } from '@jest/globals';
import type { Request } from 'express';
import { isCrossSite } from './cross-site.js';

const crossSite = (headers: Record<string, string>, method = 'POST'): boolean =>
  isCrossSite({ method, headers: { host: '127.0.0.1:3000', ...headers } } as unknown as Request, 'https://dunghan.example');

it('takes commands from its own pages, by either of its names', () => {
  expect(crossSite({ origin: 'http://127.0.0.1:3000' })).toBe(false);
  expect(crossSite({ origin: 'https://dunghan.example' })).toBe(false);
  expect(crossSite({ 'sec-fetch-site': 'same-origin' })).toBe(false);
});

it('takes what no other site can make a browser send', () => {
  expect(crossSite({ 'x-requested-with': 'dunghan' })).toBe(false);
});

it('refuses the rest, whatever else it bears', () => {
  expect(crossSite({})).toBe(true);
  expect(crossSite({ origin: 'null' })).toBe(true);
  expect(crossSite({ origin: 'https://elsewhere.example', 'x-requested-with': 'dunghan' })).toBe(true);
  expect(crossSite({ 'sec-fetch-site': 'same-site' })).toBe(true);
});

it('does not mind reading', () => {
  expect(crossSite({ origin: 'https://elsewhere.example' }, 'GET')).toBe(false);
});
