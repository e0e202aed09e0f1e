import { describe, expect, it } from '@jest/globals';
import { delegationDecider } from '../org/decide-delegation.js';
import { delegationEvents, demonstrationDelegations } from './demonstration-delegations.js';
import { plan } from './testing/small-year.js';

const chair = { unit: 'Q3-UBND', role: 'chair' } as const;
const chief = { unit: 'Q3-VP', role: 'office_chief' } as const;

describe('acting authority in a demonstration', () => {
  it('a vice-chair acts for the chair throughout the year, where the personas say nothing', () => {
    expect(demonstrationDelegations(plan)).toMatchObject([
      {
        ...{ principal: 'chair@Q3-UBND', delegate: 'vice_chair@Q3-UBND', seat: chair, form: 'KT' },
        ...{ from: '2023-01-01', to: '2023-12-31', documentNumber: '01/UQ-Q3-UBND' },
      },
    ]);
  });

  it('is as the personas say, by who holds the seats where they name them', () => {
    const delegations = [
      { principal: chair, delegate: chief, form: 'TL' as const, from: '2023-07-03' as const, to: '2023-07-14' as const },
    ];
    expect(demonstrationDelegations(plan, { delegations })).toMatchObject([{ principal: 'chair@Q3-UBND', delegate: 'office_chief@Q3-VP' }]);
    const seats = [
      { ...chair, person: 'An' },
      { ...chief, person: 'Bình' },
    ];
    expect(demonstrationDelegations(plan, { delegations, seats })).toMatchObject([{ principal: 'An', delegate: 'Bình', form: 'TL' }]);
    expect(demonstrationDelegations(plan, { seats })).toEqual([]);
    expect(demonstrationDelegations(plan, { delegations: [] })).toEqual([]);
  });

  it('is told of in an event that makes a grant of the domain, the same each time', () => {
    const [grant] = demonstrationDelegations(plan);
    const { stream, events } = delegationEvents(grant!);
    expect(stream).toBe(`delegation/${grant!.id}`);
    expect(events.reduce(delegationDecider.evolve, delegationDecider.initialState)).toMatchObject({ status: 'granted', seat: chair });
    expect(demonstrationDelegations(plan)).toEqual([grant]);
  });
});
