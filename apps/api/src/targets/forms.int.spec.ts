import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormView, IndicatorView, TargetsView } from '#contracts';
import { plan } from '#office/testing';
import { type Asker, type TestOffice, testOffice } from '../testing/test-office.js';

let office: TestOffice;
beforeAll(async () => void (office = await testOffice('2023-02-20T02:00:00.000Z')));
afterAll(() => office.close());

const administrator = () => office.as('administrator', 'Q3-UBND');
const financeHead = () => office.as('finance_head', 'Q3-TCKH');
const chair = () => office.as('chair', 'Q3-UBND');
const reporter = (unit: string) => office.as('reporter', unit);

const indicatorOf = async (code: string, who: Asker = reporter('Q3-P-01')): Promise<IndicatorView> => {
  const { targets } = (await who.get('/targets')).body as TargetsView;
  return targets.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code)!;
};
const formOf = async (who: Asker, query = ''): Promise<FormView> => (await who.get(`/forms/monthly${query}`)).body as FormView;
const codesIn = ({ indicators }: FormView): string[] => indicators.map(({ indicator }) => indicator.code);
const enter = (items: object) => administrator().post('/rules/changes', { items });

describe('a value that the City assigns', () => {
  const assigned = {
    ...{ target: 14, indicator: 'T14.1', year: 2023, comparator: 'eq', value: '120' },
    ...{ document: 'Công văn 456/UBND-VX của Ủy ban nhân dân Thành phố', documentDay: '2023-02-15' },
  };

  it('is waited for, entered by one person, approved by another, and holds with its document from then on', async () => {
    expect(await indicatorOf('T14.1')).toMatchObject({ value: null, assigned: null, valueText: { vi: 'chờ cấp trên giao' } });
    const entered = await enter({ assignedValues: [assigned] });
    expect(entered).toMatchObject({ status: 201 });
    const { change } = entered.body as { change: string };
    expect((await financeHead().get(`/rules/changes/${change}`)).body).toMatchObject({
      differences: [
        {
          vi: 'Giá trị chỉ tiêu T14.1 (Số hộ nghèo giảm) năm 2023: 120 hộ theo Công văn 456/UBND-VX của Ủy ban nhân dân Thành phố, ngày 15/02/2023',
        },
      ],
    });
    expect(await administrator().post(`/rules/changes/${change}/approvals`)).toMatchObject({ status: 403 });
    expect(await indicatorOf('T14.1')).toMatchObject({ value: null });
    expect(await financeHead().post(`/rules/changes/${change}/approvals`)).toMatchObject({ status: 201 });
    expect(await indicatorOf('T14.1')).toMatchObject({
      ...{ value: '120', comparator: 'eq', valueText: { vi: '120 hộ' } },
      assigned: { document: assigned.document, documentDay: '2023-02-15' },
    });
    expect((await office.store.read('target/14')).at(-1)).toMatchObject({ type: 'TargetValueAssigned', actor: financeHead().person });
  });

  it.each([
    ['an indicator that the target has not', { indicator: 'T99' }],
    ['an indicator whose value the plan itself names', { target: 3, indicator: 'T03' }],
  ])('is refused in words for %s', async (_, other) => {
    expect(await enter({ assignedValues: [{ ...assigned, ...other }] })).toMatchObject({ status: 422, body: { code: 'RULES_FAULTY' } });
  });

  it('is refused by its place where it is no value', async () => {
    expect(await enter({ assignedValues: [{ ...assigned, value: '5.558,5' }] })).toMatchObject({
      ...{ status: 400, body: { code: 'INPUT_FAULTY', faults: [{ field: 'items.assignedValues[0].value' }] } },
    });
  });
});

