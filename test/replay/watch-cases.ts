import type { Instant } from '#eventsourcing';
import type { WatchPlan } from '#domain';
import type { WatchedInMemory } from './watched-in-memory.js';
import { byDay, on } from './courses/days.js';
import {
  acknowledged,
  approved,
  caseInMemory,
  declined,
  deferred,
  dispatched,
  mooted,
  resolved,
  withdrawn,
} from './courses/case-course.js';
import { completed, confirmed, extended, recalled, received, rejected, taskInMemory } from './courses/task-course.js';
import { answered, disputed, impedimentInMemory, judged, routed } from './courses/impediment-course.js';
import { drafted, issued, returned, reviewed, revised, rollupInMemory, signed } from './courses/rollup-course.js';

/** One course of a watch whose history is kept, and replayed with every later version of its workflow. */
export interface WatchCase {
  readonly workflow: 'escalation' | 'assignment' | 'impediment' | 'rollup';
  readonly name: string;
  readonly desk: () => InMemory;
  /** Pokes while it runs, so many real milliseconds after its start. */
  readonly pokedAfterMs?: readonly number[];
  /** It is recorded where the server suggests to continue as new after a few events. */
  readonly continues?: true;
}

/** Whatever is watched; which workflow it is for, says the case. */
export type InMemory = Pick<WatchedInMemory<unknown, never, WatchPlan>, 'look' | 'carryOut'>;

const inMemory = (desk: unknown): InMemory => desk as InMemory;

const silent = () => caseInMemory([withdrawn(on('05-05'))]);

export const watchCases: readonly WatchCase[] = [
  {
    workflow: 'escalation',
    name: 'approved',
    desk: () => inMemory(caseInMemory([approved(on('04-19')), dispatched(on('04-20')), acknowledged(on('04-21')), resolved(on('04-24'))])),
  },
  { workflow: 'escalation', name: 'declined', desk: () => inMemory(caseInMemory([declined])), pokedAfterMs: [500, 1_500] },
  { workflow: 'escalation', name: 'silent-deputy-unanswered', desk: () => inMemory(silent()) },
  {
    workflow: 'escalation',
    name: 'nobody-is-there',
    desk: () =>
      inMemory(
        caseInMemory([approved(on('04-20')), dispatched(on('04-21')), resolved(on('04-24'))], { absent: ['vinh'], deputised: false }),
      ),
  },
  { workflow: 'escalation', name: 'moot', desk: () => inMemory(caseInMemory([mooted])) },
  {
    workflow: 'escalation',
    name: 'deferred-and-escalated-further',
    desk: () =>
      inMemory(
        caseInMemory([deferred, approved(on('04-24')), dispatched(on('04-25')), acknowledged(on('04-27')), resolved(on('05-04'))], {
          furtherFrom: on('04-27'),
        }),
      ),
  },
  { workflow: 'escalation', name: 'faults', desk: () => failing(inMemory(caseInMemory([approved(on('04-21')), resolved(on('04-24'))]))) },
  { workflow: 'escalation', name: 'continues', desk: () => inMemory(silent()), continues: true },
  {
    workflow: 'assignment',
    name: 'received-completed-confirmed',
    desk: () => inMemory(taskInMemory([received, completed(on('04-26')), confirmed(on('04-27'))])),
  },
  {
    workflow: 'assignment',
    name: 'silent-extended-overdue',
    desk: () => inMemory(taskInMemory([extended, completed(on('05-10'), 1, byDay('2023-05-05')), confirmed(on('05-11'))])),
  },
  {
    workflow: 'assignment',
    name: 'rejected-and-done-again',
    desk: () =>
      inMemory(
        taskInMemory([
          received,
          completed(on('04-25')),
          rejected,
          completed(on('05-04'), 2, byDay('2023-05-05')),
          confirmed(on('05-05'), 2),
        ]),
      ),
  },
  { workflow: 'assignment', name: 'recalled', desk: () => inMemory(taskInMemory([recalled])), pokedAfterMs: [800] },
  {
    workflow: 'impediment',
    name: 'answered-and-confirmed',
    desk: () => inMemory(impedimentInMemory([routed, answered(on('04-26')), judged(on('04-27'))])),
  },
  {
    workflow: 'impediment',
    name: 'disputed-and-overdue',
    desk: () => inMemory(impedimentInMemory([routed, answered(on('04-25')), disputed, answered(on('05-10'), 2), judged(on('05-11'), 2)])),
  },
  {
    workflow: 'rollup',
    name: 'returned-and-issued',
    desk: () =>
      alone(
        rollupInMemory([
          ...[drafted(on('04-19')), returned, drafted(on('04-20', '15:00'))],
          ...[reviewed(on('04-21', '09:00')), signed(on('04-21', '14:00')), issued(on('04-21', '15:00'))],
        ]),
      ),
  },
  {
    workflow: 'rollup',
    name: 'everybody-is-slow',
    desk: () =>
      alone(
        rollupInMemory([
          ...[drafted(on('04-21', '15:00')), reviewed(on('04-26', '15:00')), signed(on('04-28', '15:00'))],
          issued(on('05-04', '09:00')),
        ]),
      ),
    pokedAfterMs: [700],
  },
  {
    workflow: 'rollup',
    name: 'late-report-and-second-edition',
    desk: () =>
      alone(
        rollupInMemory(
          [
            ...[drafted(on('04-19')), reviewed(on('04-20')), signed(on('04-20', '14:00')), issued(on('04-20', '15:00'))],
            ...[revised, drafted(on('04-26', '11:00'), 2), reviewed(on('04-27')), signed(on('04-27', '14:00'))],
            issued(on('04-27', '15:00'), 2),
          ],
          { lateFrom: on('04-20', '14:30') },
        ),
      ),
  },
];

/** A rollup with none at a level beneath. */
const alone = (desk: ReturnType<typeof rollupInMemory>): InMemory =>
  inMemory({
    look: async (of: { readonly id: string; readonly at: Instant }) => ({ ...(await desk.look(of)), below: [] }),
    carryOut: desk.carryOut,
    get said() {
      return desk.said;
    },
  });

/** Its first looks, and then its first acts, fail. */
const failing = (desk: InMemory): InMemory => {
  let [looks, acts] = [0, 0];
  const away = () => Promise.reject(new Error('The database is away.'));
  return {
    look: (of) => (looks++ < FAILURES ? away() : desk.look(of)),
    carryOut: (commands) => (acts++ < FAILURES ? away() : desk.carryOut(commands)),
  };
};

const FAILURES = 5;
