import { describe, expect, it } from '@jest/globals';
import { monthly, smallPlan } from '../plan/testing/small-plan.js';
import { demonstrationPersons } from '../rehearsal/demonstration-persons.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Delegation } from '../org/delegation.js';
import type { Seat } from '../org/seat.js';
import type { Form } from '../report/form.js';
import { delegableActs } from '../org/decide-delegation.js';
import { authorityGaps, newGaps, type GapQuestion } from './gaps.js';
import { stretchesOf } from './gaps-present.js';
import { sayGaps } from './gaps-words.js';

// Two wards report to the OFFICE; the authority itself is AUTH.
const small = { ...smallPlan, duties: [{ ...monthly, levels: [{ ...monthly.levels[0]!, reporters: ['W1', 'W2'] }] }] };
const units = [...smallPlan.units, { ...smallPlan.units[2]!, code: 'W2' }];
const authority = { code: 'AUTH', name: { vi: 'Ủy ban', en: 'Committee' }, zone: smallPlan.zone };
const form: Form = { duty: 'monthly', version: 1, effectiveFrom: '2023-01-01', effectiveTo: null, indicators: [], sections: [], rules: [] };
const regime = { authority, units, duties: small.duties, policies: small.policies, forms: [form] };
const everybody: Seat[] = demonstrationPersons(small).flatMap(({ id, seats }) =>
  seats.map(({ unit, role, from }) => ({ person: id, unit, role, from })),
);
const without = (...persons: readonly string[]): Seat[] => everybody.filter(({ person }) => !persons.includes(person));
const away = (person: string, from: LocalDay = '2023-07-03', to: LocalDay = '2023-07-14') => ({ person, from, to });
const gaps = (change: Partial<GapQuestion> = {}) =>
  authorityGaps({ regime, seats: everybody, absences: [], delegations: [], from: '2023-07-01', to: '2023-09-30', ...change });
const brief = (found: ReturnType<typeof gaps>) =>
  found.map(({ act, unit, level, alone, from, to }) =>
    [act + (level ?? ''), unit, alone?.person ?? 'nobody', from.slice(5), to.slice(5)].join(' '),
  );

