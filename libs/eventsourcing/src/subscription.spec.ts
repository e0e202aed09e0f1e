import { beforeEach, expect, it } from '@jest/globals';
import { InMemoryEventStore } from './in-memory-event-store.js';
import type { Checkpoints, Projection } from './projection.js';
import { catchUp } from './subscription.js';

/** A checkpoint whose work is undone when it throws, and which a rival may move. */
class OneCheckpoint implements Checkpoints<number[]> {
  seq = 0;
  rows: number[] = [];
  rival?: () => void;

  seqOf(): Promise<number> {
    return Promise.resolve(this.seq);
  }

  async advance(_: string, { from, to }: { from: number; to: number }, work: (rows: number[]) => Promise<void>): Promise<boolean> {
    this.rival?.();
    if (this.seq !== from) return false;
    const rows = [...this.rows];
    await work(rows);
    [this.seq, this.rows] = [to, rows];
    return true;
  }
}

const projection: Projection<number[]> = {
  name: 'seqs',
  tables: ['seqs'],
  handle: (events, rows) => Promise.resolve(void rows.push(...events.map(({ seq }) => seq))),
};

const store = new InMemoryEventStore();
let checkpoints: OneCheckpoint;
const follow = (): Promise<number> => catchUp(projection, { store, checkpoints, batchSize: 3 });

beforeEach(async () => {
  checkpoints = new OneCheckpoint();
  const expectedVersion = (await store.read('s')).length;
  const events = Array.from({ length: 10 - expectedVersion }, () => ({ type: 'Happened', data: {} }));
  if (events.length > 0) await store.append({ stream: 's', expectedVersion, events, actor: 'an', recordedAt: '2023-04-03T05:00:00.000Z' });
});

it('handles each event once, in order, and stands at the head', async () => {
  expect(await follow()).toBe(10);
  expect(await follow()).toBe(10);
  expect(checkpoints.rows).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('goes on behind a rival instead of handling his batch again', async () => {
  checkpoints.rival = () => {
    if (checkpoints.seq === 3) checkpoints.seq = 7;
  };
  await follow();
  expect(checkpoints.rows).toEqual([1, 2, 3, 8, 9, 10]);
});

it('keeps its place when a handler fails', async () => {
  const failing = { ...projection, handle: () => Promise.reject(new Error('no space')) };
  await expect(catchUp(failing, { store, checkpoints })).rejects.toThrow('no space');
  expect(checkpoints.seq).toBe(0);
});
