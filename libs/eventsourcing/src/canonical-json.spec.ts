import { expect, it } from '@jest/globals';
import { canonicalJson, storedText } from './canonical-json.js';

it('writes one text for one value', () => {
  expect(canonicalJson({ b: [1, null, { d: true, c: 'x' }], a: undefined })).toBe('{"b":[1,null,{"c":"x","d":true}]}');
  expect(canonicalJson('ế'.normalize('NFD'))).toBe(JSON.stringify('ế'.normalize('NFC')));
});

it('refuses what it could not give back', () => {
  for (const value of [NaN, 1n, new Date(0), () => 1, [undefined], new Map()]) expect(() => canonicalJson(value)).toThrow(TypeError);
});

it('keeps free text storable', () => {
  expect(storedText('a\0b\uD800c😀')).toBe('a\uFFFDb\uFFFDc😀');
});
