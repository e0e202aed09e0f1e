import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Event } from '../event.js';
import type { AppendRequest, CommandKey, EventStore } from '../event-store.js';

/** A store under test. `seal` brings what was appended into the log, for stores that do so in a second step. */
export interface StoreUnderTest {
  readonly store: EventStore;
  readonly seal: () => Promise<void>;
}

/** What every event store owes the rest of the house. `make` gives a store with an empty log. */
export const eventStoreContract = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} as an event store`, () => {
    let store: EventStore;
    let seal: () => Promise<void>;
    beforeEach(async () => ({ store, seal } = await make()));

    appends(() => store);
    repeats(() => store);
    keepsValues(() => store);
    ordersTheLog(
      () => store,
      () => seal(),
    );
  });
};

const appends = (store: () => EventStore): void => {
  it('gives back what was appended, in the order of versions', async () => {
    expect(await store().append(request({ events: [opened, reminded(7)] }))).toEqual({ status: 'ok', version: 2 });
    expect(await store().append(request({ expectedVersion: 2, events: [reminded(3)] }))).toEqual({ status: 'ok', version: 3 });

    const events = await store().read(STREAM);
    expect(events.map(({ version, type, data }) => ({ version, type, data }))).toEqual([
      { version: 1, ...opened },
      { version: 2, ...reminded(7) },
      { version: 3, ...reminded(3) },
    ]);
    expect(events[0]).toMatchObject({ stream: STREAM, actor: 'an', occurredAt: NOON, recordedAt: NOON, schemaVersion: 1 });
  });

  it('knows no event of a stream that does not exist', async () => {
    expect(await store().read('obligation/nowhere')).toEqual([]);
  });

  it('answers a lost race with a conflict, and appends nothing', async () => {
    await store().append(request({ events: [opened, reminded(7)] }));
    expect(await store().append(request({ expectedVersion: 1, events: [reminded(3)] }))).toEqual({ status: 'conflict', version: 2 });
    expect(await store().append(request({ expectedVersion: 3, events: [reminded(3)] }))).toEqual({ status: 'conflict', version: 2 });
    expect(await store().read(STREAM)).toHaveLength(2);
  });

  it('refuses to begin a stream that exists', async () => {
    await store().append(request({ events: [opened] }));
    expect(await store().append(request({ events: [opened] }))).toEqual({ status: 'conflict', version: 1 });
  });

  it('refuses to continue a stream that does not exist', async () => {
    expect(await store().append(request({ expectedVersion: 4 }))).toEqual({ status: 'conflict', version: 0 });
    expect(await store().read(STREAM)).toEqual([]);
  });

  it('answers for each of several streams, in the order asked, and leaves out only what conflicted', async () => {
    await store().append(request({ stream: 'obligation/b', events: [opened] }));
    const answers = await store().appendMany([
      request({ stream: 'obligation/c', events: [opened, reminded(7)] }),
      request({ stream: 'obligation/b', events: [opened] }),
      request({ stream: 'obligation/a', events: [opened] }),
    ]);

    expect(answers).toEqual([
      { status: 'ok', version: 2 },
      { status: 'conflict', version: 1 },
      { status: 'ok', version: 1 },
    ]);
    expect((await store().read('obligation/c')).map(({ type }) => type)).toEqual(['Opened', 'Reminded']);
    expect(await store().read('obligation/b')).toHaveLength(1);
    expect(await store().read('obligation/a')).toHaveLength(1);
  });

  it('continues several streams at once', async () => {
    await store().appendMany(['a', 'b'].map((unit) => request({ stream: `obligation/${unit}`, events: [opened] })));
    const answers = await store().appendMany(
      ['b', 'a'].map((unit) => request({ stream: `obligation/${unit}`, expectedVersion: 1, events: [reminded(7), reminded(3)] })),
    );
    expect(answers).toEqual([
      { status: 'ok', version: 3 },
      { status: 'ok', version: 3 },
    ]);
    expect((await store().read('obligation/a')).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('has nothing to do when asked to append to no stream', async () => {
    expect(await store().appendMany([])).toEqual([]);
  });

  it('throws what no caller may ask: nothing to append, or one stream twice in one call', async () => {
    await expect(store().append(request({ events: [] }))).rejects.toThrow(RangeError);
    await expect(store().appendMany([request({}), request({})])).rejects.toThrow(RangeError);
  });
};

const repeats = (store: () => EventStore): void => {
  const first = 'b6f6f5a4-6f0c-5d8a-9d37-0d6a1f6a3a01';
  const second = 'b6f6f5a4-6f0c-5d8a-9d37-0d6a1f6a3a02';

  it('answers the same events with a duplicate, one by one and several at once', async () => {
    const repeated = request({ events: [{ ...opened, id: first }] });
    await store().append(repeated);
    expect(await store().append(repeated)).toEqual({ status: 'duplicate', version: 1 });
    expect(await store().appendMany([repeated])).toEqual([{ status: 'duplicate', version: 1 }]);
    expect(await store().read(STREAM)).toHaveLength(1);
  });

  it('takes it for a conflict when only some of the events are there', async () => {
    await store().append(request({ events: [{ ...opened, id: first }] }));
    const more = request({
      events: [
        { ...opened, id: first },
        { ...opened, id: second },
      ],
    });
    expect(await store().append(more)).toEqual({ status: 'conflict', version: 1 });
  });

  it('tells who asks again what the first asker was told', async () => {
    expect(await answered(store(), 'an', key('one'))).toBeUndefined();
    await store().append(request({ commandKey: key('one') }));
    const told = { status: 'duplicate', version: 1, response: { reference: '01' } };

    expect(await store().append(request({ commandKey: key('one') }))).toEqual(told);
    expect(await store().append(request({ expectedVersion: 1, commandKey: key('one') }))).toEqual(told);
    expect(await store().appendMany([request({ expectedVersion: 1, commandKey: key('one') })])).toEqual([told]);
    expect(await answered(store(), 'an', key('one'))).toEqual(told);
    expect(await store().read(STREAM)).toHaveLength(1);
  });

  it('calls the same key with another body a misuse', async () => {
    await store().append(request({ commandKey: key('one') }));
    expect(await store().append(request({ expectedVersion: 1, commandKey: key('another') }))).toEqual({ status: 'key_reused' });
    expect(await store().appendMany([request({ expectedVersion: 1, commandKey: key('another') })])).toEqual([{ status: 'key_reused' }]);
    expect(await answered(store(), 'an', key('another'))).toEqual({ status: 'key_reused' });
  });

  it('knows the key of another actor as another request', async () => {
    await store().append(request({ commandKey: key('one') }));
    expect(await answered(store(), 'binh', key('one'))).toBeUndefined();
    expect(await store().append(request({ expectedVersion: 1, actor: 'binh', commandKey: key('another') }))).toEqual({
      status: 'ok',
      version: 2,
    });
  });

  it('keeps no key of a request that conflicted', async () => {
    await store().append(request({ events: [opened] }));
    expect(await store().append(request({ commandKey: key('one') }))).toEqual({ status: 'conflict', version: 1 });
    expect(await store().appendMany([request({ commandKey: key('one') })])).toEqual([{ status: 'conflict', version: 1 }]);
    expect(await answered(store(), 'an', key('one'))).toBeUndefined();
    expect(await store().append(request({ expectedVersion: 1, commandKey: key('one') }))).toEqual({ status: 'ok', version: 2 });
  });
};

const answered = async (store: EventStore, actor: string, commandKey: CommandKey) =>
  (await store.readToDecide(STREAM, { actor, commandKey })).answer;

const keepsValues = (store: () => EventStore): void => {
  it('keeps values as they were said', async () => {
    const data = {
      amount: '1234567890123456789.10',
      lastDay: '2023-04-14',
      at: '2023-04-14T17:00:00.000Z',
      text: 'Phường Võ Thị Sáu \u0000 \\u0041 "\n',
      nothing: null,
      list: [3, 1, 2],
      nested: { z: true, a: 0.1 },
    };
    await store().append(request({ events: [{ type: 'Opened', data, occurredAt: '2023-04-14T00:00:00.123Z' }] }));
    const [event] = await store().read(STREAM);
    expect(event?.data).toEqual(data);
    expect(event?.occurredAt).toBe('2023-04-14T00:00:00.123Z');
  });

  it('composes what a keyboard took apart', async () => {
    const taken = 'Kế hoạch'.normalize('NFD');
    await store().append(
      request({ events: [{ type: 'Opened', data: { [taken]: taken }, sealed: { note: { text: taken, classification: 'internal' } } }] }),
    );
    const [event] = await store().read(STREAM);
    const whole = taken.normalize('NFC');
    expect(event?.data).toEqual({ [whole]: whole });
    expect(event?.sealed).toEqual({ note: { status: 'kept', text: whole, classification: 'internal' } });
  });

  it('gives back sealed parts beside the data', async () => {
    const sealed = {
      reason: { text: 'Bão số 4, mất điện ba ngày.', classification: 'internal' },
      address: { text: '185 Cách Mạng Tháng Tám', classification: 'personal' },
    } as const;
    await store().appendMany([request({ events: [{ ...opened, sealed }, reminded(7)] })]);
    const [event, plain] = await store().read(STREAM);
    expect(event?.data).toEqual(opened.data);
    expect(event?.sealed).toEqual({ reason: { status: 'kept', ...sealed.reason }, address: { status: 'kept', ...sealed.address } });
    expect(plain?.sealed).toEqual({});
  });

  it('reads all that a decision needs, and sealed parts are no part of it', async () => {
    const sealed = { reason: { text: 'Bão số 4.', classification: 'internal' } } as const;
    await store().append(request({ events: [{ ...opened, sealed }, reminded(7)] }));
    const { history, answer } = await store().readToDecide(STREAM);
    expect(answer).toBeUndefined();
    expect(history).toMatchObject([
      { version: 1, ...opened, actor: 'an', recordedAt: NOON },
      { version: 2, ...reminded(7) },
    ]);
    expect(history.map((event) => event.sealed)).toEqual([{}, {}]);
    expect(await store().readToDecide('obligation/nowhere')).toEqual({ history: [], answer: undefined });
  });

  it('keeps what an event came from', async () => {
    await store().append(request({ events: [opened], correlationId: 'wave-1', causationId: 'command-7' }));
    await store().append(request({ stream: 'obligation/alone', events: [opened] }));
    expect((await store().read(STREAM))[0]).toMatchObject({ correlationId: 'wave-1', causationId: 'command-7' });
    const [alone] = await store().read('obligation/alone');
    expect(alone?.correlationId).toBe(alone?.id);
    expect(alone).not.toHaveProperty('causationId');
  });
};

const ordersTheLog = (store: () => EventStore, seal: () => Promise<void>): void => {
  it('numbers the log densely, each stream in the order of its versions', async () => {
    for (let version = 0; version < 5; version++) {
      await store().appendMany(['a', 'b', 'c'].map((unit) => request({ stream: `obligation/${unit}`, expectedVersion: version })));
    }
    await seal();

    const log = await store().readLog({ after: 0, limit: 100 });
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    for (const unit of ['a', 'b', 'c']) {
      expect(log.filter(({ stream }) => stream === `obligation/${unit}`).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('reads the log in pages', async () => {
    await store().append(request({ events: [opened, reminded(7), reminded(3), reminded(1)] }));
    await seal();
    expect((await store().readLog({ after: 1, limit: 2 })).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await store().readLog({ after: 4, limit: 2 })).toEqual([]);
    expect((await store().readLog({ after: 0, limit: 9 })).map(({ type }) => type)).toEqual(['Opened', 'Reminded', 'Reminded', 'Reminded']);
  });
};

const STREAM = 'obligation/ward-4/monthly-report/2023-04';
const NOON = '2023-04-03T05:00:00.000Z';

const opened: Event = { type: 'Opened', data: { lastDay: '2023-04-14' } };
const reminded = (days: number): Event => ({ type: 'Reminded', data: { days } });

const request = (asked: Partial<AppendRequest>): AppendRequest => ({
  stream: STREAM,
  expectedVersion: 0,
  events: [reminded(7)],
  actor: 'an',
  recordedAt: NOON,
  ...asked,
});

const key = (body: string): CommandKey => ({ key: '1f0c7f38', requestHash: `sha256 of ${body}`, response: { reference: '01' } });