describe('where a rule of two persons cannot be kept', () => {
  it('there is nothing to say of an office in which every seat is filled', () => {
    expect(brief(gaps())).toEqual([]);
  });

  it('a unit without a head has nobody to sign, one without a reporter only him who would have to prepare', () => {
    expect(brief(gaps({ seats: without('head@W1') }))).toEqual(['submit W1 nobody 07-01 09-30']);
    expect(brief(gaps({ seats: without('reporter@W1') }))).toEqual(['submit W1 head@W1 07-01 09-30']);
    const both = everybody.map((seat) => (seat.unit === 'W1' ? { ...seat, person: 'an' } : seat));
    expect(brief(gaps({ seats: both }))).toEqual(['submit W1 an 07-01 09-30']);
  });

  it('on the days on which somebody is away, and not before or after', () => {
    expect(brief(gaps({ absences: [away('head@W1')] }))).toEqual(['submit W1 nobody 07-03 07-14']);
    expect(brief(gaps({ absences: [away('head@W1'), away('head@W1', '2023-07-15', '2023-07-20')] }))).toEqual([
      'submit W1 nobody 07-03 07-20',
    ]);
    expect(brief(gaps({ absences: [away('head@W1'), away('head@W1', '2023-08-01', '2023-08-01')] }))).toEqual([
      'submit W1 nobody 07-03 07-14',
      'submit W1 nobody 08-01 08-01',
    ]);
  });

  it('a deputy stands in while his grant holds and his principal keeps the seat', () => {
    const seat = { unit: 'W1', role: 'head' } as const;
    const grant: Delegation = {
      ...{ id: 'g', principal: 'head@W1', delegate: 'reporter@W2', seat, form: 'TUQ', documentNumber: '1' },
      ...{ from: '2023-07-03', to: '2023-07-10', acts: delegableActs('head') },
    };
    expect(brief(gaps({ absences: [away('head@W1')], delegations: [grant] }))).toEqual(['submit W1 nobody 07-11 07-14']);
    const left = everybody.map((one) => (one.person === 'head@W1' ? { ...one, to: '2023-07-05' as const } : one));
    expect(brief(gaps({ seats: left, delegations: [grant] }))).toEqual(['submit W1 nobody 07-06 09-30']);
    // Whoever prepares cannot sign in the head's name either: two persons are two.
    expect(brief(gaps({ absences: [away('head@W1')], delegations: [{ ...grant, delegate: 'reporter@W1', to: '2023-07-14' }] }))).toEqual([
      'submit W1 reporter@W1 07-03 07-14',
    ]);
  });

  it('the chief of the Office and the chair stand in for an approver; when they are away, too, nobody is left', () => {
    const level1 = (absences: GapQuestion['absences']) =>
      brief(gaps({ absences })).filter((gap) => gap.startsWith('decide_escalation1 W1'));
    expect(level1([away('office_chief@AUTH')])).toEqual([]);
    expect(level1([away('office_chief@AUTH'), away('chair@AUTH', '2023-07-10')])).toEqual(['decide_escalation1 W1 nobody 07-10 07-14']);
  });

  it('one clerk who is also the head cannot confirm what he has entered, where no chair can either', () => {
    expect(brief(gaps({ seats: without('finance_clerk@OFFICE') }))).toEqual([]);
    const one = without('finance_clerk@OFFICE', 'chair@AUTH');
    expect(brief(gaps({ seats: one }))).toEqual([
      'confirm_receipt W1 finance_head@OFFICE 07-01 09-30',
      'confirm_receipt W2 finance_head@OFFICE 07-01 09-30',
    ]);
    expect(brief(gaps({ seats: without('finance_head@OFFICE', 'chair@AUTH') }))).toContain('confirm_receipt W1 nobody 07-01 09-30');
  });

  it('what is compiled needs another to review it, another to sign it, and somebody to issue it', () => {
    expect(brief(gaps({ seats: without('office_chief@AUTH') }))).toContain('review_compilation OFFICE nobody 07-01 09-30');
    expect(brief(gaps({ seats: without('chair@AUTH') }))).not.toContain('sign_compilation OFFICE nobody 07-01 09-30');
    expect(brief(gaps({ seats: without('chair@AUTH', 'vice_chair@AUTH') }))).toContain('sign_compilation OFFICE nobody 07-01 09-30');
    expect(brief(gaps({ seats: without('records_office@AUTH') }))).toEqual(['issue_compilation OFFICE nobody 07-01 09-30']);
    expect(brief(gaps({ absences: [away('finance_head@OFFICE')] }))).toContain('decide_missing OFFICE nobody 07-03 07-14');
  });

  it('who alone compiles cannot sign or review it in another seat of his', () => {
    const seats = (...roles: readonly string[]) =>
      without('finance_head@OFFICE', ...roles).map((seat) => (seat.role === 'finance_clerk' ? { ...seat, person: 'an' } : seat));
    const compilations = (held: readonly Seat[]) => brief(gaps({ seats: held })).filter((gap) => gap.includes('_compilation'));
    const acting = { person: 'an', unit: 'AUTH', from: '2023-01-01' } as const;
    expect(compilations([...seats('chair@AUTH', 'vice_chair@AUTH'), { ...acting, role: 'chair' }])).toEqual([
      'sign_compilation OFFICE an 07-01 09-30',
    ]);
    expect(compilations([...seats('office_chief@AUTH'), { ...acting, role: 'office_chief' }])).toEqual([
      'review_compilation OFFICE an 07-01 09-30',
    ]);
    expect(compilations([...seats('records_office@AUTH'), { ...acting, role: 'records_office' }])).toEqual([]);
  });

  it('nothing is compiled of a duty that is told in words', () => {
    const inWords = { ...regime, forms: [] };
    expect(
      brief(gaps({ seats: without('records_office@AUTH', 'finance_head@OFFICE', 'office_chief@AUTH'), regime: inWords })),
    ).not.toContain('issue_compilation OFFICE nobody 07-01 09-30');
  });

  it('nor after its duty has ended', () => {
    expect(brief(gaps({ seats: without('records_office@AUTH'), from: '2024-01-01', to: '2024-01-31' }))).toEqual([]);
  });

  it('rules are approved by another than who enters them', () => {
    const managers = ['office_chief@AUTH', 'vice_chair@AUTH', 'chair@AUTH', 'finance_head@OFFICE'];
    expect(brief(gaps({ seats: without(...managers) }))).toContain('approve_rules AUTH nobody 07-01 09-30');
    expect(brief(gaps({ seats: without(...managers.slice(0, 3)) }))).not.toContain('approve_rules AUTH nobody 07-01 09-30');
  });

  it('a unit that is no more, or owes nothing, has no gap', () => {
    const gone = units.map((unit) => (unit.code === 'W1' ? { ...unit, to: '2023-06-30' as const } : unit));
    expect(brief(gaps({ seats: without('head@W1'), regime: { ...regime, units: gone } }))).toEqual([]);
    expect(brief(gaps({ seats: without('head@W1'), from: '2024-01-01', to: '2024-01-31' }))).toEqual([]);
  });
});

