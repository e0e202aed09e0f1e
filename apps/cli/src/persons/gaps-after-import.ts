import { addDays, authorityGaps, localDayOf, namesIn, personStream, type Regime, type SaidGap, sayGaps, staffingAfter } from '#domain';
import type { Instant } from '#eventsourcing';
import { DAYS_AHEAD, staffingIn } from '#office';
import type { Log } from '../open-log.js';
import type { TablePerson } from './check-rows.js';
import type { PersonImport } from './plan-import.js';

/** What a table would record, and when. */
export interface Imported {
  readonly imports: readonly PersonImport[];
  readonly persons: readonly TablePerson[];
  readonly regime: Regime;
  readonly now: Instant;
}

/** Where a rule of two persons cannot be kept once these are recorded; the log need not know of them yet. */
export const gapsAfter = async (
  { directory }: Pick<Log, 'directory'>,
  { imports, persons, regime, now }: Imported,
): Promise<readonly SaidGap[]> => {
  const from = localDayOf(now, regime.authority.zone);
  const to = addDays(from, DAYS_AHEAD);
  const staffing = imports.reduce(
    (before, { person, events }) => staffingAfter(before, { stream: personStream(person), events }),
    await staffingIn(directory, { from, to }),
  );
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return sayGaps(authorityGaps({ regime, ...staffing, from, to }), { unit: namesIn(regime).unit, person: (id) => names.get(id) });
};
