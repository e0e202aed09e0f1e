import { describe, expect, it } from '@jest/globals';
import { inTheNameOf } from '../access/testing/in-the-name-of.js';
import type { TaskEvent } from './events.js';
import {
  ask,
  assigned,
  assignedAfter,
  byDay,
  decide,
  disputed,
  given,
  proposed,
  received,
  recorded,
  stateAfter,
} from './testing/old-blocks.js';

const doers = { lead: 'Q3-QLDT', coordinators: ['Q3-TNMT'] };
const proposal = { ...doers, ...byDay('2023-06-30'), product: 'Hồ sơ 12 chung cư' };
const giving = { documentNumber: '45/QĐ-UBND', policy: 'standard', receipt: byDay('2023-05-11') };

describe('a task of the plan', () => {
  it('is proposed with a lead, coordinating units, a date and the product that is expected, which is sealed', () => {
    expect(decide([recorded], ask('ProposeTask', 'chi', '2023-05-04', proposal))).toEqual([
      { ...proposed, sealed: { product: { text: 'Hồ sơ 12 chung cư', classification: 'internal' } } },
    ]);
  });

  it('is proposed anew as long as nobody was given it, and keeps its name', () => {
    expect(decide([recorded, proposed], ask('ProposeTask', 'chi', '2023-05-05', { ...proposal, lead: 'Q3-PKT' }))).toMatchObject([
      { type: 'TaskProposed', data: { lead: 'Q3-PKT' } },
    ]);
    expect(stateAfter(recorded, proposed)).toMatchObject({ status: 'proposed', title: { vi: 'Chung cư cũ trước 1975' } });
    given(recorded, proposed, assigned)
      .when(ask('ProposeTask', 'chi', '2023-05-09', proposal))
      .thenRefused('TASK_ALREADY_ASSIGNED');
  });

  it.each([
    ['LEAD_AMONG_COORDINATORS', { coordinators: ['Q3-QLDT'] }],
    ['UNKNOWN_UNIT', { lead: 'Q3-XYZ' }],
    ['UNKNOWN_UNIT', { coordinators: ['HCM-UBND'] }],
    ['DATE_PASSED', byDay('2023-05-03')],
    ['TEXT_MISSING', { product: ' ' }],
  ])('is refused with %s: %j', (code, more) => {
    given(recorded)
      .when(ask('ProposeTask', 'chi', '2023-05-04', { ...proposal, ...more }))
      .thenRefused(code);
  });

  it('that is not there cannot be proposed', () => {
    given()
      .when(ask('ProposeTask', 'chi', '2023-05-04', proposal))
      .thenRefused('NO_SUCH_TASK');
  });
});

it('a plan that words it anew takes it from nobody', () => {
  const reworded = { ...recorded, data: { ...recorded.data, task: { code: 'III.2.4', title: { vi: 'Chung cư cũ', en: 'Old blocks' } } } };
  expect(stateAfter(recorded, proposed, assigned, reworded as TaskEvent)).toMatchObject({
    status: 'assigned',
    title: { vi: 'Chung cư cũ' },
  });
  expect(stateAfter(recorded, reworded as TaskEvent)).toMatchObject({ status: 'recorded', title: { vi: 'Chung cư cũ' } });
});

describe('a task that no plan holds', () => {
  const anew = { ...proposal, code: 'N-2023-001', title: { vi: 'Khảo sát ngập', en: 'Survey of floods' }, text: 'Khảo sát các điểm ngập' };

  it('is proposed with its name, and its text is sealed', () => {
    const [event] = decide([], ask('ProposeNewTask', 'chi', '2023-05-04', anew));
    expect(event).toMatchObject({ type: 'TaskProposed', data: { code: 'N-2023-001', title: { vi: 'Khảo sát ngập' } } });
    expect(Object.keys(event!.sealed!)).toEqual(['text', 'product']);
    expect(JSON.stringify(event!.data)).not.toContain('Khảo sát các điểm ngập');
  });

  it('says nothing when its number is taken', () => {
    given(recorded)
      .when(ask('ProposeNewTask', 'chi', '2023-05-04', anew))
      .thenNothing();
  });
});

