import type { DayText, Sentence } from './sentence.js';

/** The plan in force. */
export interface PlanView {
  readonly code: string;
  readonly title: Sentence;
  readonly year: number;
  readonly issuer: string;
  readonly issuerName: Sentence;
  readonly zone: string;
  readonly calendarVersion: string;
  /** What the data says beyond the plan's text. */
  readonly assumptions: readonly Sentence[];
  readonly units: number;
  readonly duties: number;
}

export interface UnitView {
  readonly code: string;
  readonly name: Sentence;
  readonly kind: string;
  readonly parent: string | null;
  /** Whether it owes a report under the duties in force. */
  readonly reports: boolean;
}

/** A standing rule: who owes which report to whom, how often and by when. */
export interface DutyView {
  readonly code: string;
  readonly name: Sentence;
  readonly text: string;
  readonly section: string;
  readonly cadence: 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year' | 'once';
  readonly effectiveFrom: DayText;
  readonly effectiveTo: DayText | null;
  readonly policy: string;
  readonly levels: readonly DutyLevelView[];
}

export interface DutyLevelView {
  readonly code: string;
  /** The due rule in words. */
  readonly rule: Sentence;
  readonly reporters: readonly string[];
  readonly recipient: string;
  readonly recipientOfItsOwn: string | null;
}
