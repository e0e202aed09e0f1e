import { describe, expect, it } from '@jest/globals';
import { monthly } from '../duty/testing/district3.js';
import type { HeldSeat } from './access.js';
import { approverIn, isTurnOf, seatInMatter } from './case-seats.js';
import { matterOf } from './matter.js';

const authority = { code: 'Q3-UBND', name: { vi: 'Quận 3', en: 'District 3' }, zone: 'Asia/Ho_Chi_Minh' };
const regime = { authority, units: [], duties: [monthly] };
const department = matterOf({ unit: 'Q3-PKT', recipient: 'Q3-TCKH' }, regime);
const finance = matterOf({ unit: 'Q3-TCKH', recipient: 'Q3-VP' }, regime);

describe('where a role sits in a matter', () => {
  it('goes by whose it is, where it is received, and who issued the plan', () => {
    expect(seatInMatter('head', department, regime)).toEqual({ unit: 'Q3-PKT', role: 'head' });
    expect(seatInMatter('finance_head', department, regime).unit).toBe('Q3-TCKH');
    expect(seatInMatter('office_chief', department, regime).unit).toBe('Q3-VP');
    expect(seatInMatter('chair', department, regime).unit).toBe('Q3-UBND');
  });

  it('is the same where the compiling office itself owes it', () => {
    expect(seatInMatter('finance_head', finance, regime).unit).toBe('Q3-TCKH');
    expect(seatInMatter('office_chief', finance, regime).unit).toBe('Q3-VP');
  });

  it('nobody approves what is put before his own unit', () => {
    const level = { approvers: ['finance_head', 'office_chief'] } as const;
    expect(approverIn(level, department, regime)).toBe('finance_head');
    expect(approverIn(level, finance, regime)).toBe('office_chief');
  });
});

describe('a decision lies', () => {
  const chair = { unit: 'Q3-UBND', role: 'chair' } as const;
  const actingFor = { person: 'chu', form: 'KT', delegation: 'd1' } as const;
  const own: HeldSeat = chair;
  const acting: HeldSeat = { ...chair, acting: { ...actingFor, acts: ['decide_escalation'] } };

  it('with whoever holds the seat, or acts in it for him', () => {
    const turn = isTurnOf({ kind: 'approver', seat: chair }, 'an');
    expect([turn(own), turn(acting), turn({ ...chair, role: 'vice_chair' }), turn({ ...chair, unit: 'Q4-UBND' })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('at a deputy’s step with that deputy by that grant, and with his principal', () => {
    const step = { kind: 'deputy', seat: chair, deputy: { person: 'pho', actingFor } } as const;
    expect(isTurnOf(step, 'pho')(acting)).toBe(true);
    expect(isTurnOf(step, 'khac')(acting)).toBe(false);
    expect(isTurnOf(step, 'pho')({ ...chair, acting: { ...acting.acting!, delegation: 'd2' } })).toBe(false);
    expect(isTurnOf(step, 'chu')(own)).toBe(true);
  });
});
