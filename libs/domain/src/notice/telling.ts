import type { Event, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { Bilingual } from '../text.js';

/**
 * What an event gives to tell, in the words of its own capability: to whom, in one line, and by when something has to be done. Each
 * capability says so of its events (`task/telling.ts`); what becomes of it, waves and letters, is the notices' own.
 */
export interface Telling {
  /** What kind of thing it is, `task_reminder`; a person's letters can be ordered and counted by it. */
  readonly kind: string;
  /** The stream it concerns: a letter speaks of each once, and says what was told of it last. */
  readonly subject: string;
  /** The unit it is about. */
  readonly unit: string;
  readonly line: Bilingual;
  /** By the end of which day something has to be done about it; null where nothing has. */
  readonly lastDay: LocalDay | null;
  readonly to: readonly SeatRef[];
  /** Persons who are told by name, whichever seat they hold: a deputy, who asked. */
  readonly persons?: readonly string[];
  /** Said where it waits for its readers' decision: it stands in their letter whatever else is told of the same subject. */
  readonly asks?: 'decision';
}

/** What one event gives to say of a subject, before its name is put in front. */
export interface Saying extends Pick<Telling, 'kind' | 'to' | 'persons' | 'asks'> {
  readonly says: Bilingual;
  readonly lastDay?: LocalDay;
}

/** A saying about this subject, in a line that begins with how it is called. */
export const tellingOf = (
  saying: Saying,
  { title, subject, unit }: Pick<Telling, 'subject' | 'unit'> & { readonly title: Bilingual },
): Telling => {
  const { says, lastDay = null, ...more } = saying;
  return { subject, unit, line: { vi: `${title.vi}: ${says.vi}`, en: `${title.en}: ${says.en}` }, lastDay, ...more };
};

/** An event in the state it brought about, with the rules of its moment. */
export interface Told<State> {
  readonly event: Pick<Event, 'type' | 'data'>;
  readonly stream: string;
  readonly recordedAt: Instant;
  readonly state: State;
  readonly regime: Regime;
  /** Another stream's subject, as it stood then: what a case is about. Only for streams that the teller mentions. */
  readonly subjectOf: (stream: string) => Subject | undefined;
}

/** How one capability's events are told; undefined for those of which nobody has to be told. */
export interface Teller<State> {
  /** The category of its streams, `task`. */
  readonly category: string;
  /** The types of events that may have to be told. */
  readonly types: ReadonlySet<string>;
  readonly initialState: State;
  readonly evolve: (state: State, event: never) => State;
  readonly tell: (told: Told<State>) => Telling | undefined;
  /** The other streams that its words speak of, so that they are read beforehand; none when it is left out. */
  readonly mentions?: (state: State) => readonly string[];
  /**
   * Whether what was told has been overtaken by the state as it is when the letter is written: a reminder of a task that was completed.
   * What has none is always told.
   */
  readonly isOver?: (state: State, told: ToldBefore) => boolean;
}

/** What was to be told, and since when. */
export interface ToldBefore extends Pick<Telling, 'kind' | 'lastDay'> {
  readonly at: Instant;
}
