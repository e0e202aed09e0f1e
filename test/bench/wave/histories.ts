import type { Client } from '@temporalio/client';
import { until } from '../support/until.js';
import type { Wave } from './wave.js';

const HANDS = 16;
const LONGEST_REST_MS = 60_000;

/** Where each of these workflows stands while it sleeps. */
export interface Asleep {
  readonly id: string;
  readonly events: number;
  readonly transitions: number;
}

/** Waits until each of these workflows sleeps behind a timer, and tells how far its history has got. */
export const asleep = (client: Client, ids: readonly string[]): Promise<readonly Asleep[]> => byHands(ids, (id) => resting(client, id));

/** What the wave has cost these workflows, from the timer on which they slept to the next one. */
export const costOf = async (
  client: Client,
  before: readonly Asleep[],
): Promise<Pick<Wave, 'workflows' | 'mostEvents' | 'events' | 'transitions'>> => {
  const after = await asleep(
    client,
    before.map(({ id }) => id),
  );
  const events = after.map((now, index) => now.events - before[index]!.events);
  const transitions = after.map((now, index) => now.transitions - before[index]!.transitions);
  return { workflows: before.length, mostEvents: Math.max(...events), events: sum(events), transitions: sum(transitions) };
};

/** Ends them: what is measured next shall have the server to itself. */
export const terminate = async (client: Client, ids: readonly string[]): Promise<void> => {
  await byHands(ids, (id) =>
    client.workflow
      .getHandle(id)
      .terminate('measured')
      .catch(() => undefined),
  );
};

const resting = (client: Client, id: string): Promise<Asleep> =>
  until(`${id} sleeps`, LONGEST_REST_MS, async () => {
    const handle = client.workflow.getHandle(id);
    const { raw, historyLength } = await handle.describe();
    if (raw.pendingWorkflowTask) return undefined;
    const { events } = await handle.fetchHistory();
    if (events?.at(-1)?.timerStartedEventAttributes === undefined || events.length !== historyLength) return undefined;
    return { id, events: historyLength, transitions: Number(raw.workflowExecutionInfo?.stateTransitionCount ?? NaN) };
  });

export const byHands = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let n = next++; n < items.length; n = next++) results[n] = await work(items[n]!);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  return results;
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
