import type { CompiledReport, DocumentHead } from '#documents';
import {
  actingForIn,
  carriedInto,
  type Compilation,
  type Delta,
  deltas,
  type ExportSees,
  type ImpedimentEvent,
  isKnownRollup,
  isTask,
  localDayOf,
  openCompilation,
  Refusal,
  type Regime,
  rollupRefusals,
  seesUnit,
  keptCompilation,
} from '#domain';
import type { Instant, RecordedEvent } from '#eventsourcing';
import type { Directory, ImpedimentReads, PostgresEventStore, TaskReads } from '#postgres';
import { isDemonstration } from '../notice/is-demonstration.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { draftIn, editionsIn, foldRollup, type RollupHistory } from '../rollup/fold-rollup.js';
import type { RollupRef } from '../rollup/compiled-of.js';
import type { RollupDesk } from '../rollup/rollup-desk.js';
import { foldTask } from '../task/fold-task.js';
import { letterheadOf } from './letterhead.js';
import { reportedDifficulty } from './reported-difficulties.js';
import { delegateSigning, signerOf, signingRole } from './signer.js';
import { recipientsOf, unitIn, writtenDraft, type Written, writtenReport } from './written-report.js';

export interface RollupDocumentsParts {
  readonly desk: RollupDesk;
  readonly store: PostgresEventStore;
  readonly regime: RegimeDesk;
  readonly tasks: TaskReads;
  readonly impediments: ImpedimentReads;
  readonly directory: Directory;
}

/** What of a compilation is to be written: what would be compiled now, or an edition. */
export type Wanted = { readonly kind: 'draft'; readonly at: Instant } | { readonly kind: 'edition'; readonly edition: number };

/** Gathers all that a compiled report is written from: its figures, and what is listed beside them, each as it was known then. */
export class RollupDocuments {
  constructor(private readonly parts: RollupDocumentsParts) {}

  /** Refuses with `NOT_YOUR_UNIT` who may not read what is compiled, and with `NO_SUCH_EDITION` also for what others hold. */
  async report(ref: RollupRef, wanted: Wanted, sees: ExportSees): Promise<CompiledReport> {
    return wanted.kind === 'draft' ? this.#draft(ref, wanted.at, sees) : this.#edition(ref, wanted.edition, sees);
  }

  async #draft(ref: RollupRef, at: Instant, sees: ExportSees): Promise<CompiledReport> {
    if (sees.units !== 'all') throw notForUnits();
    const { compilation, input, events, regime } = await this.parts.desk.current(ref);
    const seen = seenBy(sees, compilation);
    const before = editionsIn(events).at(-1);
    const changes = changesBetween(before && keptCompilation(before), seen, sees);
    return writtenDraft(await this.#written(seen, { ref, regime, sees }), { at, input, cutOffAt: cutOffIn(events), changes });
  }

  async #edition(ref: RollupRef, edition: number, sees: ExportSees): Promise<CompiledReport> {
    const events = await this.parts.desk.history(ref);
    const issued = editionsIn(events).find(({ data }) => data.edition === edition);
    const compilation = issued && keptCompilation(issued);
    if (issued === undefined || compilation === undefined || !seesUnit(sees, ...issued.data.recipients))
      throw rollupRefusals.noSuchEdition();
    // What has been adopted since changes no document that went out before.
    const regime = await this.parts.regime.asOf(issued.recordedAt);
    const seen = seenBy(sees, compilation);
    const before = editionsIn(events).find(({ data }) => data.edition === edition - 1);
    const { digest } = issued.data;
    const at = draftIn(events, digest)?.recordedAt ?? issued.recordedAt;
    return {
      ...writtenReport(await this.#written(seen, { ref, regime, sees, at })),
      standing: { kind: 'edition', edition, digest },
      head: await this.#headOf(issued, { ref, regime, events }),
      cutOffAt: cutOffIn(events),
      explanations: [],
      changes: changesBetween(before && keptCompilation(before), seen, sees),
    };
  }

