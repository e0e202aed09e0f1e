import { describe, expect, it } from '@jest/globals';
import type { Form, FormIndicator, FormRule } from '../../report/form.js';
import { measuredIndicators, measuredPlan, monthlyForm } from '../testing/measured-plan.js';
import { formFaults } from './form-rules.js';

const [jobs] = monthlyForm.indicators as [FormIndicator];
const [rule] = monthlyForm.rules as [FormRule];
const told = (...forms: readonly Form[]): string[] =>
  formFaults({ ...measuredPlan, forms }).map(({ code, path }) => `${code} ${path.join('.')}`);
const withForm = (form: Partial<Form>): string[] => told({ ...monthlyForm, ...form });
const withJobs = (asked: Partial<FormIndicator>): string[] => withForm({ indicators: [{ ...jobs, ...asked }], rules: [] });
const withRule = (change: Partial<FormRule>): string[] => withForm({ rules: [{ ...rule, ...change }] });

describe('a form', () => {
  it('that asks for measured indicators of who owes the duty has no fault', () => {
    expect(told(monthlyForm)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['a duty that is not there', withForm({ duty: 'weekly' }), 'unknown_duty forms.0.duty'],
    ['a form that ends before it begins', withForm({ effectiveTo: '2022-12-31' }), 'form_ends_before_it_begins forms.0.effectiveTo'],
    [
      'a version twice',
      told(monthlyForm, { ...monthlyForm, effectiveFrom: '2024-01-01', effectiveTo: null }),
      'duplicate_form forms.1.version',
    ],
    ['an indicator twice', withForm({ indicators: [jobs, jobs], rules: [] }), 'indicator_twice_on_form forms.0.indicators.1.indicator'],
    ['an indicator that is not there', withJobs({ indicator: 'T9' }), 'unknown_indicator forms.0.indicators.0.indicator'],
    ['an indicator without measurement', withJobs({ indicator: 'T1' }), 'indicator_without_measurement forms.0.indicators.0.indicator'],
    ['a reporter that is no unit', withJobs({ reporters: ['OFFICE', 'W9'] }), 'unknown_unit forms.0.indicators.0.reporters.1'],
    ['a reporter twice', withJobs({ reporters: ['OFFICE', 'OFFICE'] }), 'reporter_twice forms.0.indicators.0.reporters.1'],
    [
      'a reporter that owes no report',
      withJobs({ reporters: ['OFFICE', 'AUTH'] }),
      'reporter_owes_no_report forms.0.indicators.0.reporters.1',
    ],
    ['a lead that does not report', withJobs({ lead: 'AUTH' }), 'lead_does_not_report forms.0.indicators.0.lead'],
    [
      'days that run backwards',
      withJobs({ from: '2023-06-01', to: '2023-05-31' }),
      'indicator_ends_before_it_begins forms.0.indicators.0.to',
    ],
    [
      'a section twice',
      withForm({ sections: [...monthlyForm.sections, ...monthlyForm.sections] }),
      'duplicate_section forms.0.sections.1.code',
    ],
    ['a rule twice', withForm({ rules: [rule, rule] }), 'duplicate_form_rule forms.0.rules.1.code'],
    ['a rule beyond the form', withForm({ indicators: [jobs] }), 'rule_beyond_form forms.0.rules.0.left.0.indicator'],
    [
      'a part that the figure has not',
      withRule({ left: [{ indicator: 'T2.1', part: 'weight' }] }),
      'part_does_not_fit forms.0.rules.0.left.0.part',
    ],
    [
      'a field that is none',
      withRule({ left: [{ indicator: 'T2.1', field: 'x', part: 'value' }] }),
      'field_does_not_fit forms.0.rules.0.left.0.field',
    ],
  ])('is at odds with the plan: %s', (_, faults, fault) => {
    expect(faults).toContain(fault);
  });

  it('names the field of an indicator that has several', () => {
    const fields = [{ code: 'land', name: rule.sentence }];
    const targets = measuredPlan.targets.map((target) => ({
      ...target,
      indicators: target.indicators.map((one) => (one.code === 'T2.3' ? { ...one, measurement: { ...one.measurement!, fields } } : one)),
    }));
    const faultsWith = (field?: string) => {
      const term = { indicator: 'T2.3', part: 'numerator' as const, ...(field && { field }) };
      const rules: FormRule[] = [{ ...rule, left: [term], right: [{ number: '100' }] }];
      return formFaults({ ...measuredPlan, targets, forms: [{ ...monthlyForm, rules }] }).map(({ code }) => code);
    };
    expect([faultsWith(), faultsWith('land')]).toEqual([['field_does_not_fit'], []]);
  });
});

describe('numbers that are compared', () => {
  it('are of one unit of measure', () => {
    const [share] = measuredIndicators.filter(({ code }) => code === 'T2.3');
    expect(withRule({ right: [{ indicator: 'T2.3', part: 'numerator' }] })).toEqual(['units_mixed forms.0.rules.0']);
    expect(
      withRule({
        left: [
          { indicator: 'T2.1', part: 'value' },
          { indicator: share!.code, part: 'denominator' },
        ],
      }),
    ).toEqual(['units_mixed forms.0.rules.0']);
  });

  it('may be a part and its whole, two numbers of one quotient, or a given number', () => {
    expect(withRule({ left: [{ indicator: 'T2.3', part: 'numerator' }], right: [{ indicator: 'T2.3', part: 'denominator' }] })).toEqual([]);
    expect(withRule({ right: [{ number: '1000' }] })).toEqual([]);
  });
});

describe('the versions of a form', () => {
  const next: Form = { ...monthlyForm, version: 2, effectiveFrom: '2023-07-01' };

  it('hold one after the other', () => {
    expect(told({ ...monthlyForm, effectiveTo: '2023-06-30' }, next)).toEqual([]);
    expect(told({ ...monthlyForm, effectiveTo: '2023-07-01' }, next)).toEqual(['form_versions_overlap forms.1.effectiveFrom']);
    expect(told({ ...monthlyForm, effectiveTo: null }, next)).toEqual(['form_versions_overlap forms.1.effectiveFrom']);
    expect(told(next, monthlyForm)).toEqual(['form_versions_overlap forms.1.effectiveFrom']);
  });

  it('of different duties may hold at the same time', () => {
    const yearly = { ...measuredPlan.duties[0]!, code: 'yearly' };
    const forms = [monthlyForm, { ...monthlyForm, duty: 'yearly' }];
    expect(formFaults({ ...measuredPlan, duties: [...measuredPlan.duties, yearly], forms })).toEqual([]);
  });
});

it('every fault is said in both languages, with days as people write them', () => {
  const faults = formFaults({
    ...measuredPlan,
    forms: [
      { ...monthlyForm, effectiveTo: '2022-12-31', rules: [{ ...rule, right: [{ indicator: 'T2.3', part: 'value' }] }] },
      { ...monthlyForm, duty: 'weekly', version: 2, indicators: [{ indicator: 'T1', reporters: ['AUTH'], lead: 'W1' }] },
    ],
  });
  expect(faults.length).toBeGreaterThan(5);
  for (const { sentence } of faults) {
    expect(sentence.vi).toMatch(/.+[.;]$/);
    expect(sentence.en).toMatch(/.+[.;]$/);
    expect(`${sentence.vi} ${sentence.en}`).not.toMatch(/undefined|\d{4}-\d{2}-\d{2}/);
  }
});
