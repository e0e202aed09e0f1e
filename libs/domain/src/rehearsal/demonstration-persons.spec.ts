import { describe, expect, it } from '@jest/globals';
import { personDecider } from '../org/decide-person.js';
import { demonstrationPersons, personEvents } from './demonstration-persons.js';
import { plan } from './testing/small-year.js';

describe('the persons of a demonstration', () => {
  const persons = demonstrationPersons(plan);

  it('hold every seat that the plan speaks of, under the names by which the rehearsal plays them', () => {
    expect(persons.map(({ id }) => id)).toEqual([
      'reporter@Q3-PKT',
      'head@Q3-PKT',
      'reporter@Q3-TCKH',
      'head@Q3-TCKH',
      'finance_clerk@Q3-TCKH',
      'finance_head@Q3-TCKH',
      'office_chief@Q3-VP',
      'vice_chair@Q3-UBND',
      'chair@Q3-UBND',
      'records_office@Q3-UBND',
      'secretary@Q3-VP',
      'auditor@Q3-UBND',
      'administrator@Q3-UBND',
    ]);
    expect(persons[1]?.seats).toEqual([{ unit: 'Q3-PKT', role: 'head', from: '2023-01-01', to: null }]);
  });

  it('are invented, and say so by name; no mail can reach them', () => {
    for (const { name, address } of persons) {
      expect(name).toMatch(/^\p{Lu}\S* \p{Lu}\S* \p{Lu}\S* \(nhân vật giả định\)$/u);
      expect(address).toMatch(/^[a-z0-9.]+@example\.invalid$/);
    }
    expect(persons[1]?.address).toBe('head.q3.pkt@example.invalid');
    expect(new Set(persons.map(({ address }) => address)).size).toBe(persons.length);
    expect(demonstrationPersons(plan)).toEqual(persons);
  });

  it('read Vietnamese, a few of them English', () => {
    const wide = demonstrationPersons({
      ...plan,
      duties: plan.duties.map((duty) => ({ ...duty, levels: duty.levels.map(manyReporters) })),
    });
    expect(wide.filter(({ language }) => language === 'en').length).toBeGreaterThan(1);
    expect(wide.filter(({ language }) => language === 'vi').length).toBeGreaterThan(wide.length / 2);
  });

  it('are those of a personas file, where it names who sits where', () => {
    const seats = [
      { person: 'An', unit: 'Q3-PKT', role: 'head' as const },
      { person: 'An', unit: 'Q3-PKT', role: 'reporter' as const, to: '2023-06-30' as const },
    ];
    expect(demonstrationPersons(plan, { seats })).toMatchObject([
      { id: 'An', seats: [{ to: null }, { from: '2023-01-01', to: '2023-06-30' }] },
    ]);
  });

  it('see classified figures from the seats of those who decide and who compile for all', () => {
    const cleared = persons.filter(({ seats }) => seats.some((seat) => seat.cleared)).map(({ id }) => id);
    expect(cleared).toEqual(['finance_head@Q3-TCKH', 'vice_chair@Q3-UBND', 'chair@Q3-UBND']);
  });

  it('are away when the personas say so', () => {
    const absences = [{ seat: { unit: 'Q3-UBND', role: 'chair' as const }, from: '2023-07-03' as const, to: '2023-07-14' as const }];
    const chair = demonstrationPersons(plan, { absences }).find(({ id }) => id === 'chair@Q3-UBND')!;
    expect(personEvents(chair).events.at(-1)).toEqual({
      type: 'AbsenceEntered',
      data: { from: '2023-07-03', to: '2023-07-14', enteredBy: 'chair@Q3-UBND' },
    });
    expect(persons.flatMap((person) => person.absences)).toEqual([]);
  });

  it('are told of in events that make a person of the domain', () => {
    const { stream, events } = personEvents(persons[0]!);
    expect(stream).toBe('person/reporter@Q3-PKT');
    expect(events.reduce(personDecider.evolve, personDecider.initialState)).toMatchObject({
      invented: true,
      seats: [{ role: 'reporter' }],
    });
  });
});

const manyReporters = <L extends { readonly reporters: readonly string[] }>(level: L): L => ({
  ...level,
  reporters: Array.from({ length: 20 }, (_, index) => `Q3-P-${index}`),
});
