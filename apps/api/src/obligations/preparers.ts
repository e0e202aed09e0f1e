import { Injectable } from '@nestjs/common';
import { type Actor, isKnown, localDayOf, type ObligationEvent, Refusal } from '#domain';
import type { Instant } from '#eventsourcing';
import { foldObligation, RegimeDesk } from '#office';
import { Directory, PostgresEventStore } from '#postgres';

/** Knows who may be named as the preparer of a report. */
@Injectable()
export class Preparers {
  constructor(
    private readonly directory: Directory,
    private readonly regime: RegimeDesk,
    private readonly store: PostgresEventStore,
  ) {}

  /** Refuses with `PREPARER_NOT_OF_UNIT` a person who holds no reporting seat in the unit that owes the report. */
  async demand(person: string, id: string, { seats }: Actor, now: Instant): Promise<void> {
    const [{ authority }, events] = await Promise.all([this.regime.current(), this.store.read<ObligationEvent>(id)]);
    const obligation = foldObligation(events);
    // Whoever may not submit is told that by the door, and nothing of who sits where.
    if (!isKnown(obligation) || !seats.some(({ unit, role }) => unit === obligation.owner && role === 'head')) return;
    const prepares = await this.directory.seatsOn(person, localDayOf(now, authority.zone));
    if (!prepares.some(({ unit, role }) => unit === obligation.owner && (role === 'reporter' || role === 'head'))) throw notOfUnit();
  }
}

const notOfUnit = (): Refusal =>
  new Refusal('PREPARER_NOT_OF_UNIT', {
    vi: 'Người lập phải là người lập báo cáo hoặc thủ trưởng của chính đơn vị. Hãy kiểm tra mã người lập.',
    en: 'The preparer must be a reporter or head of the unit itself. Check the id of the preparer.',
  });