describe('a manager assigns', () => {
  it('what was proposed, or with another lead or date', () => {
    given(recorded, proposed)
      .when(ask('AssignTask', 'duc', '2023-05-08', giving))
      .then(assigned);
    expect(
      decide([recorded, proposed], ask('AssignTask', 'duc', '2023-05-08', { ...giving, lead: 'Q3-PKT', date: byDay('2023-07-14') })),
    ).toMatchObject([{ data: { lead: 'Q3-PKT', lastDay: '2023-07-14', coordinators: ['Q3-TNMT'] } }]);
  });

  it('never what he proposed himself, nor in the name of who did', () => {
    given(recorded, proposed)
      .when(ask('AssignTask', 'chi', '2023-05-08', giving))
      .thenRefused('OWN_PROPOSAL');
    given(recorded, proposed)
      .when(ask('AssignTask', 'duc', '2023-05-08', giving, 'chi'))
      .thenRefused('OWN_PROPOSAL');
    given(recorded, inTheNameOf('duc', proposed))
      .when(ask('AssignTask', 'duc', '2023-05-08', giving))
      .thenRefused('OWN_PROPOSAL');
  });

  it('only after somebody proposed it, by a document, to a day that lies ahead', () => {
    given(recorded)
      .when(ask('AssignTask', 'duc', '2023-05-08', giving))
      .thenRefused('TASK_NOT_PROPOSED');
    given(recorded, proposed)
      .when(ask('AssignTask', 'duc', '2023-05-08', { ...giving, documentNumber: ' ' }))
      .thenRefused('DOCUMENT_NUMBER_MISSING');
    given(recorded, proposed)
      .when(ask('AssignTask', 'duc', '2023-07-01', giving))
      .thenRefused('DATE_PASSED');
    given(recorded, proposed, assigned)
      .when(ask('AssignTask', 'duc', '2023-05-09', giving))
      .thenRefused('TASK_ALREADY_ASSIGNED');
  });

  it('and never the clock', () => {
    given(recorded, proposed)
      .when(ask('AssignTask', 'clock', '2023-05-08', giving))
      .thenRefused('NOT_FOR_THE_CLOCK');
  });
});

describe('a manager reassigns', () => {
  const again = { ...doers, lead: 'Q3-PKT', documentNumber: '50/QĐ-UBND', receipt: byDay('2023-05-17'), reason: 'Sai lĩnh vực' };

  it('to another unit, which begins anew with a term of its own, while the first date is kept', () => {
    const history = [
      recorded,
      proposed,
      assigned,
      received,
      ...decide([recorded, proposed, assigned, received], ask('ReassignTask', 'duc', '2023-05-12', again)),
    ];
    expect(history.at(-1)).toMatchObject({ data: { from: 'Q3-QLDT', lead: 'Q3-PKT', revision: 1, lastDay: '2023-06-30' } });
    expect(assignedAfter(...history)).toMatchObject({
      status: 'assigned',
      lead: 'Q3-PKT',
      holder: null,
      first: byDay('2023-06-30'),
      receipt: byDay('2023-05-17'),
    });
  });

  it('but not to the unit that has it, not without a reason, and not who disputed the receipt', () => {
    given(recorded, proposed, assigned)
      .when(ask('ReassignTask', 'duc', '2023-05-12', { ...again, lead: 'Q3-QLDT' }))
      .thenRefused('SAME_LEAD');
    given(recorded, proposed, assigned)
      .when(ask('ReassignTask', 'duc', '2023-05-12', { ...again, reason: '' }))
      .thenRefused('REASON_MISSING');
    given(recorded, proposed, assigned, disputed)
      .when(ask('ReassignTask', 'hoa', '2023-05-12', again))
      .thenRefused('OWN_DISPUTE');
    given(recorded, proposed)
      .when(ask('ReassignTask', 'duc', '2023-05-12', again))
      .thenRefused('TASK_NOT_ASSIGNED');
  });
});
