import { describe, expect, it } from '@jest/globals';
import { type Letterhead, ROLE_NAMES, type Unit } from '#domain';
import { type HeadedBy, letterheadOf } from './letterhead.js';
import { delegateSigning, signerOf, signingRole } from './signer.js';

const unit = (code: string, vi: string, sign?: string): Unit => ({
  ...{ code, name: { vi, en: code }, kind: 'unit', parent: null, roles: [], source: 'plan', ...(sign !== undefined && { sign }) },
});
const units = [
  unit('UBND', 'Ủy ban nhân dân Quận 3', 'UBND'),
  unit('TCKH', 'Phòng Tài chính – Kế hoạch', 'TCKH'),
  unit('QLDT', 'Phòng Quản lý đô thị'),
];
const letterhead: Letterhead = {
  ...{ superior: null, place: 'Quận 3' },
  signatories: [
    { role: 'chair', position: 'Chủ tịch', onBehalfOf: 'Ủy ban nhân dân' },
    { role: 'vice_chair', position: 'Phó Chủ tịch', onBehalfOf: 'Ủy ban nhân dân', deputyOf: 'chair' },
    { role: 'office_chief', position: 'Chánh Văn phòng' },
  ],
};
const regime = (says?: Letterhead): HeadedBy => ({
  ...{ authority: { code: 'UBND', name: units[0]!.name, zone: 'Asia/Ho_Chi_Minh' }, units, duties: [] },
  head: {
    ...{ code: 'p', title: { vi: '', en: '' }, year: 2023, issuer: 'UBND', zone: '', calendar: '', assumptions: [] },
    ...(says !== undefined && { letterhead: says }),
  },
});
const said = regime(letterhead);

describe('the head of a document', () => {
  it('of the authority names no body above where the plan says so, its own sign, and who keeps the file', () => {
    expect(letterheadOf(said, { kind: 'BC', file: 'TCKH' })).toEqual({
      ...{ superior: null, issuer: 'Ủy ban nhân dân Quận 3', sign: 'BC-UBND', place: 'Quận 3', file: 'TCKH' },
    });
    const below = regime({ ...letterhead, superior: 'Ủy ban nhân dân Thành phố' });
    expect(letterheadOf(below, { kind: 'BC', file: 'TCKH' }).superior).toBe('Ủy ban nhân dân Thành phố');
  });

  it('of a unit names the authority above it', () => {
    expect(letterheadOf(said, { kind: null, file: 'TCKH', issuer: 'TCKH' })).toMatchObject({
      ...{ superior: 'Ủy ban nhân dân Quận 3', issuer: 'Phòng Tài chính – Kế hoạch', sign: 'TCKH', place: 'Quận 3' },
    });
  });

  it('of a letter has no abbreviation of its kind, but who drew it up', () => {
    expect(letterheadOf(said, { kind: null, file: 'TCKH' }).sign).toBe('UBND-TCKH');
  });

  it('takes the first letters of a name where a unit has none of its own, and keeps the file by the name', () => {
    expect(letterheadOf(said, { kind: 'BC', file: 'QLDT', issuer: 'QLDT' })).toMatchObject({
      sign: 'BC-PQLĐT',
      file: 'Phòng Quản lý đô thị',
    });
  });

  it('leaves room for the place where the plan does not say', () => {
    expect(letterheadOf(regime(), { kind: 'BC', file: 'TCKH' })).toMatchObject({ superior: null, place: '……………', sign: 'BC-UBND' });
  });
});

describe('a document is signed', () => {
  const seats = (...roles: readonly ('chair' | 'vice_chair' | 'office_chief' | 'reporter')[]) =>
    roles.map((role) => ({ unit: 'UBND', role }));

  it('by the chair for the committee, by a deputy in his place', () => {
    expect(signerOf(said, 'chair', 'An')).toEqual({ onBehalfOf: 'Ủy ban nhân dân', insteadOf: null, position: 'Chủ tịch', name: 'An' });
    expect(signerOf(said, 'vice_chair', null)).toEqual({
      ...{ onBehalfOf: 'Ủy ban nhân dân', insteadOf: { form: 'KT', position: 'Chủ tịch' }, position: 'Phó Chủ tịch', name: null },
    });
  });

  it('by the name of the role where the plan does not say as what', () => {
    expect(signerOf(said, 'finance_head', null)).toMatchObject({ position: 'Trưởng phòng Tài chính – Kế hoạch', onBehalfOf: null });
    expect(signerOf(regime(), 'chair', null)).toMatchObject({ position: 'Chủ tịch', onBehalfOf: null });
  });

  it('by a deputy with a grant for the committee; by order and by authorisation for the chair alone, each as what he is', () => {
    expect(delegateSigning(said, 'chair', { form: 'KT', seats: seats('vice_chair'), name: 'Bình' })).toEqual({
      ...{ onBehalfOf: 'Ủy ban nhân dân', insteadOf: { form: 'KT', position: 'Chủ tịch' }, position: 'Phó Chủ tịch', name: 'Bình' },
    });
    expect(delegateSigning(said, 'chair', { form: 'TL', seats: seats('reporter', 'office_chief'), name: 'Chi' })).toEqual({
      ...{ onBehalfOf: null, insteadOf: { form: 'TL', position: 'Chủ tịch' }, position: 'Chánh Văn phòng', name: 'Chi' },
    });
    expect(delegateSigning(said, 'chair', { form: 'TUQ', seats: seats('reporter'), name: null }).position).toBe(ROLE_NAMES.reporter.vi);
  });

  it('as one of those who sign, whatever else he is', () => {
    expect(signingRole(said, seats('reporter', 'vice_chair'))).toBe('vice_chair');
    expect(signingRole(said, seats('reporter'))).toBeUndefined();
  });

  it('as the chair or his deputy where the plan does not say who signs, whatever else he is', () => {
    expect(signingRole(regime(), seats('reporter', 'vice_chair'))).toBe('vice_chair');
    expect(signingRole(regime(), seats('reporter', 'vice_chair', 'chair'))).toBe('chair');
    expect(signingRole(regime(), seats('reporter'))).toBeUndefined();
    expect(delegateSigning(regime(), 'chair', { form: 'KT', seats: seats('reporter', 'vice_chair'), name: null })).toMatchObject({
      position: ROLE_NAMES.vice_chair.vi,
    });
  });
});
