import { beforeEach, describe, expect, it } from '@jest/globals';
import { commandHandler } from './command-handler.js';
import type { Command, Decider } from './decider.js';
import type { Event } from './event.js';
import type { AppendRequest, KeyedRequest, ToDecide } from './event-store.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { inlineTable } from './inline-projection.js';

type Counted = Event<'Counted', { by: number; name?: string }>;
type Count = Command<'Count', { to: number; name?: string }>;

const counter: Decider<number, Count, Counted> = {
  initialState: 0,
  evolve: (total, { data }) => total + data.by,
  decide: ({ data: { to, name } }, total) => {
    if (to < total) throw new Error('counted past it');
    return to === total ? [] : [{ type: 'Counted', data: { by: to - total, ...(name && { name }) } }];
  },
};

const totals = inlineTable<{ total: number; name: string }, Counted>({
  table: 'totals',
  handles: (stream) => stream.startsWith('counter/'),
  initialState: { total: 0, name: '' },
  evolve: ({ total, name }, { data }) => ({ total: total + data.by, name: data.name ?? name }),
  columns: ({ total, name }) => ({ total, name }),
});

const count = (to: number, name?: string): Count => ({
  type: 'Count',
  data: { to, ...(name && { name }) },
  by: 'an',
  now: '2023-04-03T05:00:00.000Z',
});
const commandKey = { key: 'k', requestHash: 'h', response: { accepted: true } };
const other = { ...commandKey, key: 'other' };

/** Somebody else appends each time just before us, as often as told. */
class BusyStore extends InMemoryEventStore {
  rivals = 0;
  justBeforeReading: (() => Promise<void>) | undefined;

  override async readToDecide<E extends Event>(stream: string, request?: KeyedRequest): Promise<ToDecide<E>> {
    const first = this.justBeforeReading;
    this.justBeforeReading = undefined;
    await first?.();
    return super.readToDecide<E>(stream, request);
  }

  override async append(request: AppendRequest): ReturnType<InMemoryEventStore['append']> {
    if (this.rivals-- > 0) await super.append({ ...request, events: [{ type: 'Counted', data: { by: 1 } }], inline: [] });
    return super.append(request);
  }
}

describe('the command handler', () => {
  let store: BusyStore;
  const handle = (command: Count, options = {}) => commandHandler(counter, { store, inline: [totals] })('counter/1', command, options);
  beforeEach(() => void (store = new BusyStore()));

  it('appends what was decided', async () => {
    expect(await handle(count(3))).toEqual({ status: 'appended', version: 1, events: [{ type: 'Counted', data: { by: 3 } }] });
    expect(await handle(count(5))).toMatchObject({ status: 'appended', version: 2, events: [{ data: { by: 2 } }] });
  });

  it('appends nothing when nothing was decided', async () => {
    await handle(count(3));
    expect(await handle(count(3))).toEqual({ status: 'unchanged', version: 1, events: [] });
    expect(await store.read('counter/1')).toHaveLength(1);
  });

  it('decides again when somebody was first', async () => {
    store.rivals = 2;
    expect(await handle(count(5))).toMatchObject({ status: 'appended', version: 3, events: [{ data: { by: 3 } }] });
  });

  it('gives up after five lost races', async () => {
    store.rivals = 5;
    await expect(handle(count(9))).rejects.toThrow('5 times');
  });

  it('answers a repeated request without asking a rule that would refuse it now', async () => {
    await handle(count(3), { commandKey });
    await handle(count(5));
    expect(await handle(count(3), { commandKey })).toEqual({ status: 'duplicate', version: 1, response: { accepted: true }, events: [] });
    expect(await handle(count(3), { commandKey: { ...commandKey, requestHash: 'other' } })).toEqual({ status: 'key_reused', events: [] });
  });

  it('answers the second of two equal requests also when the first is recorded just before the stream is read', async () => {
    await handle(count(3));
    store.justBeforeReading = async () => void (await handle(count(5), { commandKey }));
    const answer = { status: 'duplicate', version: 2, response: { accepted: true }, events: [] };
    expect(await handle(count(5), { commandKey, ifVersion: 1 })).toEqual(answer); // moved, by itself
    expect(await handle(count(5), { commandKey })).toEqual(answer);
    store.justBeforeReading = async () => void (await handle(count(9), { commandKey: other }));
    expect(await handle(count(8), { commandKey: { ...other, requestHash: 'another body' } })).toEqual({ status: 'key_reused', events: [] });
  });

  it('decides nothing on another version than the asker has seen', async () => {
    await handle(count(3));
    expect(await handle(count(5), { ifVersion: 0 })).toEqual({ status: 'moved', version: 1, events: [] });
    expect(await handle(count(5), { ifVersion: 1 })).toMatchObject({ status: 'appended', version: 2 });
  });

  it('writes the inline row as a rebuild would, down to the form of a text', async () => {
    await handle(count(3, 'Kế toán'.normalize('NFD')));
    await handle(count(5));
    expect(store.rows('totals').get('counter/1')).toEqual({ stream: 'counter/1', version: 2, total: 5, name: 'Kế toán'.normalize('NFC') });
  });

  it('lets effects travel with the events', async () => {
    await handle(count(3), {
      outbox: (events: readonly Counted[]) => events.map(({ data }) => ({ id: `m${data.by}`, kind: 'mail', payload: data })),
    });
    expect(store.outbox()).toEqual([{ id: 'm3', kind: 'mail', payload: { by: 3 } }]);
  });
});
