import { describe, expect, it } from '@jest/globals';
import { readRulesItems } from './read-rules-items.js';
import { DISTRICT_3, EXAMPLE, exampleWith, planOf, read, readExample, seed } from './testing/seeds.js';
import { writePlanFile } from './write-plan-file.js';

const faultsOf = (old: string, text: string): string[] => {
  const reading = readExample(exampleWith(old, text));
  return reading.status === 'read' ? [] : reading.faults.map(({ code, path }) => `${code} ${path}`);
};

describe('the plan of District 3', () => {
  const plan = planOf(read(seed(DISTRICT_3)));
  const indicators = plan.targets.flatMap((target) => target.indicators);
  const measured = (
    wanted: (measurement: object & { readonly acrossPeriods: string; readonly figure: string; readonly yearly?: true }) => boolean,
  ) => indicators.filter(({ measurement }) => wanted(measurement!)).map(({ code }) => code);

  it('says of each of its 40 indicators how it is measured, and asks for all of them on each form', () => {
    expect(indicators.filter(({ measurement }) => measurement === undefined)).toEqual([]);
    expect(plan.forms.map(({ duty }) => duty)).toEqual(['monthly', 'quarterly', 'yearly']);
    for (const form of plan.forms) expect(form.indicators.map(({ indicator }) => indicator)).toEqual(indicators.map(({ code }) => code));
  });

  it('adds amounts only', () => {
    expect(measured(({ acrossPeriods }) => acrossPeriods === 'sum')).toEqual([
      ...['T02', 'T03', 'T09', 'T10', 'T12.1', 'T12.2', 'T13.1', 'T14.1', 'T14.2'],
    ]);
  });

  it('measures reductions against a base, some things once a year, and one in words', () => {
    expect(measured(({ figure }) => figure === 'reduction')).toEqual(['T30.1', 'T31']);
    expect(measured(({ yearly }) => yearly === true)).toEqual(['T18', 'T19', 'T20', 'T21', 'T24']);
    expect(measured(({ figure }) => figure === 'words')).toEqual(['T15.1']);
  });

  it('judges a bare figure by more, a ceiling by less, and each word as it stands', () => {
    const evaluations = new Map(indicators.map(({ code, measurement }) => [code, measurement!.evaluation]));
    expect([...evaluations].filter(([, evaluation]) => evaluation !== 'at_least')).toEqual([
      ['T12.3', 'less_than'],
      ['T15.1', 'judged'],
      ['T15.2', 'at_most'],
      ['T17', 'less_than'],
      ['T30.4', 'more_than'],
    ]);
  });

  it('has who it suggests lead each indicator', () => {
    const leads = new Map(plan.forms[0]!.indicators.map(({ indicator, lead }) => [indicator, lead]));
    for (const { indicators: own, suggestedLead } of plan.targets)
      expect(own.map(({ code }) => leads.get(code))).toEqual(own.map(() => suggestedLead!.unit));
  });
});

describe('a form in a plan file', () => {
  it('is written back as it was read, and its version in the place of the one before', () => {
    const plan = planOf(readExample(seed(EXAMPLE)));
    expect(plan.forms).toMatchObject([{ duty: 'monthly', version: 1, rules: [{ right: [{ number: '33.5' }] }] }]);
    const next = { ...plan, forms: [{ ...plan.forms[0]!, version: 2 }] };
    const text = writePlanFile(next, seed(EXAMPLE).replace('    version: 1\n', '    version: 1 # the first\n'));
    expect(planOf(readExample(text))).toEqual(next);
    expect(text).toContain('version: 2 # the first');
  });

  it.each([
    ['a term that is neither a number of the sheet nor a given one', "{ number: '33.5' }", '{}', 'wrong_value forms[0].rules[0].right[0]'],
    ['a term that is both', "{ number: '33.5' }", "{ indicator: T1, part: value, number: '1' }", 'wrong_value forms[0].rules[0].right[0]'],
    ['a number of an indicator that does not say which', 'part: value }', '}', 'wrong_value forms[0].rules[0].left[0]'],
    ['a rule without its left side', '[{ indicator: T1, part: value }]', '[]', 'wrong_value forms[0].rules[0].left'],
    ['an unknown key of a term', 'part: value }', 'part: value, period: x }', 'unknown_key forms[0].rules[0].left[0].period'],
    ['an indicator that nobody reports', 'reporters: [BA-AP1, BA-VP] }', 'reporters: [] }', 'wrong_value forms[0].indicators[0].reporters'],
    ['an indicator that is not there', '- { indicator: T1,', '- { indicator: T2,', 'unknown_indicator forms[0].indicators[0].indicator'],
    [
      'percentages that are added',
      'acrossUnits: sum',
      "factor: '100', acrossUnits: sum",
      'factor_does_not_fit targets[0].indicators[0].measurement.factor',
    ],
    ['yearly that is not true', 'places: 1', 'yearly: false, places: 1', 'wrong_value targets[0].indicators[0].measurement.yearly'],
  ])('has a fault: %s', (_, old, text, fault) => {
    expect(faultsOf(old, text)).toContain(fault);
  });
});

describe('items of the rules', () => {
  const assigned = {
    target: 1,
    indicator: 'T1',
    year: 2025,
    comparator: 'gte',
    value: '35',
    document: 'Số 1/UBND',
    documentDay: '2025-02-01',
  };

  it('may be values that were assigned, and forms', () => {
    const form = { duty: 'monthly', version: 2, effectiveFrom: '2025-07-01', effectiveTo: null, indicators: [] };
    expect(readRulesItems({ assignedValues: [assigned], forms: [form] })).toMatchObject({
      ...{ status: 'read', items: { assignedValues: [assigned], forms: [{ ...form, sections: [], rules: [] }] } },
    });
  });

  it('are refused where a value is no decimal, compares with nothing, or comes by no document', () => {
    for (const wrong of [{ value: '3.500,5' }, { comparator: 'assigned_externally' }, { document: ' ' }, { documentDay: '01/02/2025' }])
      expect(readRulesItems({ assignedValues: [{ ...assigned, ...wrong }] })).toMatchObject({
        faults: [{ path: `assignedValues[0].${Object.keys(wrong)[0]}` }],
      });
  });
});
