import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';
import type { Bilingual } from '../text.js';

/**
 * What an event gives to tell, in the words of its own capability: to whom, in one line, and by when something has to be done. Each
 * capability says so of its events (`task/telling.ts`); what becomes of it, waves and letters, is the notices' own.
 */
export interface Telling {
  /** What kind of thing it is, `task_reminder`; a person's letters can be ordered and counted by it. */
  readonly kind: string;
  readonly subject: string;
  /** The unit it is about. */
  readonly unit: string;
  readonly line: Bilingual;
  /** By the end of which day something has to be done about it; null where nothing has. */
  readonly lastDay: LocalDay | null;
  readonly to: readonly SeatRef[];
  /** Persons who are told by name, whichever seat they hold: a deputy, who asked. */
  readonly persons?: readonly string[];
}
