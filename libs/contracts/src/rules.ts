import type { InstantText, Sentence } from './sentence.js';

/** `POST /api/rules/changes`: items of the rules as they are to be, in the shape they have in the plan's and the calendar's file. */
export interface RulesChangeInput {
  readonly items: {
    readonly calendarYears?: readonly object[];
    readonly units?: readonly object[];
    readonly policies?: readonly object[];
    readonly duties?: readonly object[];
    readonly targets?: readonly object[];
    /** Values that the superior authority has set since, such as those of target 14 of the plan of 2023. */
    readonly assignedValues?: readonly object[];
    readonly forms?: readonly object[];
  };
  readonly reason?: string;
}

/** Something else that the rules are to say; in force once another person has approved it. */
export interface RulesChangeView {
  readonly change: string;
  readonly status: 'proposed' | 'approved' | 'declined';
  readonly enteredBy: string;
  readonly enteredAt: InstantText;
  /** Null where none was given, or it was erased. */
  readonly reason: string | null;
  /** What it changes, a line for each difference. */
  readonly differences: readonly Sentence[];
  readonly decidedBy: string | null;
  readonly decidedAt: InstantText | null;
  /** Why it was declined. */
  readonly decisionReason: string | null;
  /** What the asker may do to it now. */
  readonly may: readonly 'decide'[];
}

export interface RulesChangeAnswer {
  readonly version: number;
  readonly position: string;
  readonly change: string;
}
