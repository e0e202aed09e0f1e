import type { Sentence } from './sentence.js';

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
  readonly classification: 'restricted' | null;
}
