import { Injectable } from '@nestjs/common';
import type { HeldSeatView, Page, PersonView } from '#contracts';
import { type Actor, addDays, demandReadsPersons, localDayOf, namesIn, readsAddresses, ROLE_NAMES, type Seat } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { Directory } from '#postgres';
import { pageOf, type PageQuery } from '../http/page.js';

/** Shows the directory to who looks after it, decides, or audits. */
@Injectable()
export class PersonShelf {
  constructor(
    private readonly directory: Directory,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  async page(actor: Actor, query: PageQuery): Promise<Page<PersonView>> {
    demandReadsPersons(actor);
    const [regime, now, { persons, total }] = await Promise.all([this.regime.current(), this.clock.now(), this.directory.page(query)]);
    const today = localDayOf(now, regime.authority.zone);
    const ids = persons.map(({ id }) => id);
    const [seats, absences] = await Promise.all([
      this.directory.seatsOfAll(ids),
      this.directory.absencesWithin(today, addDays(today, MOST_DAYS_AHEAD)),
    ]);
    const unitName = namesIn(regime).unit;
    const items = persons.map(({ id, name, language, invented, address }) => ({
      ...{ person: id, name: name ?? null, language, invented },
      address: (readsAddresses(actor) ? address : undefined) ?? null,
      seats: seats.filter(({ person }) => person === id).map((seat) => showSeat(seat, unitName)),
      absences: absences.filter(({ person }) => person === id).map(({ from, to }) => ({ from, to })),
    }));
    return pageOf(items, total, query);
  }
}

// An absence may begin at any time, and lasts a year at most.
const MOST_DAYS_AHEAD = 3_650;

const showSeat = ({ unit, role, from, to, cleared, field }: Seat, unitName: (code: string) => HeldSeatView['unitName']): HeldSeatView => ({
  ...{ unit, unitName: unitName(unit), role, roleName: ROLE_NAMES[role] },
  ...{ from: from ?? null, to: to ?? null, cleared: cleared ?? false, field: field ?? null },
});
