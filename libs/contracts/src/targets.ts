import type { DayText, Sentence } from './sentence.js';

/** The plan's targets, as far as the asker may see them. */
export interface TargetsView {
  readonly targets: readonly TargetView[];
  /** Said to everybody in the same words. */
  readonly note: Sentence;
}

export interface TargetView {
  readonly number: number;
  readonly group: string;
  readonly section: string;
  readonly text: Sentence;
  readonly leadUnit: string | null;
  /** Our reasoning, not the plan's. */
  readonly suggestedLead: string | null;
  readonly classification: 'restricted' | null;
  readonly indicators: readonly IndicatorView[];
  readonly notes: readonly string[];
}

export interface IndicatorView {
  readonly code: string;
  readonly name: Sentence;
  /** Null where it is not measured in anything. */
  readonly unit: Sentence | null;
  readonly comparator: 'eq' | 'gte' | 'gt' | 'lt' | 'range' | 'assigned_externally' | 'qualitative';
  /** A decimal as text. */
  readonly value: string | null;
  readonly upperValue: string | null;
  /** The value as it is worded: “từ 95% trở lên”, or that it is still to come. */
  readonly valueText: Sentence;
  /** The document by which the superior authority set the value; null on what the plan itself says. */
  readonly assigned: { readonly document: string; readonly documentDay: DayText } | null;
  /** Null while nobody has said how it is measured: then it is on no form. */
  readonly measurement: MeasurementView | null;
  readonly classification: 'restricted' | null;
}

/** How an indicator is entered, added up and judged. */
export interface MeasurementView {
  readonly figure: 'value' | 'ratio' | 'reduction' | 'weighted' | 'words';
  readonly acrossUnits: 'sum' | 'ratio' | 'weighted_mean' | 'min' | 'max' | 'lead' | 'none';
  readonly acrossPeriods: 'sum' | 'cumulative' | 'latest' | 'ratio' | 'weighted_mean' | 'min' | 'max' | 'none';
  readonly evaluation: 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'judged';
  /** The rule of evaluation in words: it is kept apart from how the plan words the comparison. */
  readonly evaluationText: Sentence;
  /** How it is entered and added up, in words. */
  readonly text: Sentence;
  /** The numbers that a unit enters, with what they are. */
  readonly parts: readonly { readonly part: 'numerator' | 'denominator' | 'weight'; readonly name: Sentence }[];
  readonly factor: string | null;
  /** The numerator is counted in the denominator. */
  readonly share: boolean;
  readonly yearly: boolean;
  /** What it is measured for each of; empty where it is measured once. */
  readonly fields: readonly { readonly code: string; readonly name: Sentence }[];
  readonly places: number;
}
