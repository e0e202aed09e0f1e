import { Injectable } from '@nestjs/common';
import type { ObligationView } from '#contracts';
import {
  actingForIn,
  type Actor,
  demandOpened,
  demandReadable,
  type EscalationEvent,
  type HistoryNames,
  type KnownObligation,
  matterOfObligation,
  namesIn,
  noticeStream,
  type NoticeEvent,
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
import type { RecordedEvent } from '#eventsourcing';
import { foldObligation, OfficeClock, RegimeDesk } from '#office';
import { AgendaReads, Directory, NoticeReads, PostgresEventStore } from '#postgres';
import { correctionsIn, draftIn, reportsIn } from './reports-in.js';

/** How many notices a history tells of at most: the latest. */
const MOST_NOTICES = 100;

/** Takes one obligation off the shelf: how it stands, what was handed in, and what happened. */
@Injectable()
export class ObligationShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly agendas: AgendaReads,
    private readonly notices: NoticeReads,
    private readonly directory: Directory,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `OBLIGATION_NOT_OPENED` and `NOT_YOUR_UNIT`. */
  async show(id: string, actor: Actor): Promise<ObligationView> {
    const [regime, events] = await Promise.all([this.regime.current(), this.store.read<ObligationEvent>(id)]);
    const obligation = demandOpened(foldObligation(events));
    demandReadable(actor, [obligation.owner, obligation.unit]);
    const { escalations, notices } = await this.#told(id);
    const names = namesIn(regime);
    const history = tellHistory(
      { obligation: events, escalations, notices },
      { ...names, zone: regime.authority.zone, person: await this.#persons([...events, ...escalations, ...notices]) },
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
      reports: reportsIn(events),
      corrections: correctionsIn(events),
      acceptedVersion: obligation.acceptedVersion ?? null,
      history,
      may: reportActs({ actor, now: await this.clock.now() }, obligation, matterOfObligation(obligation, regime)),
    };
  }

  async #told(id: string) {
    const [cases, { entries }] = await Promise.all([
      this.agendas.cases([id]),
      this.notices.list({ subject: id, page: 1, size: MOST_NOTICES }),
    ]);
    const streams = [...(cases.get(id) ?? []), ...entries.map(({ notice }) => noticeStream(notice))];
    const histories = [...(await this.store.readMany(streams))];
    const of = (category: string) => histories.filter(([stream]) => stream.startsWith(`${category}/`)).flatMap(([, events]) => events);
    return {
      escalations: of('escalation') as RecordedEvent<EscalationEvent>[],
      notices: of('notice') as RecordedEvent<NoticeEvent>[],
    };
  }

  async #persons(events: readonly RecordedEvent[]): Promise<HistoryNames['person']> {
    const named = events.flatMap(({ actor, data }) => [
      actor,
      actingForIn(data)?.person,
      ...PERSONS_IN.map((key) => (data as Record<string, unknown>)[key]),
    ]);
    const persons = await this.directory.persons([...new Set(named.filter((id) => typeof id === 'string'))]);
    return (id) => persons.get(id)?.name;
  }
}

/** Where events name persons beside their actor. */
const PERSONS_IN = ['preparedBy', 'submittedBy', 'enteredBy', 'person'] as const;

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
