import { Injectable } from '@nestjs/common';
import {
  domainInstant,
  isKnown,
  localDay,
  localDayOf,
  namesIn,
  type ObligationEvent,
  readableUnits,
  readsPersons,
  type Regime,
  sayDue,
} from '#domain';
import type { Instant } from '#eventsourcing';
import { AuthorityDesk, foldObligation } from '#office';
import {
  ClockTimes,
  Directory,
  EscalationReads,
  type NoticeReader,
  type NoticeRow,
  OverviewReads,
  PostgresEventStore,
  type Some,
} from '#postgres';
import type { Visitor } from '../../access/index.js';
import { CaseShelf } from '../../escalations/case-shelf.js';
import { boardOf, type Board, readableReporters } from '../board/board.js';
import { countedLastDays } from '../board/counted-last-days.js';
import type { AgendaLine, DueDay, Overview } from './overview.js';
import { WorkDesk } from './work-desk.js';

/** More units than this are not read one by one by anybody: then shares stand for all, and only those that did worst are listed. */
const MOST_UNITS = 60;
const MOST_DUE = 8;
const MOST_NAMED = 6;
const MOST_OVERDUE = 20;
const MOST_MENDED = 10;
const MOST_PROPOSALS = 12;
const MOST_GAPS = 5;
const MOST_AGENDAS = 60;
const MOST_NOTICES = 12;

type Readable = 'all' | readonly string[];

/** Gathers the overview for one person: only what concerns the units he may see. */
@Injectable()
export class OverviewDesk {
  constructor(
    private readonly reads: OverviewReads,
    private readonly escalations: EscalationReads,
    private readonly cases: CaseShelf,
    private readonly work: WorkDesk,
    private readonly authority: AuthorityDesk,
    private readonly store: PostgresEventStore,
    private readonly directory: Directory,
    private readonly times: ClockTimes,
  ) {}

  async gather({ actor }: Visitor, regime: Regime, now: Instant): Promise<Overview> {
    const visibleTo = readableUnits(actor);
    const reader: NoticeReader = visibleTo === 'all' ? 'all' : { person: actor.person, headOf: headed(actor.seats) };
    const [due, overdue, beingMended, proposals, work, gaps, board, agendas, troubled, notices] = await Promise.all([
      this.#due(visibleTo, now),
      this.reads.overdue(visibleTo, now, MOST_OVERDUE),
      this.reads.beingMended(visibleTo, now, MOST_MENDED),
      this.#proposals(visibleTo, actor),
      this.work.gather(actor, regime),
      this.#gaps(actor),
      this.#board(visibleTo, regime, now),
      this.#agendas(visibleTo),
      this.reads.notices(reader, { troubled: true, limit: MOST_NOTICES }),
      this.reads.notices(reader, { troubled: false, limit: MOST_NOTICES }),
    ]);
    return {
      ...{ regime, now, due, overdue, beingMended, proposals, ...work, gaps, board, agendas, troubled, notices },
      today: localDayOf(now, regime.authority.zone),
      names: namesIn(regime),
      nameOf: await this.#names([...troubled.items, ...notices.items]),
    };
  }

  async #due(visibleTo: Readable, now: Instant): Promise<Some<DueDay>> {
    const { items, total } = await this.reads.dueNext(visibleTo, now, { limit: MOST_DUE, named: MOST_NAMED });
    const histories = await this.store.readMany<ObligationEvent>(items.map(({ example }) => example));
    const why = (example: string): DueDay['why'] => {
      const obligation = foldObligation(histories.get(example));
      return isKnown(obligation) ? sayDue(obligation.sentence) : { vi: '', en: '' };
    };
    return { items: items.map((item) => ({ ...item, why: why(item.example) })), total };
  }

  async #proposals(visibleTo: Readable, actor: Visitor['actor']) {
    const { streams, total } = await this.escalations.list({ visibleTo, status: ['proposed'], offset: 0, limit: MOST_PROPOSALS });
    return { items: await this.cases.show(streams, actor), total };
  }

  async #gaps(actor: Visitor['actor']): Promise<Overview['gaps']> {
    const gaps = readsPersons(actor) ? await this.authority.lately() : [];
    return { items: gaps.slice(0, MOST_GAPS), total: gaps.length };
  }

  async #board(visibleTo: Readable, regime: Regime, now: Instant): Promise<Board> {
    const { year } = regime.head;
    const question = { visibleTo, from: localDay(year, 1, 1), to: localDay(year, 12, 31) };
    const tooMany = readableReporters(regime, visibleTo).length > MOST_UNITS;
    const [standings, worst] = await Promise.all([
      this.reads.standings(question, now),
      tooMany ? this.reads.worst(question, now, MOST_UNITS) : undefined,
    ]);
    const rows = await this.reads.board(question, worst);
    const lastDays = await countedLastDays(rows, (streams) => this.store.readMany<ObligationEvent>(streams));
    return boardOf({ regime, visibleTo, now, rows, standings, worst, countedLastDays: lastDays });
  }

  async #agendas(visibleTo: Readable): Promise<Some<AgendaLine>> {
    const [{ items, total }, { anchor }] = await Promise.all([this.reads.agendas(visibleTo, MOST_AGENDAS), this.times.read()]);
    const ours = (real: Instant): Instant => domainInstant(anchor, real);
    return {
      items: items.map(({ nextWakeAt, lookedAt, ...look }) => ({ ...look, looksAgainAt: ours(nextWakeAt), lookedAt: ours(lookedAt) })),
      total,
    };
  }

  async #names(notices: readonly NoticeRow[]): Promise<Overview['nameOf']> {
    const persons = await this.directory.persons([...new Set(notices.flatMap(({ person }) => person ?? []))]);
    return (id) => persons.get(id)?.name ?? id;
  }
}

const headed = (seats: Visitor['actor']['seats']): readonly string[] => seats.filter(({ role }) => role === 'head').map(({ unit }) => unit);
