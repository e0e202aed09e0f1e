import { Injectable } from '@nestjs/common';
import type {
  DeltaView,
  EditionItem,
  EditionView,
  ExplanationView,
  RollupAnnexes,
  RollupItem,
  RollupView,
  TaskCount,
  TaskItem,
  TaskResult,
} from '#contracts';
import {
  type Actor,
  type Compilation,
  deltas,
  demandReadable,
  explain,
  hasDraft,
  type IndicatorConfirmed,
  isCleared,
  isKnownRollup,
  lastEdition,
  matterOf,
  mayReadPart,
  missingIn,
  namesIn,
  readableUnits,
  type Regime,
  rollupActs,
  rollupRefusals,
  TASK_RESULT_NAMES,
  tellRollup,
  keptCompilation,
} from '#domain';
import { keptText } from '#eventsourcing';
import { type CompiledNow, editionsIn, RegimeDesk, RollupDesk, type RollupHistory, type RollupRef } from '#office';
import { type RollupRow, TaskReads } from '#postgres';
import { showActs } from '../access/show-acts.js';
import { Histories } from '../history/histories.js';
import { ImpedimentShelf } from '../impediments/impediment-shelf.js';
import { TaskShelf } from '../tasks/task-shelf.js';
import { compilationView, deltaView, explanationView, owingView } from './compilation-view.js';
import { editionItems } from './editions.js';
import { seenBy } from './seen-by.js';
import { STAGE_NAMES } from './stages.js';

/** More tasks than these are counted in no annex. */
const MOST_TASKS = 5_000;

/** Takes compilations off the shelf: to who reads all reports as a whole, to a unit what it holds and what it handed in. */
@Injectable()
export class RollupShelf {
  constructor(
    private readonly desk: RollupDesk,
    private readonly regime: RegimeDesk,
    private readonly histories: Histories,
    private readonly impediments: ImpedimentShelf,
    private readonly tasks: TaskShelf,
    private readonly taskReads: TaskReads,
  ) {}

  /** Lines of the register, with the names of today or of the rules of then. */
  async items(rows: readonly RollupRow[], rules?: Regime): Promise<readonly RollupItem[]> {
    const names = namesIn(rules ?? (await this.regime.current()));
    return rows.map((row) => {
      const { duty, period, unit, stage, edition, cutOffAt, documentNumber, issuedAt, missing, version } = row;
      const numbered = { edition, documentNumber, issuedAt, cutOffAt, missing, version };
      return { duty, period, unit, unitName: names.unit(unit), stage, stageName: STAGE_NAMES[stage], ...numbered };
    });
  }

  /** Refuses with `NO_SUCH_COMPILATION`, and with `NOT_YOUR_UNIT` who has nothing in it. */
  async one(ref: RollupRef, actor: Actor): Promise<RollupView> {
    const now = await this.desk.current(ref);
    const readable = readableUnits(actor);
    const seen = seenBy(actor, now.compilation);
    const owing = seen.owing.filter(({ unit }) => readable === 'all' || readable.includes(unit));
    const editions = heldBy(readable, editionItems(now.events));
    if (owing.length === 0 && editions.length === 0) demandReadable(actor, []);
    const names = namesIn(now.regime);
    return {
      ...itemOf(ref, now),
      ...(readable === 'all' ? await this.#whole(ref, { now, seen, actor }) : NOTHING_WHOLE),
      owing: owing.map((one) => owingView(one, names)),
      editions,
      may: showActs(rollupActs(actor, now.rollup, matterOf({ unit: ref.unit, recipient: ref.unit }, now.regime))),
    };
  }

  /** The editions that somebody may read. */
  async editions(ref: RollupRef, actor: Actor): Promise<readonly EditionItem[]> {
    return heldBy(readableUnits(actor), editionItems(await this.desk.history(ref)));
  }

  /** One edition as it was issued. Refuses with `NO_SUCH_EDITION` also what is held by others. */
  async edition(ref: RollupRef, edition: number, actor: Actor): Promise<EditionView> {
    const history = await this.desk.history(ref);
    const item = heldBy(readableUnits(actor), editionItems(history)).find((one) => one.edition === edition);
    const issued = editionIn(history, edition);
    const compilation = issued && keptCompilation(issued);
    if (item === undefined || compilation === undefined) throw rollupRefusals.noSuchEdition();
    const seen = seenBy(actor, compilation);
    const input = await this.desk.inputOf(ref, history, item.digest);
    const names = namesIn(await this.regime.current());
    return {
      ...item,
      compilation: compilationView(seen, item.digest, names),
      deltas: await this.#deltas(ref, { history, since: edition - 1, after: { compilation: seen, ...(input && { input }) }, actor }),
      verification: await this.desk.verify(ref, edition),
    };
  }

  /** Where a figure comes from, of what would be compiled now or of an edition. Refuses with `NO_SUCH_FIGURE` also what he may not see. */
  async explain(ref: RollupRef, { edition, ...wanted }: WantedFigure, actor: Actor): Promise<ExplanationView> {
    demandReadable(actor, []);
    const { input, compilation } = edition === undefined ? await this.desk.current(ref) : await this.desk.issued(ref, edition);
    const isThere = seenBy(actor, compilation).rows.some(
      ({ indicator, field }) => indicator === wanted.indicator && (wanted.field === undefined || field?.code === wanted.field),
    );
    if (!isThere) throw rollupRefusals.noSuchFigure();
    return explanationView(explain(input, wanted));
  }

  async #whole(ref: RollupRef, { now, seen, actor }: { now: CompiledNow; seen: Compilation; actor: Actor }) {
    const names = namesIn(now.regime);
    const since = editionsIn(now.events).length;
    const shown = shownTo(actor, now);
    return {
      draft: compilationView(seen, now.digest, names),
      deltas: await this.#deltas(ref, { history: now.events, since, after: { compilation: seen, input: now.input }, actor }),
      missingUnits: missingIn(seen),
      confirmed: confirmedIn(shown),
      annexes: await this.#annexes(ref, actor),
      history: tellRollup(shown, { ...names, zone: now.regime.authority.zone, person: await this.histories.persons(shown) }, (of) =>
        mayReadPart(of, actor),
      ),
    };
  }

