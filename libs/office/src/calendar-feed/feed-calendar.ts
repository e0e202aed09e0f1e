import { type DeadlineEntry, deadlinesCalendar, emptyCalendar } from '#documents';
import {
  feedDeadlines,
  type FeedDeadline,
  type History,
  type Language,
  type LocalDay,
  localDayOf,
  plannedReports,
  readableUnits,
  type Regime,
} from '#domain';
import type {
  ActingPerson,
  AgendaReads,
  CalendarFeedReads,
  Directory,
  ImpedimentReads,
  ObligationReads,
  OpenFeed,
  PostgresEventStore,
  TaskReads,
} from '#postgres';
import type { DomainClock } from '../clock/domain-clock.js';
import { isDemonstration } from '../notice/is-demonstration.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { feedKeyDigest } from './calendar-feed-desk.js';

export interface FeedCalendarParts {
  readonly store: PostgresEventStore;
  readonly feeds: CalendarFeedReads;
  readonly directory: Pick<Directory, 'personOn'>;
  readonly agendas: Pick<AgendaReads, 'opened'>;
  readonly obligations: ObligationReads;
  readonly tasks: TaskReads;
  readonly impediments: ImpedimentReads;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
  /** Where pages are reached, without a slash at the end. */
  readonly publicUrl: string;
}

/** Nobody sits in more units; and of each unit no more of a kind is shown. */
const MOST_UNITS = 50;
const MOST_OF_A_KIND = 500;

/** Writes the calendar that an address opens: by the seats its person holds today, as the log stands now. */
export class FeedCalendar {
  constructor(private readonly parts: FeedCalendarParts) {}

  /** Undefined for a key that is unknown or revoked, and where nothing is left to be shown to its person. */
  async write(key: string): Promise<string | undefined> {
    const feed = await this.parts.feeds.use(feedKeyDigest(key));
    if (feed === undefined) return undefined;
    const [regime, now] = await Promise.all([this.parts.regime.current(), this.parts.clock.now()]);
    const today = localDayOf(now, regime.authority.zone);
    const person = await this.parts.directory.personOn(feed.person, today);
    const units = person === undefined ? [] : unitsOf(feed, person);
    if (person === undefined || units.length === 0) return undefined;
    const histories = await this.#histories(units, { regime, today });
    const deadlines = feedDeadlines({ units, histories, regime, today });
    const writing = { language: person.language, publicUrl: this.parts.publicUrl, mark: await this.#mark(person.language) };
    const name = `${writing.mark}${TITLE[person.language]} – ${nameOf(feed, regime, person.language)}`;
    const entries = deadlines.map((deadline) => entryOf(deadline, writing));
    const of = { zone: regime.authority.zone, at: now, name };
    return entries.length === 0 ? emptyCalendar(of) : deadlinesCalendar(entries, of);
  }

  /** What has begun of these units; and of what they were to owe, what was opened and has gone to others since. */
  async #histories(units: readonly string[], of: { regime: Regime; today: LocalDay }): Promise<ReadonlyMap<string, History>> {
    const { store, agendas, obligations, tasks, impediments } = this.parts;
    const opened = await agendas.opened(plannedReports(units, of));
    const page = { visibleTo: 'all', offset: 0, limit: MOST_OF_A_KIND } as const;
    const found = await Promise.all(
      units.flatMap((unit) => [
        obligations.list({ ...page, unit, sort: 'due', descending: true }).then(({ rows }) => rows.map(({ obligation }) => obligation)),
        tasks.list({ ...page, lead: unit }).then(({ streams }) => streams),
        impediments.list({ ...page, owner: unit }).then(({ streams }) => streams),
      ]),
    );
    return store.readManyToDecide([...new Set([...opened, ...found.flat()])]);
  }

  async #mark(language: Language): Promise<string> {
    return (await isDemonstration(this.parts.store)) ? MARK[language] : '';
  }
}

const MARK = { vi: '[DIỄN TẬP] ', en: '[DEMONSTRATION] ' };
const TITLE = { vi: 'Hạn báo cáo', en: 'Report deadlines' };

/** His own seats' units; or the one that was named, as long as he may still read it. */
const unitsOf = ({ unit }: OpenFeed, { id, seats }: ActingPerson): readonly string[] => {
  if (unit === null)
    return [
      ...new Set(seats.filter(({ acting, role }) => acting === undefined && role !== 'administrator').map(({ unit: own }) => own)),
    ].slice(0, MOST_UNITS);
  const readable = readableUnits({ person: id, seats });
  return readable === 'all' || readable.includes(unit) ? [unit] : [];
};

const nameOf = ({ unit }: OpenFeed, { units, authority }: Regime, language: Language): string =>
  (units.find(({ code }) => code === unit)?.name ?? authority.name)[language];

interface Writing {
  readonly language: Language;
  readonly publicUrl: string;
  readonly mark: string;
}

const entryOf = (deadline: FeedDeadline, { language, publicUrl, mark }: Writing): DeadlineEntry => {
  const { stream, title, unit, sentence, lastDay, revision, isCancelled } = deadline;
  const path = stream.split('/').map(encodeURIComponent).join('/');
  return {
    ...{ lastDay, revision, isCancelled },
    uid: `${stream}@${new URL(publicUrl).hostname}`,
    summary: `${mark}${title[language]} (${unit[language]})`,
    description: sentence[language],
    ...(stream.startsWith('obligation/') && { url: `${publicUrl}/${path}` }),
  };
};
