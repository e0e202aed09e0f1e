import { type AppendRequest, inlineRows, type InlineTable, type Instant } from '#eventsourcing';
import {
  addMs,
  composeNotices,
  factId,
  type Names,
  namesIn,
  type Notice,
  noticeDecider,
  noticeStream,
  type Obligation,
  type OwedFact,
  type Regime,
  type Speech,
  suppressionOf,
  type ToldFact,
} from '#domain';
import type { Directory, DirectoryPerson, OwedFactReads, PostgresEventStore, Turns } from '#postgres';
import type { OfficeClock } from '../clock/office-clock.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { type Composed, type Composing, countOf, isLetter, tellings, toldTo } from './composing.js';
import { isDemonstration } from './is-demonstration.js';
import { mailRow } from './mail-effect.js';
import { recipientsOf, type Recipients } from './recipients.js';
import { standingsOf } from './standings.js';
import { writeLetter } from './write-letter.js';

export interface WaveComposerParts {
  readonly turns: Turns;
  readonly owed: OwedFactReads;
  readonly directory: Directory;
  readonly regime: RegimeDesk;
  readonly clock: Pick<OfficeClock, 'now' | 'speed'>;
  readonly inline: readonly InlineTable[];
  /** Who says what is over; every capability, unless it is given. */
  readonly speech?: Speech;
  /** Told of each letter that cannot be written; it is tried again in the next round. */
  readonly onFault: (fault: unknown) => void;
  readonly options: WaveComposerOptions;
}

export interface WaveComposerOptions {
  /** How long a person's wave stays open, in real time. A clock that runs faster passes over as much more of the authority's. */
  readonly windowMs: number;
  /** Where links lead, without a slash at the end. */
  readonly publicUrl: string;
  /** What Message-IDs end in: the domain letters are sent from. */
  readonly mailDomain: string;
}

/** What is done in this room up to which place of the log. */
const MARK = 'notices';
/** More than a wave of a whole province; what lies behind waits for the next round. */
const FACTS_AT_ONCE = 50_000;
const APPENDED_AT_ONCE = 100;

/** Tells people what they have to be told: one digest for each person and wave, composed once, whoever and however many compose. */
export class WaveComposer {
  constructor(private readonly parts: WaveComposerParts) {}