  /** What became another figure since this edition, by exactly which reports. Nothing before the first. */
  async #deltas(ref: RollupRef, { history, since, after, actor }: Since): Promise<readonly DeltaView[]> {
    const issued = editionIn(history, since);
    const before = issued && keptCompilation(issued);
    if (issued === undefined || before === undefined) return [];
    const input = await this.desk.inputOf(ref, history, issued.data.digest);
    return deltas({ compilation: seenBy(actor, before), ...(input && { input }) }, after).map(deltaView);
  }

  async #annexes({ duty, period }: RollupRef, actor: Actor): Promise<RollupAnnexes> {
    const [impediments, page] = await Promise.all([
      this.impediments.carriedInto(duty, period, actor),
      this.taskReads.list({ visibleTo: 'all', limit: MOST_TASKS, offset: 0 }),
    ]);
    return { impediments, tasks: countsOf(await this.tasks.show(page.streams)) };
  }
}

type WantedFigure = Parameters<typeof explain>[1] & { readonly edition?: number };

type Readable = ReturnType<typeof readableUnits>;

/** The editions that one of these units holds. */
const heldBy = (readable: Readable, editions: readonly EditionItem[]): readonly EditionItem[] =>
  readable === 'all' ? editions : editions.filter(({ recipients }) => recipients.some((unit) => readable.includes(unit)));

interface Since {
  readonly history: RollupHistory;
  readonly since: number;
  readonly after: Parameters<typeof deltas>[1];
  readonly actor: Actor;
}

const editionIn = (history: RollupHistory, edition: number) => editionsIn(history).find(({ data }) => data.edition === edition);

const itemOf = (
  ref: RollupRef,
  { rollup, events, regime }: CompiledNow,
): RollupItem & Pick<RollupView, 'draftedDigest' | 'recordedMissing'> => {
  const known = isKnownRollup(rollup) ? rollup : undefined;
  const last = known && lastEdition(known);
  const stage = known?.status ?? 'not_begun';
  return {
    ...{ duty: ref.duty, period: ref.period, unit: ref.unit, stage, stageName: STAGE_NAMES[stage], version: events.length },
    unitName: namesIn(regime).unit(ref.unit),
    edition: known?.editions.length ?? 0,
    cutOffAt: known?.cutOffAt ?? null,
    documentNumber: last?.documentNumber ?? null,
    issuedAt: last?.issuedAt ?? null,
    missing: known?.missing.length ?? 0,
    draftedDigest: known && hasDraft(known) ? known.draft.digest : null,
    recordedMissing: known?.decidedMissing ?? [],
  };
};

/** What a unit is not shown of what others are compiled into. */
const NOTHING_WHOLE = { draft: null, deltas: [], missingUnits: [], confirmed: [], annexes: null, history: [] } as const;

const countsOf = (tasks: readonly TaskItem[]): readonly TaskCount[] =>
  (Object.keys(TASK_RESULT_NAMES) as TaskResult[])
    .map((result) => ({ result, resultName: TASK_RESULT_NAMES[result], tasks: tasks.filter((task) => task.result === result) }))
    .map(({ tasks: of, ...count }) => ({ ...count, count: of.length, tasks: of.map(({ task }) => task) }))
    .filter(({ count }) => count > 0);

/** What happened, without what would tell somebody whose seat is not cleared that a restricted figure is there. */
const shownTo = (actor: Actor, { events, compilation }: CompiledNow): RollupHistory => {
  if (isCleared(actor)) return events;
  const restricted = new Set(
    compilation.rows.flatMap(({ indicator, classification }) => (classification === 'restricted' ? [indicator] : [])),
  );
  return events.filter(
    ({ data }) => !('indicator' in data && (('value' in data && data.value === null) || restricted.has(data.indicator))),
  );
};

/** The figures that were confirmed, each as it was last. */
const confirmedIn = (history: RollupHistory): RollupView['confirmed'] => {
  const confirmed = new Map<string, RollupView['confirmed'][number]>();
  for (const { type, data, sealed } of history) {
    if (type !== 'IndicatorConfirmed') continue;
    const { indicator, value, confirmedBy } = data as IndicatorConfirmed['data'];
    confirmed.set(indicator, { indicator, value: value ?? keptText(sealed['value']) ?? '', confirmedBy });
  }
  return [...confirmed.values()];
};
