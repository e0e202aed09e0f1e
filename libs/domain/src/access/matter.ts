import type { KnownObligation } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import type { Unit } from '../org/unit.js';

/** What is acted on, as far as permission goes by it: whose it is, and who has to do with it. */
export interface Matter {
  /** The unit it is about: who owes the report, leads the task, raised the difficulty. */
  readonly unit: string;
  /** The office that receives from it, reviews and compiles. */
  readonly recipient?: string;
  /** Units that help with it. */
  readonly coordinating?: readonly string[];
  /** The unit that has to answer it. */
  readonly answering?: string;
  /** The field it lies in, where the authority divides its units among its vice-chairs. */
  readonly field?: string;
  /** The units above: the authority itself, its Office, and every unit that `unit` lies under. */
  readonly above: ReadonlySet<string>;
}

/**
 * How a seat's unit stands to a matter. `subtree`: the matter's unit lies under the seat's, or the seat is in the authority itself or in
 * its Office, whom the plan sets over all its units.
 */
export type Standing = 'own' | 'coordinating' | 'answering' | 'recipient' | 'subtree' | 'other';

/** Every way in which a unit stands to a matter; `other` when it has nothing to do with it. */
export const standingsOf = (unit: string, matter: Matter): readonly Standing[] => {
  const standings: Standing[] = [];
  if (unit === matter.unit) standings.push('own');
  if (matter.coordinating?.includes(unit)) standings.push('coordinating');
  if (unit === matter.answering) standings.push('answering');
  if (unit === matter.recipient) standings.push('recipient');
  if (unit !== matter.unit && matter.above.has(unit)) standings.push('subtree');
  return standings.length === 0 ? ['other'] : standings;
};

type Order = Pick<Regime, 'authority' | 'units' | 'duties'>;

/** A matter of one unit of the authority. */
export const matterOf = (of: Omit<Matter, 'above' | 'field'>, regime: Order): Matter => {
  const field = regime.units.find(({ code }) => code === of.unit)?.field;
  return { ...of, ...(field !== undefined && { field }), above: above(of.unit, regime) };
};

/** The matter a report is. */
export const matterOfObligation = ({ owner, recipient }: KnownObligation, regime: Order): Matter =>
  matterOf({ unit: owner, recipient }, regime);

/** The authority's own affairs: its rules, persons and one-off demands. The offices that receive reports are its recipients. */
export const matterOfAuthority = (regime: Order, recipient = receivingOffices(regime)[0]): Matter =>
  matterOf({ unit: regime.authority.code, ...(recipient !== undefined && { recipient }) }, regime);

/** The offices that receive what the units report by the plan. */
export const receivingOffices = ({ duties }: Pick<Regime, 'duties'>): readonly string[] => [
  ...new Set(duties.filter(({ cadence }) => cadence !== 'once').flatMap(({ levels }) => levels.map(({ recipient }) => recipient))),
];

const above = (unit: string, { authority, units, duties }: Order): ReadonlySet<string> => {
  const known = new Map(units.map((candidate): [string, Unit] => [candidate.code, candidate]));
  const found = new Set([
    authority.code,
    ...duties.flatMap(({ levels }) => levels.flatMap(({ recipientOfItsOwn }) => recipientOfItsOwn ?? [])),
  ]);
  const seen = new Set<string>();
  for (let at = known.get(unit)?.parent; at && !seen.has(at); at = known.get(at)?.parent) {
    found.add(at);
    seen.add(at);
  }
  return found;
};