  /** What is listed beside the figures, as it was known at `at`; now without it. */
  async #written(compilation: Compilation, { ref, regime, sees, at }: Around): Promise<Written> {
    const [tasks, difficulties, invented] = await Promise.all([
      this.#tasks(at),
      this.#difficulties({ ref, regime, sees, ...(at && { at }) }),
      isDemonstration(this.parts.store),
    ]);
    return { ref, regime, compilation, tasks, difficulties, invented };
  }

  async #tasks(at: Instant | undefined) {
    const { streams } = await this.parts.tasks.list({ visibleTo: 'all', limit: MOST_LISTED, offset: 0 });
    const histories = await this.parts.store.readManyToDecide(streams);
    return streams.map((stream) => foldTask(knownAt(histories.get(stream), at))).filter(isTask);
  }

  async #difficulties({ ref, regime, sees, at }: Around) {
    const of = carriedInto(ref.duty, ref.period, regime);
    const { streams } = await this.parts.impediments.carriedInto({ ...of, visibleTo: sees.units, limit: MOST_LISTED });
    const histories = await this.parts.store.readMany<ImpedimentEvent>(streams);
    return streams.flatMap((stream) => reportedDifficulty(stream, knownAt(histories.get(stream), at), unitIn(regime)));
  }

  /** Number and day as it was issued, and who signed it, as what he was on the day of signing. */
  async #headOf(issued: Issued, { ref, regime, events }: Signed): Promise<DocumentHead> {
    const { documentNumber, recipients } = issued.data;
    const signed = events.slice(0, issued.version).findLast(({ type }) => type === 'CompilationSigned');
    const by = (signed?.data as { readonly signedBy?: string } | undefined)?.signedBy ?? '';
    const dayOf = ({ occurredAt }: Pick<RecordedEvent, 'occurredAt'>) => localDayOf(occurredAt, regime.authority.zone);
    const { directory } = this.parts;
    const [persons, seats] = await Promise.all([directory.persons([by]), directory.seatsOn(by, dayOf(signed ?? issued))]);
    const name = persons.get(by)?.name ?? null;
    const form = signed && actingForIn(signed.data)?.form;
    return {
      ...letterheadOf(regime, { kind: 'BC', file: ref.unit }),
      ...{ number: documentNumber, day: dayOf(issued), recipients: recipientsOf(recipients, regime) },
      signer:
        form === undefined
          ? signerOf(regime, signingRole(regime, seats) ?? SIGNING_ROLE, name)
          : delegateSigning(regime, SIGNING_ROLE, { form, seats, name }),
    };
  }
}

/** Who signs what this authority compiles. */
const SIGNING_ROLE = 'chair';

type Issued = ReturnType<typeof editionsIn>[number];

interface Around {
  readonly ref: RollupRef;
  readonly regime: Regime;
  readonly sees: ExportSees;
  readonly at?: Instant;
}

interface Signed {
  readonly ref: RollupRef;
  readonly regime: Regime;
  readonly events: RollupHistory;
}

const notForUnits = (): Refusal =>
  new Refusal('NOT_YOUR_UNIT', {
    vi: 'Dự thảo báo cáo tổng hợp chỉ dành cho nơi tổng hợp và lãnh đạo. Hãy mở bản đã phát hành mà đơn vị bạn nhận được.',
    en: 'The draft of a compiled report is for those who compile and decide. Open an edition that your unit holds.',
  });

const MOST_LISTED = 5_000;

const seenBy = ({ cleared }: ExportSees, compilation: Compilation): Compilation => (cleared ? compilation : openCompilation(compilation));

const changesBetween = (before: Compilation | undefined, after: Compilation, sees: ExportSees): readonly Delta[] =>
  before === undefined ? [] : deltas({ compilation: seenBy(sees, before) }, { compilation: after });

const knownAt = <E extends RecordedEvent>(events: readonly E[] = [], at: Instant | undefined): readonly E[] =>
  at === undefined ? events : events.filter(({ recordedAt }) => recordedAt <= at);

const cutOffIn = (events: RollupHistory): Instant | null => {
  const rollup = foldRollup(events);
  return isKnownRollup(rollup) ? rollup.cutOffAt : null;
};
