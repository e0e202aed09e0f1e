import {
  addDays,
  authorityGaps,
  earlierOf,
  laterOf,
  type AuthorityGap,
  type LocalDay,
  localDayOf,
  namesIn,
  type SaidGap,
  sayGaps,
  type Staffing,
} from '#domain';
import type { Directory } from '#postgres';
import type { DomainClock } from '../clock/domain-clock.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface AuthorityDeskParts {
  readonly directory: Pick<Directory, 'everySeat' | 'absencesWithin' | 'delegationsWithin' | 'persons'>;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
}

/** Days to look ahead; both are included. */
export interface Span {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** How far ahead gaps are looked for unless somebody says otherwise: time enough to fill a seat. */
export const DAYS_AHEAD = 90;
// Nobody plans further, and the question is dear.
const MOST_DAYS = 366;

// The question is dear, and seats change rarely.
const FRESH_MS = 60_000;

/** Knows on which of the days to come the authority cannot keep a rule of two persons. */
export class AuthorityDesk {
  #lately: { readonly gaps: Promise<readonly SaidGap[]>; readonly at: number } | undefined;

  constructor(private readonly parts: AuthorityDeskParts) {}

  /** The days that are asked for: from today on, and no more than a year. */
  async daysAhead({ from: first, to: last }: Partial<Span> = {}): Promise<Span> {
    const [{ authority }, now] = await Promise.all([this.parts.regime.current(), this.parts.clock.now()]);
    const from = first ?? localDayOf(now, authority.zone);
    const to = earlierOf(last ?? addDays(from, DAYS_AHEAD), addDays(from, MOST_DAYS));
    return { from, to: laterOf(from, to) };
  }

  /** Who is there in these days, as the directory has it. */
  staffing(span: Span): Promise<Staffing> {
    return staffingIn(this.parts.directory, span);
  }

  async gapsOf(staffing: Staffing, span: Span): Promise<readonly AuthorityGap[]> {
    return authorityGaps({ regime: await this.parts.regime.current(), ...staffing, ...span });
  }

  /** The gaps of the days to come as they were within the last minute: for a page that is looked at all the time. */
  lately(): Promise<readonly SaidGap[]> {
    const now = performance.now();
    if (this.#lately === undefined || now - this.#lately.at > FRESH_MS) {
      const gaps = this.daysAhead().then((span) => this.said(span));
      this.#lately = { gaps, at: now };
      gaps.catch(() => (this.#lately = undefined));
    }
    return this.#lately.gaps;
  }

  /** The gaps of these days in sentences. */
  async said(span: Span): Promise<readonly SaidGap[]> {
    return this.say(await this.gapsOf(await this.staffing(span), span));
  }

  async say(gaps: readonly AuthorityGap[]): Promise<readonly SaidGap[]> {
    const { directory, regime } = this.parts;
    const alone = [...new Set(gaps.flatMap((gap) => (gap.alone === undefined ? [] : [gap.alone.person])))];
    const [persons, rules] = await Promise.all([directory.persons(alone), regime.current()]);
    return sayGaps(gaps, { unit: namesIn(rules).unit, person: (id) => persons.get(id)?.name });
  }
}

/** Who is there in these days, by the directory alone. */
export const staffingIn = async (
  directory: Pick<Directory, 'everySeat' | 'absencesWithin' | 'delegationsWithin'>,
  { from, to }: Span,
): Promise<Staffing> => {
  const [seats, absences, delegations] = await Promise.all([
    directory.everySeat(),
    directory.absencesWithin(from, to),
    directory.delegationsWithin(from, to),
  ]);
  return { seats, absences, delegations };
};
