import type { Instant } from '#eventsourcing';
import { type WorkingCalendar, workingDayAfter } from '../calendar/working-calendar.js';
import { addMs, atLocalTime, localDayOf, type LocalTime } from '../calendar/zone.js';
import { type CompilingPersona, USUAL_COMPILING } from './persona.js';

/** When each step towards an edition is done: so many working days after the one before, at the hour at which that is done here. */
export class CompilingScript {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly persona: CompilingPersona = USUAL_COMPILING,
  ) {}

  draftsAt(cutOffAt: Instant): Instant {
    return this.#later(cutOffAt, 1, '09:00');
  }

  reviewsAt(draftedAt: Instant): Instant {
    return this.#later(draftedAt, this.persona.reviewAfterWorkingDays, '14:00');
  }

  signsAt(reviewedAt: Instant): Instant {
    return this.#later(reviewedAt, this.persona.signAfterWorkingDays, '15:00');
  }

  issuesAt(signedAt: Instant): Instant {
    return addMs(signedAt, HALF_AN_HOUR);
  }

  /** The next edition waits a while after what calls for it, so that it carries whatever else is accepted until then. */
  revisesAt(calledForAt: Instant): Instant {
    return this.#later(calledForAt, this.persona.reviseAfterWorkingDays, '09:00');
  }

  #later(after: Instant, workingDays: number, time: LocalTime): Instant {
    const { calendar } = this;
    return atLocalTime(workingDayAfter(calendar, localDayOf(after, calendar.zone), workingDays), time, calendar.zone);
  }
}

const HALF_AN_HOUR = 1_800_000;
