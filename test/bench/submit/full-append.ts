import { randomUUID } from 'node:crypto';
import { ABSENT, obligationDecider, type OpenObligation } from '#domain';
import { type AppendRequest, type Event, inlineRows } from '#eventsourcing';
import { inlineTables } from '#postgres';
import { REPORT } from './ward-report.js';

/** An append with all that travels with a command's: its key, a sealed text and the row of the register. On a stream of its own. */
export const fullAppend = (like: OpenObligation, n: string): AppendRequest => {
  const stream = `obligation/bench-${n}/${like.data.duty}/${like.data.period}`;
  const appending = { stream, expectedVersion: 0, actor: 'an', recordedAt: like.now };
  const events = obligationDecider.decide(like, ABSENT).map(({ type, data }): Event => ({ type, data, sealed: { content: SEALED } }));
  return {
    ...appending,
    events,
    inline: inlineRows(inlineTables, { history: [], events, appending }),
    commandKey: { key: randomUUID(), requestHash: '0'.repeat(64), response: { obligation: stream } },
  };
};

const SEALED = { text: REPORT, classification: 'internal' } as const;