  /** Composes every wave that has closed by now. Answers with nothing done while another process is at it. */
  async compose(): Promise<Composed> {
    return (await this.parts.turns.take('compose notices', (store) => this.#compose(store))) ?? countOf([]);
  }

  async #compose(store: PostgresEventStore): Promise<Composed> {
    const { owed, regime: desk, clock, directory } = this.parts;
    const regime = await desk.find();
    const facts = regime === undefined ? [] : await owed.after(await owed.mark(MARK), FACTS_AT_ONCE);
    if (regime === undefined || facts.length === 0) return countOf([]);

    const [now, speed] = await Promise.all([clock.now(), clock.speed()]);
    const round = { regime, now, windowMs: this.parts.options.windowMs * Math.max(1, speed) };
    const recipients = await recipientsOf(facts, { owed, directory, regime });
    const commands = [...(await this.#notices(store, recipients, round)), ...nobodies(recipients, round)];
    const said = await this.#append(store, commands);
    await owed.moveMark(MARK, doneUpTo(recipients, said));
    return countOf(said);
  }

  async #notices(store: PostgresEventStore, recipients: readonly Recipients[], { regime, now, windowMs }: Round): Promise<Composing[]> {
    const owed = recipients
      .map(({ fact, untold }) => ({ fact, persons: untold }))
      .sort((a, b) => (a.fact.at === b.fact.at ? a.fact.seq - b.fact.seq : a.fact.at < b.fact.at ? -1 : 1));
    const closed = composeNotices({ owed, windowMs, suppression: () => undefined }).filter(({ composedAt }) => composedAt <= now);
    if (closed.length === 0) return [];

    const standings = await standingsOf(store, closed);
    // Judged by this moment and not by the closing: who composes late must not tell what was settled meanwhile.
    const suppression = (fact: OwedFact) => suppressionOf(fact, standings.of(fact), now, this.parts.speech);
    const notices = composeNotices({ owed, windowMs, suppression }).filter(({ composedAt }) => composedAt <= now);
    const persons = await this.parts.directory.persons(notices.map(({ person }) => person));
    const seatsOf = new Map(recipients.map(({ fact, seatsOf }) => [fact.id, seatsOf]));
    const about = {
      regime,
      names: namesIn(regime),
      now,
      obligations: standings.obligations,
      seatsOf,
      demonstration: await isDemonstration(store),
    };
    return notices.flatMap((notice) => this.#attempt(notice, { ...about, person: persons.get(notice.person) }));
  }

  // One letter that cannot be written must not silence everybody else's.
  #attempt(notice: Notice, about: About): Composing[] {
    try {
      return [this.#composing(notice, about)];
    } catch (fault) {
      this.parts.onFault(fault);
      return [];
    }
  }

  #composing(notice: Notice, { seatsOf, person, ...about }: About): Composing {
    const { id, openedAt, items, suppressed } = notice;
    const { publicUrl, mailDomain } = this.parts.options;
    const language = person?.language ?? 'vi';
    const seats = items.flatMap((item) => seatsOf.get(item.id)?.(notice.person) ?? []);
    const letter = () => writeLetter({ ...about, items, seats, language, name: person?.name, publicUrl, mailDomain });
    const data = {
      notice: id,
      person: notice.person,
      openedAt,
      facts: items.map(told),
      suppressed: suppressed.map(({ fact, reason }) => ({ id: fact.id, reason })),
      language,
      messageId: `<${id}@${mailDomain}>`,
      ...(items.length > 0 && { letter: letter(), ...(person?.address !== undefined && { to: person.address }) }),
    };
    return { stream: noticeStream(id), id, command: { type: 'ComposeNotice', by: 'clock', now: about.now, data } };
  }

  async #append(store: PostgresEventStore, composing: readonly Composing[]): Promise<Composing[]> {
    const said: Composing[] = [];
    for (let from = 0; from < composing.length; from += APPENDED_AT_ONCE) {
      const batch = composing.slice(from, from + APPENDED_AT_ONCE);
      const answers = await store.appendMany(batch.map((one) => this.#request(one)));
      said.push(...batch.filter((_, index) => answers[index]?.status === 'ok'));
    }
    return said;
  }

  #request({ stream, id, command }: Composing): AppendRequest {
    const events = noticeDecider.decide(command, noticeDecider.initialState);
    const appending = { stream, expectedVersion: 0, actor: command.by, recordedAt: command.now };
    const inline = inlineRows(this.parts.inline, { history: [], events, appending });
    const outbox = isLetter(command) ? [mailRow({ notice: id, handing: 1 })] : [];
    return { ...appending, events, inline, outbox };
  }
}

interface Round {
  readonly regime: Regime;
  readonly now: Instant;
  readonly windowMs: number;
}

interface About {
  readonly regime: Regime;
  readonly names: Names;
  readonly now: Instant;
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly demonstration: boolean;
  readonly seatsOf: ReadonlyMap<string, Recipients['seatsOf']>;
  readonly person: DirectoryPerson | undefined;
}

/** Facts whose window has passed with nobody who is told of them. */
const nobodies = (recipients: readonly Recipients[], { now, windowMs }: Round): Composing[] =>
  recipients
    .filter(({ fact, isForNobody, isDone }) => isForNobody && !isDone && addMs(fact.at, windowMs) <= now)
    .map(({ fact }) => {
      const id = factId('nobody', fact.id);
      const data = { fact: told(fact), seats: fact.to };
      return { stream: noticeStream(id), id, command: { type: 'RecordNobody', by: 'clock', now, data } };
    });

/** Up to where no fact is left to tell: those said in this round count as told. */
const doneUpTo = (recipients: readonly Recipients[], said: readonly Composing[]): number => {
  const now = new Set(said.flatMap(tellings));
  let seq = 0;
  for (const { fact, untold, isDone, isForNobody } of recipients) {
    const whom = isForNobody ? [null] : untold;
    if (!isDone && !whom.every((person) => now.has(toldTo(person, fact.id)))) break;
    seq = fact.seq;
  }
  return seq;
};

const told = ({ id, kind, subject }: OwedFact): ToldFact => ({ id, kind, subject });
