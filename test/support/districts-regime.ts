import type { Instant, RecordedEvent } from '#eventsourcing';
import { planFacts, type Regime, regimeOf } from '#domain';
import { districtsPlan } from './districts-plan.js';

/** The rules of District 3 as they are in force when its plan was adopted at this instant. */
export const districtsRegime = (recordedAt: Instant, plan = districtsPlan()): Regime =>
  regimeOf(planFacts(plan).flatMap(({ events }) => events.map((event) => ({ ...event, recordedAt }) as unknown as RecordedEvent)))!;
