import { expect, it } from '@jest/globals';
import { documentSign } from '../org/document-sign.js';
import type { Unit } from '../org/unit.js';
import { nextDocumentNumber } from './document-numbers.js';

const unit = (code: string, vi: string, sign?: string): Unit => ({
  ...{ code, name: { vi, en: code }, kind: 'unit', parent: null, roles: [], source: 'plan', ...(sign !== undefined && { sign }) },
});
const units = [unit('BA-HQ', 'Ủy ban nhân dân phường Bình An', 'UBND'), unit('BA-TCKH', 'Phòng Tài chính – Kế hoạch')];

it('numbers of a year follow one another', () => {
  expect(nextDocumentNumber([], 'UBND')).toBe('01/BC-UBND');
  expect(nextDocumentNumber(['06/BC-UBND', '26/BC-UBND', '07/BC-UBND'], 'UBND')).toBe('27/BC-UBND');
});

it('they bear the sign of the unit, or the first letters of its name, whatever its code is', () => {
  expect(nextDocumentNumber([], documentSign(units, 'BA-HQ'))).toBe('01/BC-UBND');
  expect(nextDocumentNumber([], documentSign(units, 'BA-TCKH'))).toBe('01/BC-PTCKH');
});
