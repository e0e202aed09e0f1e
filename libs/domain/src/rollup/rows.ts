import type { LocalDay } from '../calendar/local-day.js';
import type { Measurement } from '../indicator/measurement.js';
import { cellKey } from '../report/cell.js';
import type { Form, FormIndicator } from '../report/form.js';
import type { Indicator, Target } from '../target/target.js';
import type { Bilingual } from '../text.js';

/** What one row of the summary table says, and by which rules; made of the form and the targets alone. */
export interface RowRule {
  /** `T27/giao-duc`, the indicator with its field. */
  readonly key: string;
  readonly target: Target;
  readonly indicator: Indicator;
  readonly measurement: Measurement;
  readonly field: { readonly code: string; readonly name: Bilingual } | null;
  readonly lead: string;
  readonly reporters: ReadonlySet<string>;
  /** The keys of its two cells. */
  readonly cells: { readonly estimate: string; readonly actual: string };
}

/** The rows of a form in the plan's order: an indicator for each of its fields where it has any. */
export const rowsOf = (form: Form, targets: readonly Target[], day: LocalDay): readonly RowRule[] => {
  const asked = askedOn(form, day);
  return targets.flatMap((target) =>
    target.indicators.flatMap((indicator) => {
      const by = asked.get(indicator.code);
      const { measurement } = indicator;
      if (by === undefined || measurement === undefined) return [];
      return (measurement.fields ?? [null]).map((field) => rowOf({ target, indicator, measurement, field }, by));
    }),
  );
};

/** The key of an indicator's row: `T27/giao-duc` */
export const rowKey = (indicator: string, field: string | null | undefined): string =>
  field === null || field === undefined ? indicator : `${indicator}/${field}`;

/** A form may name an indicator more than once, with days that follow each other or with leads that share it. */
const askedOn = ({ indicators }: Form, day: LocalDay): ReadonlyMap<string, readonly FormIndicator[]> => {
  const asked = new Map<string, FormIndicator[]>();
  for (const one of indicators) {
    if ((one.from !== undefined && day < one.from) || (one.to !== undefined && one.to < day)) continue;
    asked.set(one.indicator, [...(asked.get(one.indicator) ?? []), one]);
  }
  return asked;
};

const rowOf = (what: Pick<RowRule, 'target' | 'indicator' | 'measurement' | 'field'>, by: readonly FormIndicator[]): RowRule => {
  const ref = { indicator: what.indicator.code, ...(what.field !== null && { field: what.field.code }) };
  return {
    ...what,
    key: rowKey(ref.indicator, what.field?.code),
    lead: by[0]!.lead,
    reporters: new Set(by.flatMap(({ reporters }) => reporters)),
    cells: { estimate: cellKey({ ...ref, nature: 'estimate' }), actual: cellKey({ ...ref, nature: 'actual' }) },
  };
};
