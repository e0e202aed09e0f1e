import { Injectable } from '@nestjs/common';
import type { ObligationView } from '#contracts';
import {
  type Actor,
  demandOpened,
  demandReadable,
  isCleared,
  type KnownObligation,
  matterOfObligation,
  namesIn,
  type ObligationEvent,
  reportActs,
  reportDue,
  sayDue,
  sayPeriod,
  STATUS_NAMES,
  tellHistory,
  timelinessOf,
  versionsReceived,
  workingDaysLate,
} from '#domain';
import { foldObligation, OfficeClock, RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';
import { AsOfDesk } from '../as-of/as-of-desk.js';
import { Histories } from '../history/histories.js';
import { correctionsIn, draftIn, reportsIn } from './reports-in.js';

/** Takes one obligation off the shelf: how it stands, what was handed in, and what happened. */
@Injectable()
export class ObligationShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly histories: Histories,
    private readonly clock: OfficeClock,
    private readonly asOf: AsOfDesk,
  ) {}

  /** As it stands, or as it was known at an instant. Refuses with `OBLIGATION_NOT_OPENED` and `NOT_YOUR_UNIT`. */
  async show(id: string, actor: Actor, asOf?: string): Promise<ObligationView> {
    const past = asOf === undefined ? undefined : await this.asOf.histories<ObligationEvent>(asOf, [id]);
    const regime = past?.regime ?? (await this.regime.current());
    const events = past === undefined ? await this.store.read<ObligationEvent>(id) : (past.histories.get(id) ?? []);
    const obligation = demandOpened(foldObligation(events));
    demandReadable(actor, [obligation.owner, obligation.unit]);
    const [escalations, notices] = await Promise.all([this.histories.ofCases(id, past?.at), this.histories.ofNotices(id, past?.at)]);
    const names = namesIn(regime);
    const history = tellHistory(
      { obligation: events, escalations, notices },
      { ...names, zone: regime.authority.zone, person: await this.histories.persons([...events, ...escalations, ...notices]) },
    );
    return {
      ...itemOf(id, obligation, events.length),
      statusName: STATUS_NAMES[obligation.status],
      dutyName: names.duty(obligation.duty),
      periodName: sayPeriod(obligation.period),
      unitName: names.unit(obligation.owner),
      deadline: sayDue(obligation.sentence),
      workingDaysLate: workingDaysLate(obligation, regime.calendar),
      draft: actor.seats.some(({ unit }) => unit === obligation.owner) ? draftIn(events) : null,
      reports: reportsIn(events, { cleared: isCleared(actor) }),
      corrections: correctionsIn(events, { cleared: isCleared(actor) }),
      acceptedVersion: obligation.acceptedVersion ?? null,
      history,
      // Nothing can be done to what was.
      may: past ? [] : reportActs({ actor, now: await this.clock.now() }, obligation, matterOfObligation(obligation, regime)),
      asOf: past?.view ?? null,
    };
  }
}

const itemOf = (id: string, obligation: KnownObligation, version: number) => {
  const { unit, owner, recipient, duty, period, status, overdue, opensAt, urgings, versions } = obligation;
  const { dueAt, lastDay } = reportDue(obligation);
  return {
    ...{ obligation: id, unit, owner, recipient, duty, period, status, overdue, opensAt, dueAt, lastDay, urgings, version },
    timeliness: timelinessOf(obligation),
    nextDueAt: obligation.due.dueAt,
    reportVersions: versionsReceived(obligation),
    firstReceivedAt: versions[0]?.receivedAt ?? null,
  };
};