describe('how an indicator is measured', () => {
  it('is said in words, apart from how the plan compares', async () => {
    expect(await indicatorOf('T12.3')).toMatchObject({
      ...{ comparator: 'lt', valueText: { vi: 'dưới 3%' } },
      measurement: {
        evaluationText: { vi: 'Đạt khi thấp hơn chỉ tiêu' },
        parts: [{ part: 'numerator', name: { vi: 'số người thất nghiệp' } }, { part: 'denominator' }],
      },
    });
    expect(await indicatorOf('T15.2')).toMatchObject({
      comparator: 'eq',
      measurement: { evaluation: 'at_most', factor: '100', share: false },
    });
  });

  it('names the fields of what has to hold in each', async () => {
    const { measurement } = await indicatorOf('T27');
    expect(measurement!.fields.map(({ code }) => code)).toEqual(['civil_status', 'land', 'construction', 'business', 'labour']);
    expect(measurement!.evaluationText.vi).toBe('Đạt khi bằng hoặc cao hơn chỉ tiêu, ở từng lĩnh vực');
  });
});

describe('a form', () => {
  it('is there for each of the three duties', async () => {
    expect((await reporter('Q3-P-01').get('/forms')).body).toMatchObject({
      forms: [{ form: 'monthly/1' }, { form: 'quarterly/1' }, { form: 'yearly/1' }],
    });
  });

  it('asks of a ward what wards count, with the rules among those numbers', async () => {
    const form = await formOf(reporter('Q3-P-01'), '?unit=Q3-P-01');
    expect(form).toMatchObject({ form: 'monthly/1', day: '2023-02-20', unit: 'Q3-P-01' });
    expect(codesIn(form)).toEqual(['T08', 'T10', 'T11', 'T12.1', 'T14.1', 'T14.2']);
    expect(form.rules.map(({ code }) => code)).toEqual(['share.T08', 'share.T11']);
    expect(form.sections.map(({ code }) => code)).toEqual(['III.1', 'III.2', 'III.3', 'III.4', 'III.5']);
    expect(form.indicators[0]).toMatchObject({ target: 8, lead: 'Q3-TNMT', leadName: { vi: 'Phòng Tài nguyên và Môi trường' } });
  });

  it('asks of the labour department for new jobs among all placements', async () => {
    const { rules } = await formOf(reporter('Q3-LDTBXH'), '?unit=Q3-LDTBXH');
    expect(rules.map(({ code }) => code)).toContain('new-jobs');
  });

  it('shows all 40 indicators to a cleared seat, and to others neither the restricted ones nor rules about them', async () => {
    const whole = await formOf(chair());
    expect(codesIn(whole)).toEqual(plan.targets.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
    const open = await formOf(reporter('Q3-P-01'));
    expect(codesIn(open)).toEqual(codesIn(whole).filter((code) => !/^T(29|30|31)/.test(code)));
    expect(JSON.stringify(open)).not.toMatch(/T29|T30|T31|nghiêm trọng/);
    expect(JSON.stringify(whole)).toMatch(/serious-cleared/);
    expect(codesIn(await formOf(reporter('Q3-P-01'), '?unit=Q3-CA'))).toEqual([]);
  });

  it('is none before it holds, nor of a duty that has none', async () => {
    const none = { status: 404, body: { code: 'NO_SUCH_FORM' } };
    expect(await chair().get('/forms/monthly?day=2022-12-31')).toMatchObject(none);
    expect(await chair().get('/forms/nothing')).toMatchObject(none);
    expect(await chair().get('/forms/monthly?day=31/12/2022')).toMatchObject({ status: 400 });
  });

  it('is changed by a next version, by a person who may see all that it asks for', async () => {
    const form = plan.forms.find(({ duty }) => duty === 'monthly')!;
    const next = { ...form, version: 2, effectiveFrom: '2023-07-01', indicators: form.indicators.slice(0, 2), rules: [] };
    expect(await enter({ forms: [next] })).toMatchObject({ status: 422, body: { code: 'RULES_FAULTY' } });
    const entered = await enter({ forms: [{ ...form, effectiveTo: '2023-06-30' }, next] });
    const { change } = entered.body as { change: string };
    expect(await office.as('office_chief', 'Q3-VP').get(`/rules/changes/${change}`)).toMatchObject({ status: 404 });
    expect(await chair().post(`/rules/changes/${change}/approvals`)).toMatchObject({ status: 201 });
    expect(await formOf(chair(), '?day=2023-06-30')).toMatchObject({ form: 'monthly/1' });
    expect(codesIn(await formOf(chair(), '?day=2023-07-01'))).toEqual(['T01', 'T02']);
  });
});
