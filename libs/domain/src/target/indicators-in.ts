import type { Indicator, Target } from './target.js';

/** An indicator with the target that it measures. */
export interface IndicatorOfTarget {
  readonly target: Target;
  readonly indicator: Indicator;
}

/** Every indicator of these targets by its code, in the targets' order. */
export const indicatorsIn = (targets: readonly Target[]): ReadonlyMap<string, IndicatorOfTarget> =>
  new Map(targets.flatMap((target) => target.indicators.map((indicator) => [indicator.code, { target, indicator }] as const)));
