import type { IndicatorView, MeasurementView } from '#contracts';
import {
  type Bilingual,
  type FigurePart,
  type Indicator,
  type Measurement,
  PARTS_OF,
  sayEvaluation,
  sayMeasurement,
  sayTargetValue,
} from '#domain';

/** An indicator as it is shown: the plan's words, and beside them how it is measured. */
export const indicatorView = (indicator: Indicator): IndicatorView => {
  const { code, name, unit, comparator, value, upperValue, assigned, measurement, classification } = indicator;
  return {
    ...{ code, name, comparator, value },
    unit: unit === null ? null : unit.name,
    upperValue: upperValue ?? null,
    valueText: sayTargetValue(indicator),
    assigned: assigned ?? null,
    measurement: measurement === undefined ? null : measurementView(measurement),
    classification: classification ?? null,
  };
};

const measurementView = (measurement: Measurement): MeasurementView => {
  const { figure, acrossUnits, acrossPeriods, evaluation, factor, share, yearly, fields, places } = measurement;
  const parts: Readonly<Partial<Record<FigurePart, Bilingual>>> = measurement.parts ?? {};
  return {
    ...{ figure, acrossUnits, acrossPeriods, evaluation, places },
    evaluationText: sayEvaluation(measurement),
    text: sayMeasurement(measurement),
    parts: PARTS_OF[figure].flatMap((part) => namedPart(part, parts[part])),
    factor: factor ?? null,
    share: share ?? false,
    yearly: yearly ?? false,
    fields: fields ?? [],
  };
};

const namedPart = (part: FigurePart, name: Bilingual | undefined): MeasurementView['parts'] =>
  part === 'value' || name === undefined ? [] : [{ part, name }];
