import type { LocalDay } from '../calendar/local-day.js';
import { unitExistsOn } from '../agenda/unit-agenda.js';
import { reportersOf } from '../plan/deadline-rows.js';
import type { Regime } from '../plan/regime.js';
import { refusals } from './refusals.js';

/** What is owed can only go on to a unit that there is, and that reports by the plan. Refuses with `UNKNOWN_UNIT`. */
export const demandUnitOn = (day: LocalDay, unit: string, regime: Pick<Regime, 'units' | 'duties'>): void => {
  if (!unitExistsOn(regime, unit, day) || !reportersOf(regime).includes(unit)) throw refusals.unknownUnit(unit);
};
