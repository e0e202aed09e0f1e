import { expect, it } from '@jest/globals';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { eventStoreContract } from './testing/event-store-contract.js';

eventStoreContract('InMemoryEventStore', () => Promise.resolve({ store: new InMemoryEventStore(), seal: () => Promise.resolve() }));

it('forgets an erased part and remembers that it stood there', async () => {
  const store = new InMemoryEventStore();
  const at = '2023-04-03T05:00:00.000Z';
  const sealed = { reason: { text: 'Bão số 4', classification: 'personal' } } as const;
  await store.append({
    stream: 'task/1',
    expectedVersion: 0,
    events: [{ type: 'Excused', data: {}, sealed }],
    actor: 'an',
    recordedAt: at,
  });
  const [event] = await store.read('task/1');

  await store.erasePart(event?.id ?? '', 'reason', '2024-01-01T00:00:00.000Z');

  const erased = { reason: { status: 'erased', erasedAt: '2024-01-01T00:00:00.000Z', classification: 'personal' } };
  expect((await store.read('task/1'))[0]?.sealed).toEqual(erased);
  expect((await store.readLog({ after: 0, limit: 1 }))[0]?.sealed).toEqual(erased);
});
