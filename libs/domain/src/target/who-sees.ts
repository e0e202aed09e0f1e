import { type Actor, isCleared } from '../access/access.js';
import type { Indicator, Target } from './target.js';

/** The targets as somebody sees them. What he may not see is not there: not as a number, a gap or a count. */
export const targetsFor = (actor: Actor, targets: readonly Target[]): readonly Target[] =>
  isCleared(actor) ? targets : openTargets(targets);

/** The targets as they may be shown to anybody. */
const openTargets = (targets: readonly Target[]): readonly Target[] =>
  targets
    .filter(isOpen)
    .map((target) => ({ ...target, indicators: target.indicators.filter(isOpen) }))
    .filter(({ indicators }) => indicators.length > 0);

/** The codes of the indicators that are kept from who is not cleared. */
export const restrictedIndicators = (targets: readonly Target[]): ReadonlySet<string> =>
  new Set(
    targets.flatMap((target) => target.indicators.filter((indicator) => !isOpen(target) || !isOpen(indicator)).map(({ code }) => code)),
  );

/** Whether any of a target is kept from who is not cleared. */
export const isRestricted = (target: Target): boolean => !isOpen(target) || !target.indicators.every(isOpen);

const isOpen = ({ classification }: Target | Indicator): boolean => classification === undefined;
