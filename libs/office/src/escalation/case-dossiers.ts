import { type Instant, keptText, type RecordedEvent } from '#eventsourcing';
import {
  addDays,
  type Bilingual,
  type DossierFacts,
  draftLetter,
  type EscalationEvent,
  isKnown,
  type KnownObligation,
  localDayOf,
  namesIn,
  type ObligationEvent,
  recordOf,
  type Regime,
  sayDue,
} from '#domain';
import type { NoticeReads, ObligationReads, PostgresEventStore } from '#postgres';
import { foldObligation } from '../agenda/agenda-items.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import type { FoundCase } from './case-book.js';

export interface CaseDossiersParts {
  readonly store: PostgresEventStore;
  readonly obligations: ObligationReads;
  readonly notices: NoticeReads;
  readonly regime: RegimeDesk;
}

/** Over how many periods of each duty a unit's record goes. */
const PERIODS = 12;

/** Gathers what is known of a case: for the dossier, and for the letter that goes out. */
export class CaseDossiers {
  constructor(private readonly parts: CaseDossiersParts) {}

  async facts(found: FoundCase, now: Instant): Promise<DossierFacts> {
    const { known, subject } = found;
    const regime = await this.parts.regime.current();
    const today = localDayOf(now, regime.authority.zone);
    const report = await this.#report(found);
    const [notices, record, rollup, draft] = await Promise.all([
      this.#notices(subject.stream),
      this.#record(subject.matter.unit, regime, now),
      report && this.#rollup(report),
      this.#written(found.stream),
    ]);
    return {
      ...{ known, subject, regime, today, record },
      told: { notices, urgings: report?.urgings ?? 0 },
      ...(report && { deadline: deadlineOf(report) }),
      ...(rollup && { rollup }),
      ...(draft !== undefined && { draft }),
    };
  }

  /** The letter that was approved: in the words somebody gave it, or as it was drawn up when it was approved. */
  async approved(found: FoundCase, now: Instant): Promise<string> {
    const { draft, ...facts } = await this.facts(found, now);
    return draft ?? draftLetter(facts).vi;
  }

  /** The letter as it is drawn up now; undefined where somebody has put it in words. */
  async drawnUp(found: FoundCase, now: Instant): Promise<string | undefined> {
    const { draft, ...facts } = await this.facts(found, now);
    return draft === undefined ? draftLetter(facts).vi : undefined;
  }

  async #report({ subject }: FoundCase): Promise<KnownObligation | undefined> {
    if (subject.kind !== 'obligation') return undefined;
    const obligation = foldObligation((await this.parts.store.readManyToDecide<ObligationEvent>([subject.stream])).get(subject.stream));
    return isKnown(obligation) ? obligation : undefined;
  }

  async #notices(subject: string): Promise<number> {
    return (await this.parts.notices.list({ subject, outcome: 'accepted', page: 1, size: 1 })).total;
  }

  /** What fell due before today, the latest periods of each of the unit's duties. */
  async #record(unit: string, regime: Regime, now: Instant) {
    const dueTo = addDays(localDayOf(now, regime.authority.zone), -1);
    const asked = { visibleTo: 'all', unit, dueTo, sort: 'due', descending: true, offset: 0, limit: PERIODS } as const;
    const past = await Promise.all(regime.duties.map(({ code: duty }) => this.parts.obligations.list({ ...asked, duty })));
    const rows = past.flatMap((page) => page.rows);
    return recordOf(
      rows.map(({ duty, timeliness, reportVersions: versions }) => ({ duty, timeliness, versions })),
      namesIn(regime).duty,
    );
  }

  async #rollup({ duty, period }: KnownObligation) {
    const asked = { visibleTo: 'all', duty, period, sort: 'unit', descending: false, offset: 0, limit: 1 } as const;
    const count = async (...status: KnownObligation['status'][]): Promise<number> =>
      (await this.parts.obligations.list({ ...asked, ...(status.length > 0 && { status }) })).total;
    const [all, left, accepted] = await Promise.all([count(), count('excused', 'cancelled'), count('accepted')]);
    return { accepted, of: all - left };
  }

  async #written(stream: string): Promise<string | undefined> {
    return writtenIn(await this.parts.store.read<EscalationEvent>(stream));
  }
}

/** The last words that somebody gave the letter, or that were approved; undefined where they were erased. */
const writtenIn = (events: readonly RecordedEvent<EscalationEvent>[]): string | undefined =>
  events
    .map(({ type, sealed }) => keptText(sealed[type === 'EscalationApproved' ? 'text' : 'draft']))
    .findLast((text) => text !== undefined);

const deadlineOf = ({ sentence }: KnownObligation): Bilingual => sayDue(sentence);
