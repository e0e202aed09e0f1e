import { Injectable } from '@nestjs/common';
import { demandUnitOn, type LocalDay, localDayOf, type NewDate, newDateOn } from '#domain';
import type { Instant } from '#eventsourcing';
import { RegimeDesk } from '#office';

/** Reads what a request names, a day or a unit, by the rules in force. */
@Injectable()
export class RulesInForce {
  constructor(private readonly regime: RegimeDesk) {}

  /** The date that a last day makes; refuses with `DATE_TOO_FAR`. */
  async dateOn(lastDay: string, now: Instant): Promise<NewDate> {
    const { calendar } = await this.regime.current();
    return newDateOn(lastDay as LocalDay, calendar.zone, now);
  }

  /** Refuses with `UNKNOWN_UNIT` what is no unit today. */
  async demandUnit(unit: string, now: Instant): Promise<void> {
    const regime = await this.regime.current();
    demandUnitOn(localDayOf(now, regime.calendar.zone), unit, regime);
  }
}
