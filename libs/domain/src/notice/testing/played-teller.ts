import type { Event } from '#eventsourcing';
import { describeSubject } from '../../subject/describe.js';
import { byHistory } from '../history-teller.js';
import type { Speech } from '../tellers.js';
import type { Teller } from '../telling.js';

/*
 * A capability that is only played: an errand is given, reminded of with a word about a report, and done. Stream `errand/{number}`.
 */

export type ErrandEvent =
  | Event<'ErrandGiven', { readonly unit: string; readonly about: string; readonly asker: string }>
  | Event<'ErrandReminded', object>
  | Event<'ErrandDone', object>;

interface Errand {
  readonly unit: string;
  readonly about: string;
  readonly asker: string;
  readonly reminders: number;
  readonly done: boolean;
}

const NONE: Errand = { unit: '', about: '', asker: '', reminders: 0, done: false };

const evolve = (errand: Errand, event: ErrandEvent): Errand => {
  switch (event.type) {
    case 'ErrandGiven':
      return { ...NONE, ...event.data };
    case 'ErrandReminded':
      return { ...errand, reminders: errand.reminders + 1 };
    case 'ErrandDone':
      return { ...errand, done: true };
  }
};

export const errandTeller: Teller<Errand> = {
  category: 'errand',
  types: new Set<ErrandEvent['type']>(['ErrandReminded', 'ErrandDone']),
  initialState: NONE,
  evolve,
  mentions: ({ about }) => [about],
  tell: ({ event, stream, state, subjectOf }) => {
    const { unit, reminders, asker } = state;
    const what = subjectOf(state.about)?.title ?? { vi: '?', en: '?' };
    if (event.type === 'ErrandDone')
      return { kind: 'errand_done', subject: stream, unit, line: what, lastDay: null, to: [], persons: [asker] };
    const line = { vi: `Nhắc lần ${reminders}: ${what.vi}`, en: `Reminder ${reminders}: ${what.en}` };
    return { kind: 'errand_reminder', subject: stream, unit, line, lastDay: '2023-11-20', to: [{ unit, role: 'head' }], asks: 'decision' };
  },
  isOver: ({ done }, { kind }) => done && kind === 'errand_reminder',
};

/** Nobody speaks but the played capability. */
export const errandSpeech: Speech = { tellers: [byHistory(errandTeller)], describe: describeSubject };
