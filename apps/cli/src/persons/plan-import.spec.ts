import { describe, expect, it } from '@jest/globals';
import { type PersonCommand, personDecider, type PersonEvent } from '#domain';
import { commandHandler, InMemoryEventStore, type RecordedEvent } from '#eventsourcing';
import type { TablePerson, TableSeat } from './check-rows.js';
import { planImport } from './plan-import.js';

const now = '2023-06-12T02:00:00.000Z';
const held = { unit: 'Q3-P-01', role: 'reporter', from: '2023-01-01', to: null, cleared: false } as const;
const seat: TableSeat = { line: 2, ...held, field: undefined };
const an: TablePerson = { id: 'an', line: 2, name: 'Nguyễn An', address: 'an@example.vn', language: 'vi', seats: [seat] };

type Asked = Pick<PersonCommand, 'type' | 'data'>;
const registered: Asked = { type: 'RegisterPerson', data: { name: an.name, address: an.address, language: 'vi', invented: false } };
const seated: Asked = { type: 'TakeSeat', data: { person: 'an', ...held } };

/** What the log says of the person after these commands. */
const after = async (...asked: readonly Asked[]): Promise<readonly RecordedEvent<PersonEvent>[]> => {
  const store = new InMemoryEventStore();
  for (const command of asked)
    await commandHandler(personDecider, { store })('person/an', { ...command, by: 'binh', now } as PersonCommand);
  return store.read<PersonEvent>('person/an');
};

const planned = (person: TablePerson, history: readonly RecordedEvent<PersonEvent>[]) =>
  planImport(person, { history, by: 'operator', now });
const typesOf = ({ planned: plan }: ReturnType<typeof planImport>) => plan?.events.map(({ type }) => type);

describe('a person of the table', () => {
  it('whom nobody knows is registered with his seats, in one append', async () => {
    const { planned: plan, faults } = planned(an, await after());
    expect(faults).toEqual([]);
    expect(plan).toMatchObject({ person: 'an', request: { stream: 'person/an', expectedVersion: 0, actor: 'operator', recordedAt: now } });
    expect(plan?.events.map(({ type }) => type)).toEqual(['PersonRegistered', 'SeatTaken']);
  });

  it('of whom the log says the same is nothing to say', async () => {
    expect(planned(an, await after(registered, seated))).toEqual({ planned: undefined, faults: [] });
  });

  it.each<[string, Partial<TablePerson>]>([
    ['name', { name: 'Nguyễn Văn An' }],
    ['address', { address: null }],
    ['language', { language: 'en' }],
  ])('has another %s: only that is said', async (_what, more) => {
    expect(typesOf(planned({ ...an, ...more }, await after(registered, seated)))).toEqual(['PersonDetailsChanged']);
  });
});

describe('a seat of the table', () => {
  const withSeat = (more: Partial<TableSeat>) => ({ ...an, seats: [{ ...seat, ...more }] });

  it('is left when its line has got an end', async () => {
    const plan = planned(withSeat({ to: '2023-06-30' }), await after(registered, seated));
    expect(plan.planned?.events).toMatchObject([{ type: 'SeatLeft', data: { unit: 'Q3-P-01', role: 'reporter', on: '2023-06-30' } }]);
  });

  it('that has ended is not begun again by moving its end: that is told at its line', async () => {
    const left: Asked = { type: 'LeaveSeat', data: { unit: 'Q3-P-01', role: 'reporter', on: '2023-06-30' } };
    const { planned: plan, faults } = planned(withSeat({ to: null }), await after(registered, seated, left));
    expect(plan).toBeUndefined();
    expect(faults).toMatchObject([{ line: 2, column: 'to', code: 'seat_has_ended' }]);
    expect(faults[0]?.sentence.vi).toContain('30/06/2023');
  });

  it.each<[string, Partial<TableSeat>]>([
    ['cleared', { cleared: true }],
    ['of another field', { field: 'economy' }],
  ])('that is now %s is a fault, and nothing is changed', async (_what, more) => {
    expect(planned(withSeat(more), await after(registered, seated))).toMatchObject({
      ...{ planned: undefined, faults: [{ line: 2, code: 'seat_differs' }] },
    });
  });
});
