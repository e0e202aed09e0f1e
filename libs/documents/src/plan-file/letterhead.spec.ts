import { describe, expect, it } from '@jest/globals';
import { adoptedPlan, planFacts } from '#domain';
import { DISTRICT_3, EXAMPLE, exampleWith, planOf, read, readExample, seed } from './testing/seeds.js';
import { writePlanFile } from './write-plan-file.js';

const plan = planOf(readExample(seed(EXAMPLE)));

describe('what a plan says of its documents', () => {
  it('is read with it, and what is adopted says it, too', () => {
    expect(plan.letterhead).toMatchObject({ superior: null, place: 'Bình An', recipients: ['Thường trực Đảng ủy xã'] });
    expect(plan.units[0]).toMatchObject({ code: 'BA-UBND', sign: 'UBND' });
    const { items } = adoptedPlan(planFacts(plan).flatMap(({ events }) => events));
    expect(items.get('plan/binh-an-2025')).toMatchObject({
      letterhead: plan.letterhead,
      targetGroups: [{ code: 'economy', name: { vi: 'Chỉ tiêu kinh tế', en: 'Economy' } }],
    });
  });

  it('is written back as it was, and as it was changed', () => {
    expect(writePlanFile(plan, seed(EXAMPLE))).toContain('place: Bình An');
    const moved = { ...plan, letterhead: { ...plan.letterhead!, place: 'Bình Mỹ' } };
    expect(planOf(readExample(writePlanFile(moved, seed(EXAMPLE)))).letterhead?.place).toBe('Bình Mỹ');
  });

  it('may be missing, as it is in older files: then what to add is told, and nothing keeps the plan from being read', () => {
    const text = exampleWith('    sign: UBND\n', '').replace(/ {2}letterhead:\n( {4}.*\n)+/, '');
    const reading = readExample(text);
    expect(reading).toMatchObject({
      status: 'read',
      warnings: [{ code: 'letterhead_missing' }, { code: 'sign_missing', path: 'units[0]' }],
    });
    expect(planOf(reading).letterhead).toBeUndefined();
    expect(reading.warnings[0]?.sentence.en).toContain('Add superior, place, signatories.');
  });
});

it('the plan of District 3 signs for its committee, a vice-chair in the place of the chair', () => {
  const { letterhead, units } = planOf(read(seed(DISTRICT_3)));
  expect(letterhead?.signatories.slice(0, 2)).toEqual([
    { role: 'chair', position: 'Chủ tịch', onBehalfOf: 'Ủy ban nhân dân' },
    { role: 'vice_chair', position: 'Phó Chủ tịch', onBehalfOf: 'Ủy ban nhân dân', deputyOf: 'chair' },
  ]);
  expect(units.flatMap(({ code, sign }) => (sign === undefined ? [] : [`${code} ${sign}`]))).toEqual([
    'Q3-UBND UBND',
    'Q3-TCKH TCKH',
    'Q3-VP VP',
  ]);
});
