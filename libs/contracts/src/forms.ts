import type { DayText, Sentence } from './sentence.js';
import type { IndicatorView } from './targets.js';

/** A form: one version of what a duty's report asks for. */
export interface FormHeadView {
  /** `monthly/1` */
  readonly form: string;
  readonly duty: string;
  readonly dutyName: Sentence;
  readonly version: number;
  readonly effectiveFrom: DayText;
  /** Null while it is open. */
  readonly effectiveTo: DayText | null;
}

/** `GET /api/forms` */
export interface FormsView {
  readonly forms: readonly FormHeadView[];
}

/** A form as it is asked of a unit on a day, or of all units. What the asker may not see is not there. */
export interface FormView extends FormHeadView {
  readonly day: DayText;
  /** Null where the whole form is shown. */
  readonly unit: string | null;
  readonly indicators: readonly FormIndicatorView[];
  readonly sections: readonly { readonly code: string; readonly name: Sentence; readonly required: boolean }[];
  readonly rules: readonly FormRuleView[];
}

export interface FormIndicatorView {
  /** The number of its target. */
  readonly target: number;
  readonly indicator: IndicatorView;
  readonly lead: string;
  readonly leadName: Sentence;
  readonly reporters: readonly string[];
  /** From when until when it is asked for; null where it is as long as the form holds. */
  readonly from: DayText | null;
  readonly to: DayText | null;
}

/** Numbers of one sheet that have to stand to each other so; those that follow from shares are among them. */
export interface FormRuleView {
  readonly code: string;
  readonly kind: 'error' | 'warning';
  readonly sentence: Sentence;
}
