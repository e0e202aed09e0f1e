import type { LocalDay } from '../calendar/local-day.js';
import { type Bilingual, writeDay } from '../text.js';
import { ACT_NAMES } from './act-names.js';
import type { AuthorityGap } from './gaps.js';
import { inOrder } from '../in-order.js';

/** The same gap in several units, in one sentence. */
export interface SaidGap extends Omit<AuthorityGap, 'unit'> {
  readonly units: readonly string[];
  readonly sentence: Bilingual;
}

export interface GapNames {
  readonly unit: (code: string) => Bilingual;
  readonly person: (id: string) => string | undefined;
}

/** Gaps as they are shown: those that differ in the unit only are one, and the first to begin comes first. */
export const sayGaps = (gaps: readonly AuthorityGap[], names: GapNames): readonly SaidGap[] =>
  [...alike(gaps).values()].map(([first, ...others]) => said(first, [first, ...others], names)).sort((a, b) => inOrder(a.from, b.from));

const alike = (gaps: readonly AuthorityGap[]): ReadonlyMap<string, readonly [AuthorityGap, ...AuthorityGap[]]> => {
  const groups = new Map<string, [AuthorityGap, ...AuthorityGap[]]>();
  for (const gap of gaps) {
    const group = groups.get(withoutUnit(gap));
    if (group === undefined) groups.set(withoutUnit(gap), [gap]);
    else group.push(gap);
  }
  return groups;
};

const withoutUnit = ({ act, level, alone, from, to }: AuthorityGap): string => [act, level, alone?.person, alone?.asks, from, to].join('|');

const said = ({ act, level, alone, from, to }: AuthorityGap, all: readonly AuthorityGap[], names: GapNames): SaidGap => {
  const gap = { act, ...(level !== undefined && { level }), ...(alone && { alone }), from, to };
  const units = all.map(({ unit }) => unit);
  const days = sayDays(from, to);
  const where = sayUnits(units, names);
  const what = sayLack(gap, names);
  return { ...gap, units, sentence: { vi: `${days.vi} ${what.vi} cho ${where.vi}.`, en: `${days.en} ${what.en} for ${where.en}.` } };
};

const sayDays = (from: LocalDay, to: LocalDay): Bilingual =>
  from === to
    ? { vi: `Ngày ${writeDay(from)}`, en: `On ${writeDay(from)}` }
    : { vi: `Từ ${writeDay(from)} đến ${writeDay(to)}`, en: `From ${writeDay(from)} to ${writeDay(to)}` };

const sayLack = ({ act, level, alone }: Omit<AuthorityGap, 'unit'>, names: GapNames): Bilingual => {
  const name = ACT_NAMES[act];
  const what = level === undefined ? name : { vi: `${name.vi} cấp ${level}`, en: `${name.en} of level ${level}` };
  if (alone === undefined) return { vi: `không ai có thể ${what.vi}`, en: `nobody can ${what.en}` };
  const asks = ACT_NAMES[alone.asks];
  const person = names.person(alone.person) ?? alone.person;
  return {
    vi: `chỉ một mình ${person} có thể vừa ${asks.vi} vừa ${what.vi}, mà việc này cần hai người,`,
    en: `${person} alone could both ${asks.en} and ${what.en}, which takes two persons,`,
  };
};

const MOST_NAMED = 3;

const sayUnits = (units: readonly string[], { unit }: GapNames): Bilingual => {
  const named = units.slice(0, MOST_NAMED).map(unit);
  const more = units.length - named.length;
  return {
    vi: named.map(({ vi }) => vi).join(', ') + (more > 0 ? ` và ${more} đơn vị khác` : ''),
    en: named.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more units` : ''),
  };
};
