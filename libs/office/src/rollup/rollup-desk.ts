import {
  type Actor,
  type Compilation,
  type CompilationBytes,
  compilationOf,
  type CompilationInput,
  compiledPeriod,
  COMPILING_RULES,
  cutOffAt,
  type DraftCompilation,
  dueOf,
  type EditionVerdict,
  gatherInput,
  issueBy,
  type IssueCompilation,
  matterOf,
  missingIn,
  numberOfYear,
  type Regime,
  regimeOf,
  REGIME_CATEGORIES,
  type Rollup,
  type RollupAct,
  type RollupCommand,
  rollupDecider,
  type RollupEvent,
  rollupRefusals,
  rollupStream,
  type StartCompilation,
  titleOfRollup,
  verifyEdition,
  keptBytes,
  keptCompilation,
  keptVersions,
  sealedEdition,
  versionsIn,
} from '#domain';
import type { Decider, Handled, HandlingOptions, Instant } from '#eventsourcing';
import { type PostgresEventStore, RollupReads, type SerialAppends } from '#postgres';
import type { Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { type Compiled, compiledOf, named, type RollupRef } from './compiled-of.js';
import { digestOf } from './edition-bytes.js';
import { draftIn, editionsIn, excludedIn, foldRollup, type RollupHistory } from './fold-rollup.js';
import { ReportHistories } from './report-histories.js';
import { withParts } from './with-parts.js';

/** What would be compiled now, with what it is made of. */
export interface CompiledNow extends Compiled {
  readonly stream: string;
  readonly events: RollupHistory;
  readonly rollup: Rollup;
  readonly regime: Regime;
  /** How far each report had come. */
  readonly seen: Readonly<Record<string, number>>;
}

/** Whether an edition is what its reports make of it. */
export interface EditionVerified {
  /** The bytes that are kept have its digest. */
  readonly kept: boolean;
  /** What comes of its reports, compiled again by today's rules of compiling; `unknown` where they were erased. */
  readonly verdict: EditionVerdict['verdict'] | 'unknown';
  readonly rules: string;
  readonly rulesToday: string;
}

/** Who asks for something to be done to a rollup, and by which right. */
export interface AskedOfRollup {
  readonly actor: Actor;
  readonly act: RollupAct;
  readonly ref: RollupRef;
  /** Whose matter it is, where it is another unit's than the compiling office's: a figure is confirmed by the unit that leads it. */
  readonly unit?: string;
  /** What is asked of the figures beside, once it is seen that he may; refuses. */
  readonly alsoDemand?: () => void;
}

type Options = HandlingOptions<RollupEvent>;

interface RollupDeskParts {
  readonly store: PostgresEventStore;
  readonly serial: SerialAppends;
  readonly reads: Pick<RollupReads, 'reportsOf'>;
  readonly regime: RegimeDesk;
  readonly door: Pick<Door, 'carryOut' | 'to'>;
}

/** How often somebody else may change the rollup while it is compiled before it is a fault. */
const TRIES = 5;

/** Compiles from the log as it stands, and carries what people ask of a compilation through the door. */
export class RollupDesk {
  readonly #reports: ReportHistories;

  constructor(private readonly parts: RollupDeskParts) {
    this.#reports = new ReportHistories(parts);
  }

  /** What would be compiled now. Refuses with `NO_SUCH_COMPILATION`. */
  async current(ref: RollupRef): Promise<CompiledNow> {
    // Who compares a draft with what he saw has to have looked at it by the same rules.
    this.parts.regime.refresh();
    const stream = rollupStream(ref);
    const [regime, events] = await Promise.all([this.parts.regime.current(), this.history(ref)]);
    const histories = await this.#reports.toCompile(ref, regime);
    const compiled = compiledOf(ref, { regime, histories, excluded: excludedIn(events) });
    return { ...compiled, stream, events, rollup: foldRollup(events), regime, seen: versionsIn(histories) };
  }

  /** By when it is cut off, and at which level it is compiled. Refuses with `NO_SUCH_COMPILATION`. */
  async startOf(ref: RollupRef): Promise<StartCompilation['data']> {
    const regime = await this.parts.regime.current();
    const { lastDay, level } = dueOf(compiledPeriod(ref, regime), regime);
    return { duty: ref.duty, period: ref.period, unit: ref.unit, level, cutOffAt: cutOffAt(lastDay, regime.calendar) };
  }

  /** What has happened to it. */
  history(ref: RollupRef): Promise<RollupHistory> {
    return this.parts.store.read<RollupEvent>(rollupStream(ref));
  }

  /** Carries out what needs nothing but the rollup's own state. */
  carryOut(asked: AskedOfRollup, command: RollupCommand, options: Options = {}): Promise<Handled<RollupEvent>> {
    return this.#ask(asked, rollupDecider, command, options);
  }

  /** Puts what is compiled now before the Office. Refuses with `DRAFT_CHANGED` who has looked at something else. */
  async draft({ actor, ref, by, now, looked, options }: AskedToDraft): Promise<Handled<RollupEvent>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { compilation, bytes, digest, seen, events } = await this.current(ref);
      const command: DraftCompilation = { type: 'DraftCompilation', by, now, data: draftOf(compilation, digest) };
      const decider = withParts(lookedAt(looked ?? digest, digest), 'CompilationDrafted', sealedEdition(bytes, seen));
      const asked = options?.(digest) ?? {};
      // Only on what it was compiled of: whom somebody has left out meanwhile must not be in it.
      const handled = await this.#ask({ actor, act: 'compile', ref }, decider, command, { ifVersion: events.length, ...asked });
      if (handled.status !== 'moved' || asked.ifVersion !== undefined) return handled;
    }
    throw new Error(`${rollupStream(ref)} was changed by others ${TRIES} times in a row while it was compiled.`);
  }

  /**
   * Issues what was signed, byte by byte as it was put before who signed it, whatever has come in since: to all whose reports it tells of.
   * Refuses with `DOCUMENT_NUMBER_USED` a number that the office has given this year to anything it compiles.
   */
  async issue({ actor, ref, by, now, data, options }: AskedToIssue): Promise<Handled<RollupEvent>> {
    const [regime, events] = await Promise.all([this.parts.regime.current(), this.history(ref)]);
    const rollup = foldRollup(events);
    const draft = draftIn(events, data.digest);
    const bytes = draft && keptBytes(draft);
    const recipients = recipientsOf(bytes, regime, data.recipients);
    // What is not signed has no such term, and the rule refuses it for that.
    const term = rollup.status === 'signed' ? issueBy(rollup.signedAt, regime.calendar) : now;
    const command: IssueCompilation = { type: 'IssueCompilation', by, now, data: { ...data, recipients, issueBy: term } };
    const decider = bytes ? withParts(rollupDecider, 'CompilationIssued', sealedEdition(bytes, keptVersions(draft))) : rollupDecider;
    const door = this.parts.door.to(this.#underItsNumber(ref, { documentNumber: data.documentNumber, regime, now }));
    return this.#ask({ actor, act: 'issue_compilation', ref }, decider, command, options, door);
  }

  /** Whether an edition is what its reports make of it. Refuses with `NO_SUCH_EDITION`. */
  async verify(ref: RollupRef, edition: number): Promise<EditionVerified> {
    const events = await this.history(ref);
    const issued = issuedIn(events, edition);
    const { digest, rules } = issued.data;
    const kept = keptBytes(issued);
    const input = await this.inputOf(ref, events, digest);
    return {
      kept: kept !== undefined && digestOf(kept) === digest,
      verdict: kept && input ? verifyEdition(kept, input).verdict : 'unknown',
      ...{ rules, rulesToday: COMPILING_RULES },
    };
  }

  /** An edition as it was issued, with what it was made of. Refuses with `NO_SUCH_EDITION`, also where its bytes were erased. */
  async issued(ref: RollupRef, edition: number): Promise<Pick<Compiled, 'input' | 'compilation'>> {
    const events = await this.history(ref);
    const issued = issuedIn(events, edition);
    const [compilation, input] = [keptCompilation(issued), await this.inputOf(ref, events, issued.data.digest)];
    if (compilation === undefined || input === undefined) throw rollupRefusals.noSuchEdition();
    return { compilation, input };
  }

  /**
   * What was put before the Office under this digest was made of, from the very versions of the reports, and the rules as they were recorded
   * then. Undefined where it was never put there.
   */
  async inputOf(ref: RollupRef, events: RollupHistory, digest: string): Promise<CompilationInput | undefined> {
    const draft = draftIn(events, digest);
    if (draft === undefined) return undefined;
    const facts = await this.parts.store.readCategories(REGIME_CATEGORIES);
    const regime = regimeOf(facts.filter(({ recordedAt }) => recordedAt <= draft.recordedAt));
    if (regime === undefined) return undefined;
    const histories = await this.#reports.at(keptVersions(draft));
    return gatherInput({ ...named(ref), regime, histories, excluded: excludedIn(events.slice(0, draft.version)) });
  }

  #ask(
    { actor, act, ref, unit = ref.unit, alsoDemand }: AskedOfRollup,
    decider: Decider<Rollup, RollupCommand, RollupEvent>,
    command: RollupCommand,
    options: Options,
    door: Pick<Door, 'carryOut'> = this.parts.door,
  ): Promise<Handled<RollupEvent>> {
    const matterIn = (_: Rollup, regime: Regime) => matterOf({ unit, recipient: ref.unit }, regime);
    const asked = { actor, act, stream: rollupStream(ref), matterOf: matterIn, ...(alsoDemand && { alsoDemand }) };
    return door.carryOut(asked, decider, command, options);
  }

  /** The log, for an edition under this number: who gives the same at the same moment is heard one after the other. */
  #underItsNumber(ref: RollupRef, { documentNumber, regime, now }: Numbering): PostgresEventStore {
    const number = numberOfYear(documentNumber, now);
    return this.parts.serial.inTurnOver(`${ref.unit} ${number}`, async (database) => {
      const other = await new RollupReads(database).issuedUnder(number, { stream: rollupStream(ref), unit: ref.unit });
      if (other !== undefined) throw rollupRefusals.numberUsedElsewhere(documentNumber, titleOfRollup(other, regime));
    });
  }
}

