import { Injectable } from '@nestjs/common';
import type { DossierNotice, DossierView, EscalationView, OtherCase } from '#contracts';
import {
  type Actor,
  demandReadable,
  dossierOf,
  type EscalationCase,
  type EscalationEvent,
  escalationActs,
  namesIn,
  readableUnits,
  type Regime,
  seatInMatter,
  tellHistory,
} from '#domain';
import type { Instant } from '#eventsourcing';
import { CaseBook, CaseDossiers, type FoundCase, RegimeDesk } from '#office';
import { AgendaReads, Directory, NoticeReads, PostgresEventStore } from '#postgres';
import { Histories } from '../history/histories.js';

/** How many notices a dossier shows at most: the latest. */
const MOST_NOTICES = 100;

/** Takes cases off the shelf: a line of each for a list, the whole dossier of one. */
@Injectable()
export class CaseShelf {
  constructor(
    private readonly book: CaseBook,
    private readonly dossiers: CaseDossiers,
    private readonly store: PostgresEventStore,
    private readonly agendas: AgendaReads,
    private readonly notices: NoticeReads,
    private readonly directory: Directory,
    private readonly histories: Histories,
    private readonly regime: RegimeDesk,
  ) {}

  async show(streams: readonly string[], actor: Actor): Promise<readonly EscalationView[]> {
    const [regime, found] = await Promise.all([this.regime.current(), this.book.find(streams)]);
    return found.map((one) => viewOf(one, actor, regime));
  }

  /** Refuses with `NO_SUCH_CASE` and `NOT_YOUR_UNIT`. */
  async open(id: string, actor: Actor, now: Instant): Promise<DossierView> {
    const found = await this.book.one(id);
    const { known, subject } = found;
    demandReadable(actor, [subject.matter.unit, known.unit]);
    const facts = await this.dossiers.facts(found, now);
    const { letter, choices, ...dossier } = dossierOf(facts);
    // Nothing is said to the addressee before it has gone out: until then the words are for those who decide and compile.
    const isInside = readableUnits(actor) === 'all';
    return {
      ...viewOf(found, actor, facts.regime),
      ...dossier,
      letter: isInside || HAS_GONE_OUT.has(known.status) ? letter : null,
      choices: isInside ? choices : [],
      notices: await this.#notices(subject.stream),
      others: await this.#others(found),
      history: await this.#history(found, facts.regime),
    };
  }

  async #notices(subject: string): Promise<readonly DossierNotice[]> {
    const { entries } = await this.notices.list({ subject, page: 1, size: MOST_NOTICES });
    const persons = await this.directory.persons([...new Set(entries.flatMap(({ person }) => person ?? []))]);
    return entries.map(({ notice, person = null, composedAt, outcome = null }) => ({
      ...{ notice, person, composedAt, outcome },
      personName: (person && persons.get(person)?.name) ?? null,
    }));
  }

  async #others({ stream, known }: FoundCase): Promise<readonly OtherCase[]> {
    const streams = (await this.agendas.cases([known.subject])).get(known.subject) ?? [];
    const others = await this.book.find(streams.filter((other) => other !== stream));
    return others.map(({ known: { id, level, attempt, status } }) => ({ case: id, level, attempt, status }));
  }

  async #history({ stream }: FoundCase, regime: Regime) {
    const escalations = await this.store.read<EscalationEvent>(stream);
    const names = { ...namesIn(regime), zone: regime.authority.zone, person: await this.histories.persons(escalations) };
    return tellHistory({ obligation: [], escalations, notices: [] }, names);
  }
}

const HAS_GONE_OUT: ReadonlySet<EscalationCase['status']> = new Set<EscalationCase['status']>([
  'dispatched',
  'acknowledged',
  'resolved',
  'escalated_further',
  'closed',
]);

const viewOf = ({ known, version, subject, step }: FoundCase, actor: Actor, regime: Regime): EscalationView => {
  const { unit } = subject.matter;
  const { id, level, attempt, status, addressee, approver, unanswered, proposedBy, proposedAt } = known;
  return {
    ...{ case: id, subject: subject.stream, title: subject.title, unit, unitName: namesIn(regime).unit(unit) },
    ...{ level, attempt, status, addressee, approver, unanswered, proposedBy, proposedAt, version },
    approverUnit: seatInMatter(approver, subject.matter, regime).unit,
    decider: { kind: step.kind, ...step.seat, person: step.deputy?.person ?? null, since: known.stepSince },
    deferredUntil: known.deferredUntil ?? null,
    may: escalationActs(actor, known, { matter: subject.matter, step }),
  };
};