describe('a gap is said', () => {
  const name = (code: string) => ({ vi: `Đơn vị ${code}`, en: `Unit ${code}` });
  const say = (found: ReturnType<typeof gaps>) => sayGaps(found, { unit: name, person: () => undefined });

  it('once for all units in which it is the same, with its days', () => {
    const said = say(gaps({ absences: [away('head@W1'), away('head@W2')] }));
    expect(said).toHaveLength(1);
    expect(said[0]?.units).toEqual(['W1', 'W2']);
    expect(said[0]?.sentence).toEqual({
      vi: 'Từ 03/07/2023 đến 14/07/2023 không ai có thể ký gửi báo cáo cho Đơn vị W1, Đơn vị W2.',
      en: 'From 03/07/2023 to 14/07/2023 nobody can sign and hand in a report for Unit W1, Unit W2.',
    });
  });

  it('of a compilation for the office that compiles it', () => {
    const said = say(gaps({ seats: without('records_office@AUTH'), from: '2023-07-01', to: '2023-07-01' }));
    expect(said.map(({ sentence }) => sentence)).toEqual([
      {
        vi: 'Ngày 01/07/2023 không ai có thể phát hành báo cáo tổng hợp cho Đơn vị OFFICE.',
        en: 'On 01/07/2023 nobody can issue a compiled report for Unit OFFICE.',
      },
    ]);
  });

  it('with its level, and with who would be alone', () => {
    const nobody = say(gaps({ absences: ['office_chief', 'chair'].map((role) => away(`${role}@AUTH`)) }));
    expect(nobody.map(({ sentence }) => sentence.vi)).toContain(
      'Từ 03/07/2023 đến 14/07/2023 không ai có thể phê duyệt trình xử lý cấp 1 cho Đơn vị W1, Đơn vị W2.',
    );
    expect(say(gaps({ seats: without('reporter@W1'), from: '2023-07-01', to: '2023-07-01' }))[0]?.sentence.vi).toBe(
      'Ngày 01/07/2023 chỉ một mình head@W1 có thể vừa soạn báo cáo vừa ký gửi báo cáo, mà việc này cần hai người, cho Đơn vị W1.',
    );
  });

  it('is new where it was not known, and not again when it ends sooner', () => {
    const before = gaps({ absences: [away('head@W1')] });
    expect(newGaps(before, gaps({ absences: [away('head@W1', '2023-07-03', '2023-07-10')] }))).toEqual([]);
    expect(brief(newGaps(before, gaps({ absences: [away('head@W1', '2023-07-03', '2023-07-20')] })))).toEqual([
      'submit W1 nobody 07-03 07-20',
    ]);
    expect(newGaps([], before)).toEqual(before);
  });
});

it('a span is looked at only where somebody comes or goes, since the question is dear and asked for every unit', () => {
  const absences = [away('head@W1'), away('chair@AUTH', '2023-07-10', '2023-07-14'), away('head@W2', '2024-01-01', '2024-01-31')];
  const left = everybody.map((seat) => (seat.person === 'head@W2' ? { ...seat, to: '2023-08-31' as const } : seat));
  const stretches = stretchesOf({ seats: left, absences, delegations: [] }, '2023-07-01', '2023-09-30');
  expect(stretches.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2023-07-01 2023-07-02',
    '2023-07-03 2023-07-09',
    '2023-07-10 2023-07-14',
    '2023-07-15 2023-08-31',
    '2023-09-01 2023-09-30',
  ]);
  expect(stretches.map(({ actors }) => actors.some(({ person }) => person === 'head@W1'))).toEqual([true, false, false, true, true]);
});
