import { describe, expect, it } from '@jest/globals';
import { compilationBytes, compilationOf, openCompilation } from './bytes.js';
import { compile } from './live-compilation.js';
import { cell, inputOf, ratio, report, targets, value } from './testing/district.js';
import { april } from './testing/compiled-april.js';

describe('the bytes of a compilation', () => {
  const compiled = april(report('W1', '2023-04', { [cell('T02')]: value('1'), [cell('T30')]: ratio('47', '50') }));

  it('are in two parts, and come back whole, each row in its place', () => {
    expect(compilationOf(compilationBytes(compiled))).toEqual(compiled);
    const first = compile(inputOf([report('W1', '2023-04', { [cell('T02')]: value('1') })], { targets: targets.toReversed() }));
    expect(first.rows[0]?.indicator).toBe('T30');
    expect(compilationOf(compilationBytes(first))).toEqual(first);
  });

  it('hold back a restricted indicator of an open target, too', () => {
    const guarded = targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) => (one.code === 'T17' ? { ...one, classification: 'restricted' as const } : one)),
    }));
    const { text } = compilationBytes(
      compile(inputOf([report('W1', '2023-04', { [cell('T17')]: ratio('1', '100') })], { targets: guarded })),
    );
    expect(text).not.toContain('T17');
  });

  it('tell who is not cleared nothing of a restricted row', () => {
    const { text } = compilationBytes(compiled);
    expect(text).not.toContain('T30');
    expect(compilationOf({ text })).toEqual(openCompilation(compiled));
  });
});
