import type { Covered, DueRule } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import type { Cadence } from '../calendar/period.js';
import type { Bilingual } from '../text.js';

/** The standing rule: who owes which report to whom, how often, and when it is due. */
export interface Duty {
  /** `monthly`, `quarterly`, `yearly` in the plan of the example. */
  readonly code: string;
  readonly name: Bilingual;
  /** The rule in the plan's own words, and the section that says so; no section for a report that was asked for once. */
  readonly text: string;
  readonly section: string;
  readonly cadence: Cadence;
  /** For a report asked for once: the only period it has. */
  readonly period?: { readonly id: string; readonly firstDay: LocalDay; readonly lastDay: LocalDay };
  readonly covered: Covered;
  readonly overlap: Overlap;
  readonly effectiveFrom: LocalDay;
  readonly effectiveTo: LocalDay | null;
  readonly policy: string;
  /** One level, or a cascade of them: units by the 17th, the district by the 20th, the city by the 23rd. */
  readonly levels: readonly ReportingLevel[];
}

/** Who reports to whom by when, at one level of a cascade. */
export interface ReportingLevel {
  readonly code: string;
  readonly due: DueRule;
  readonly reporters: readonly string[];
  readonly recipient: string;
  /** Who receives the recipient's own report, if the recipient is a reporter too: nobody reviews himself. */
  readonly recipientOfItsOwn?: string;
}

/** Whether a period that ends together with another duty's is reported twice, or once, in that other report. */
export type Overlap = { readonly kind: 'both' } | { readonly kind: 'absorbed_by'; readonly duties: readonly string[] };

export const levelOf = (duty: Duty, unit: string): ReportingLevel | undefined =>
  duty.levels.find(({ reporters }) => reporters.includes(unit));

/** The level at which this unit owes the duty of this code; none when it does not. */
export const levelOwed = (duties: readonly Duty[], code: string, unit: string): ReportingLevel | undefined => {
  const duty = duties.find((candidate) => candidate.code === code);
  return duty && levelOf(duty, unit);
};

/** Who receives this unit's report of this duty. */
export const recipientOf = (level: Receiving, unit: string): string =>
  unit === level.recipient ? (level.recipientOfItsOwn ?? level.recipient) : level.recipient;

/** By whom reports are received at a level. */
export type Receiving = Pick<ReportingLevel, 'recipient' | 'recipientOfItsOwn'>;

/**
 * Who receives what an obligation's owner owes. After a transfer to a unit that the duty does not bind it is still received where it was;
 * and where a later duty binds neither of them, by whom it was opened for.
 */
export const receivedBy = (
  duties: readonly Duty[],
  { duty, owner, unit, recipient }: { readonly duty: string; readonly owner: string; readonly unit: string; readonly recipient: string },
): Receiving => levelOwed(duties, duty, owner) ?? levelOwed(duties, duty, unit) ?? { recipient };
