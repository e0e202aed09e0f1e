import { expect, it } from '@jest/globals';
import { demonstrationPersons } from '../rehearsal/demonstration-persons.js';
import { smallPlan } from '../plan/testing/small-plan.js';
import { isRefusal } from '../refusal.js';
import { demandPlace, isPlaceFor } from './seat-place.js';

const regime = { authority: { code: 'AUTH', name: { vi: 'Ủy ban', en: 'Committee' }, zone: smallPlan.zone }, duties: smallPlan.duties };

it('those who compile sit where reports are received, those who decide in the authority, those who report anywhere', () => {
  const places = (role: Parameters<typeof isPlaceFor>[0]) => ['AUTH', 'OFFICE', 'W1'].filter((unit) => isPlaceFor(role, unit, regime));
  expect(places('reporter')).toEqual(['AUTH', 'OFFICE', 'W1']);
  expect(places('head')).toEqual(['AUTH', 'OFFICE', 'W1']);
  expect(places('finance_clerk')).toEqual(['OFFICE']);
  expect(places('finance_head')).toEqual(['OFFICE']);
  expect(places('office_chief')).toEqual(['AUTH']);
  expect(places('chair')).toEqual(['AUTH']);
  expect(places('records_office')).toEqual(['AUTH']);
});

it('the persons of a demonstration sit in their places', () => {
  const seats = demonstrationPersons(smallPlan).flatMap(({ seats }) => seats);
  expect(seats.length).toBeGreaterThan(5);
  expect(seats.filter(({ unit, role }) => !isPlaceFor(role, unit, regime))).toEqual([]);
});

it('a seat is refused where there is no such unit, place or field', () => {
  const units = smallPlan.units.map((unit) => (unit.code === 'W1' ? { ...unit, field: 'culture' } : unit));
  const asked = (...seat: readonly [unit: string, role: 'chair' | 'head', field?: string]) => {
    const [unit, role, field] = seat;
    try {
      demandPlace({ unit, role, ...(field !== undefined && { field }) }, { ...regime, units });
      return 'may';
    } catch (error) {
      return isRefusal(error) ? error.code : String(error);
    }
  };
  expect(asked('W1', 'head')).toBe('may');
  expect(asked('W9', 'head')).toBe('UNKNOWN_UNIT');
  expect(asked('W1', 'chair')).toBe('WRONG_PLACE');
  expect(asked('AUTH', 'chair', 'culture')).toBe('may');
  expect(asked('AUTH', 'chair', 'trade')).toBe('UNKNOWN_FIELD');
});
