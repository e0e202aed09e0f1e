import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { CompilationIssued } from './events.js';
import type { KnownRollup } from './rollup.js';
import { headOf, seatsFor } from './seats.js';
import { levelAbove } from './step-up.js';

type Issued = Pick<CompilationIssued['data'], 'edition' | 'recipients'>;
type Order = Pick<Regime, 'authority' | 'duties'>;

/**
 * Who is told that an edition is out: who holds the one before it, and whoever else gets it without having reported. Units that reported find
 * a first edition among what they hold, and are not written to: nothing of theirs is asked or changed by it. The office that compiled it is told
 * that it is out, and its head where it has to go up.
 */
export const toldOfEdition = ({ edition, recipients }: Issued, rollup: KnownRollup, regime: Order): readonly SeatRef[] => {
  const before = new Set(holdersOf(edition - 1, rollup));
  const reporters = reportersTo(rollup, regime);
  const told = recipients.filter((unit) => before.has(unit) || !reporters.has(unit));
  const goesUp = levelAbove(regime, rollup.duty, rollup.unit) !== undefined && !told.includes(rollup.unit);
  const compiling: readonly SeatRef[] = [...seatsFor('issued', rollup.unit, regime), { unit: rollup.unit, role: 'finance_head' }];
  return [...told.map((unit) => headOf(unit, regime)), ...compiling, ...(goesUp ? [headOf(rollup.unit, regime)] : [])];
};

/** The units that hold an edition. */
export const holdersOf = (edition: number, { editions }: Pick<KnownRollup, 'editions'>): readonly string[] =>
  editions.find((one) => one.edition === edition)?.recipients ?? [];

const reportersTo = ({ duty: code, unit }: Pick<KnownRollup, 'duty' | 'unit'>, { duties }: Order): ReadonlySet<string> => {
  const levels = duties.filter((duty) => duty.code === code).flatMap((duty) => duty.levels);
  return new Set(levels.filter(({ recipient }) => recipient === unit).flatMap(({ reporters }) => reporters));
};
