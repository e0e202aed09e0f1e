import type { Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { Regime } from '../plan/regime.js';
import type { KnownImpediment } from './impediment.js';
import { impedimentTerms } from './terms.js';

/** The last day to answer where nobody names one: by the policy's term from today on, a shorter one after a dispute. */
export const usualAnswerDay = (
  { policy }: Pick<KnownImpediment, 'policy'>,
  after: 'routing' | 'dispute',
  { policies, calendar }: Pick<Regime, 'policies' | 'calendar'>,
  now: Instant,
): LocalDay => {
  const today = localDayOf(now, calendar.zone);
  const { answerWorkingDays, secondAnswerWorkingDays } = impedimentTerms(policyOn(policies, policy, today));
  return workingDayAfter(calendar, today, after === 'routing' ? answerWorkingDays : secondAnswerWorkingDays);
};