/** `options` of the digest, since it is told to who asked; `looked`: the digest of what he looked at. */
interface AskedToDraft {
  readonly actor: Actor;
  readonly ref: RollupRef;
  readonly by: string;
  readonly now: Instant;
  readonly looked?: string;
  readonly options?: (digest: string) => Options;
}

interface AskedToIssue {
  readonly actor: Actor;
  readonly ref: RollupRef;
  readonly by: string;
  readonly now: Instant;
  readonly data: Omit<IssueCompilation['data'], 'issueBy'>;
  readonly options: Options;
}

interface Numbering {
  readonly documentNumber: string;
  readonly regime: Regime;
  readonly now: Instant;
}

/** The rules, asked behind permission whether somebody has looked at what he drafts; a repeated request is not asked again. */
const lookedAt = (looked: string, digest: string): typeof rollupDecider => ({
  ...rollupDecider,
  decide: (command, rollup) => {
    if (looked !== digest) throw rollupRefusals.draftChanged();
    return rollupDecider.decide(command, rollup);
  },
});

const draftOf = (compilation: Compilation, digest: string): DraftCompilation['data'] => {
  const { rules, form, basis } = compilation;
  const versions = basis.map(({ obligation, version }) => ({ obligation, version }));
  return { digest, rules, form, basis: versions, missing: missingIn(compilation) };
};

const issuedIn = (events: RollupHistory, edition: number) => {
  const issued = editionsIn(events).find(({ data }) => data.edition === edition);
  if (issued === undefined) throw rollupRefusals.noSuchEdition();
  return issued;
};

/** The units whose reports it tells of, the authority's leaders, and whoever is named beside them. */
const recipientsOf = (bytes: CompilationBytes | undefined, { authority }: Regime, named: readonly string[]): readonly string[] => {
  const owing = bytes === undefined ? [] : compilationOf(bytes).owing.map(({ unit }) => unit);
  return [...new Set([...owing, authority.code, ...named])].sort();
};
