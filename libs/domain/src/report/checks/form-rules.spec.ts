import { describe, expect, it } from '@jest/globals';
import type { FormRule } from '../form.js';
import type { SheetContext } from '../sheet-context.js';
import { form, found, sentenceOf, sheet, value } from '../testing/small-sheet.js';

describe('a rule of the form', () => {
  const rule = (more: Partial<FormRule> = {}): Partial<SheetContext> => ({
    form: {
      ...form,
      rules: [
        {
          ...{ code: 'parts', operator: '<=', kind: 'error', sentence: { vi: 'Phải nhỏ hơn', en: 'Must be less' } },
          left: [{ indicator: 'T2', part: 'denominator' }, { number: '1' }],
          right: [{ indicator: 'T1', part: 'value' }],
          ...more,
        },
      ],
    },
  });

  it('holds or does not, and says with which numbers', () => {
    expect(found(sheet(), rule())).toEqual([]);
    expect(sentenceOf(sheet({ 'T1:estimate': value('100') }), rule())).toEqual({
      vi: 'Phải nhỏ hơn (101 <= 100 không đúng)',
      en: 'Must be less (101 <= 100 does not hold)',
    });
    expect(found(sheet({ 'T1:estimate': value('101') }), rule())).toEqual([]);
    expect(found(sheet(), rule({ operator: '=', kind: 'warning' }))).toEqual(['warning rule_parts:T2:estimate']);
  });

  it.each([
    ['<', ['', 'error', 'error']],
    ['<=', ['', '', 'error']],
    ['=', ['error', '', 'error']],
    ['>=', ['error', '', '']],
    ['>', ['error', 'error', '']],
  ] as const)('with %s holds of what is less, equal and more', (operator, expected) => {
    const broken = (left: string) =>
      found(
        sheet({ 'T1:estimate': value(left) }),
        rule({ operator, left: [{ indicator: 'T1', part: 'value' }], right: [{ number: '120' }] }),
      );
    expect(['119', '120', '121'].map((left) => broken(left)[0]?.split(' ')[0] ?? '')).toEqual(expected);
  });

  it('speaks of a field by its own cell', () => {
    const left = [{ indicator: 'T3', field: 'y-te', part: 'value' }] as const;
    expect(found(sheet(), rule({ left, operator: '<', right: [{ number: '90' }] }))).toEqual(['error rule_parts:T3/y-te:estimate']);
  });

  it('is not asked where one of its numbers is not there, or is none', () => {
    expect(found(sheet({ 'T2:estimate': { kind: 'missing', reason: 'Chưa có' } }), rule({ operator: '>' }))).toEqual([]);
    expect(found(sheet({ 'T2:estimate': undefined }), rule({ operator: '>' }))).toEqual(['error empty:T2:estimate']);
    expect(found(sheet({ 'T1:estimate': value('x') }), rule({ operator: '>' }))).toEqual(['error not_a_number:T1:estimate']);
  });

  it('speaks of the restricted cell where one is among its numbers, so that nobody else is told', () => {
    const right = [{ indicator: 'T6', part: 'numerator' }] as const;
    expect(found(sheet(), rule({ right }))).toEqual(['error rule_parts:T6:estimate']);
  });
});
