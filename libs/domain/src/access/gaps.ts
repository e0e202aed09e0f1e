import { addDays, type LocalDay } from '../calendar/local-day.js';
import { isSameSeat } from '../org/seat.js';
import { type Actor, demandFor, type HeldSeat, mayDo } from './access.js';
import type { Act } from './acts.js';
import { type GapRules, type Needed, type Place, placesOf } from './gap-places.js';
import { type Staffing, stretchesOf } from './gaps-present.js';
import type { Matter } from './matter.js';
import { PERMISSIONS } from './permissions.js';

/** Where a rule of two persons cannot be kept: days on which nobody may do something for a unit, or only who would also have to ask for it. */
export interface AuthorityGap {
  readonly act: Act;
  readonly unit: string;
  /** The level of an escalation. */
  readonly level?: number;
  /** Who alone could do both, and what he would have to ask himself for; missing where there is nobody at all. */
  readonly alone?: { readonly person: string; readonly asks: Act };
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export interface GapQuestion extends Staffing {
  readonly regime: GapRules;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Every gap of a span (domain 5.6, 11), by the very rule that is asked when somebody acts; in the order of units and acts. */
export const authorityGaps = ({ regime, from, to, ...staffing }: GapQuestion): readonly AuthorityGap[] => {
  const found = new Map<string, AuthorityGap[]>();
  for (const stretch of stretchesOf(staffing, from, to)) {
    const ready = withCandidates(stretch.actors);
    for (const place of placesOf(regime, stretch.from))
      for (const lack of lacksAt(place, ready)) {
        const gap = { ...lack, unit: place.matter.unit, from: stretch.from, to: stretch.to };
        found.set(keyOf(gap), prolonged(found.get(keyOf(gap)) ?? [], gap));
      }
  }
  return [...found.values()].flat();
};

/** The gaps that were not there before: each day of them, for the same unit and act. */
export const newGaps = (before: readonly AuthorityGap[], after: readonly AuthorityGap[]): readonly AuthorityGap[] => {
  const covers = (known: AuthorityGap, gap: AuthorityGap): boolean =>
    keyOf(known) === keyOf(gap) && known.from <= gap.from && gap.to <= known.to;
  return after.filter((gap) => !before.some((known) => covers(known, gap)));
};

type Lack = Pick<AuthorityGap, 'act' | 'level' | 'alone'>;

const lacksAt = ({ matter, needs, ladder }: Place, candidates: Candidates): Lack[] => [
  ...needs.flatMap((need) => lackOf(need, matter, candidates)),
  ...ladder.flatMap(({ level, seats }): Lack[] =>
    ableTo('decide_escalation', matter, candidates, (held) => seats.some((seat) => isSameSeat(seat, held))).length > 0
      ? []
      : [{ act: 'decide_escalation', level }],
  ),
];

const lackOf = ({ asks, decides }: Needed, matter: Matter, candidates: Candidates): Lack[] => {
  const deciding = ableTo(decides, matter, candidates);
  if (deciding.length === 0) return [{ act: decides }];
  if (asks === undefined) return [];
  const asking = ableTo(asks, matter, candidates);
  const isPossible = asking.length === 0 || deciding.some((decider) => asking.some((asker) => isAnother(decider, asker)));
  return isPossible ? [] : [{ act: decides, alone: { person: deciding[0]!.person, asks } }];
};

/** Somebody who may, and in whose name. */
interface Able {
  readonly person: string;
  readonly principal?: string;
}

/** Two persons are two, whoever acts in whose name. */
const isAnother = (a: Able, b: Able): boolean => {
  const ofB = [b.person, b.principal].filter((person) => person !== undefined);
  return !ofB.includes(a.person) && (a.principal === undefined || !ofB.includes(a.principal));
};

const ableTo = (act: Act, matter: Matter, candidates: Candidates, sits: (held: HeldSeat) => boolean = () => true): readonly Able[] =>
  candidates(act)
    .filter(({ seats }) => seats.some((held) => mayReach(act, held, matter.unit)) && seats.some(sits))
    .filter((actor) => mayDo(act, actor, matter))
    .map((actor) => {
      const principal = demandFor(act, actor, matter).actingFor?.person;
      return { person: actor.person, ...(principal !== undefined && { principal }) };
    });

// Most act in their own unit only. Asked first, since the whole question is dear and is asked for every unit.
const mayReach = (act: Act, { role, unit }: HeldSeat, of: string): boolean =>
  PERMISSIONS[act][role]?.some((standing) => standing !== 'own' || unit === of) ?? false;

/** Those who hold a role that may do something at all; asked of every unit, so it is found once. */
type Candidates = (act: Act) => readonly Actor[];

const withCandidates = (actors: readonly Actor[]): Candidates => {
  const known = new Map<Act, readonly Actor[]>();
  return (act) => {
    const found = known.get(act) ?? actors.filter(({ seats }) => seats.some(({ role }) => PERMISSIONS[act][role] !== undefined));
    known.set(act, found);
    return found;
  };
};

const keyOf = ({ act, unit, level, alone }: AuthorityGap): string => [act, unit, level, alone?.person, alone?.asks].join('|');

/** A gap that goes on from the day before is one gap. */
const prolonged = (gaps: readonly AuthorityGap[], gap: AuthorityGap): AuthorityGap[] => {
  const last = gaps.at(-1);
  // The same for two offices that receive from the unit.
  if (last?.to === gap.to) return [...gaps];
  return last !== undefined && addDays(last.to, 1) === gap.from ? [...gaps.slice(0, -1), { ...last, to: gap.to }] : [...gaps, gap];
};
