import {
  type Actor,
  type Export,
  type ExportCommand,
  exportDecider,
  type ExportEvent,
  type ExportParams,
  exportRefusals,
  exportStream,
  idOfExport,
  isCleared,
  isKnownExport,
  type KnownExport,
  NO_EXPORT,
  seesOf,
} from '#domain';
import {
  commandHandler,
  decided,
  type Handled,
  type HandlingOptions,
  type InlineTable,
  type Instant,
  type RecordedEvent,
} from '#eventsourcing';
import type { FileStore, OpenedBytes } from '#files';
import type { ExportProgress, ExportReads, ExportStep, PostgresEventStore } from '#postgres';
import type { ExportRenderer, ExportRenderers } from './export-renderer.js';

export interface ExportDeskParts {
  readonly store: PostgresEventStore;
  readonly reads: ExportReads;
  readonly progress: ExportProgress;
  readonly renderers: ExportRenderers;
  readonly files: FileStore;
  readonly inline: readonly InlineTable[];
}

/** What somebody wants exported. */
export interface ExportWish {
  readonly id: string;
  readonly kind: string;
  readonly params: ExportParams;
  readonly now: Instant;
}

/** An export as its asker is shown it. */
export type ShownExport = KnownExport & {
  readonly id: string;
  readonly version: number;
  /** How far it has got; undefined while nobody has begun it. */
  readonly progress: (ExportStep & { readonly attempt: number }) | undefined;
  readonly renderer: ExportRenderer | undefined;
  /** Whether this asker may fetch it now. */
  readonly isFetchable: boolean;
};

/** Where exports are asked for and fetched. */
export class ExportDesk {
  constructor(private readonly parts: ExportDeskParts) {}

  get kinds(): readonly ExportRenderer[] {
    return this.parts.renderers.all;
  }

  /** Refuses with `EXPORT_KIND`, `EXPORT_PARAM`, `EXPORTS_WAITING`, and what the kind itself refuses him. */
  async request(
    actor: Actor,
    { id, kind, params, now }: ExportWish,
    options: HandlingOptions<ExportEvent> = {},
  ): Promise<Handled<ExportEvent>> {
    const { renderers, reads } = this.parts;
    const sees = seesOf(actor);
    await renderers.demand(kind, params).demand?.({ params, sees });
    const waiting = await reads.waitingOf(actor.person);
    const command: ExportCommand = { type: 'RequestExport', by: actor.person, now, data: { kind, params, sees, waiting } };
    return commandHandler(exportDecider, this.parts)(exportStream(id), command, options);
  }

  /** Refuses with `NO_SUCH_EXPORT`, also what another asked for; an auditor sees all (domain 5.6, 10). */
  async one(id: string, actor: Actor): Promise<ShownExport> {
    const [found] = await this.#show([exportStream(id)], actor);
    if (found === undefined || (found.requestedBy !== actor.person && !isAuditor(actor))) throw exportRefusals.noSuchExport();
    return found;
  }

  /** His own, or all for an auditor, the latest first. */
  async list(
    actor: Actor,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ items: readonly ShownExport[]; total: number }> {
    const { streams, total } = await this.parts.reads.list({ ...page, ...(!isAuditor(actor) && { by: actor.person }) });
    return { items: await this.#show(streams, actor), total };
  }

  /** Its bytes, verified; whoever opens them closes them. Refuses also with `EXPORT_NOT_READY` and `EXPORT_FAILED`. */
  async open(id: string, actor: Actor): Promise<{ readonly done: ShownExport & { status: 'completed' }; readonly opened: OpenedBytes }> {
    const found = await this.one(id, actor);
    if (found.status === 'failed') throw exportRefusals.failed(found.code);
    if (found.status !== 'completed') throw exportRefusals.notReady();
    if (!found.isFetchable) throw exportRefusals.noSuchExport();
    return { done: found, opened: await this.parts.files.open(found.digest) };
  }

  async #show(streams: readonly string[], actor: Actor): Promise<readonly ShownExport[]> {
    const { store, progress, renderers } = this.parts;
    const [histories, steps] = await Promise.all([store.readManyToDecide<ExportEvent>(streams), progress.of(streams)]);
    return streams.flatMap((stream) => {
      const events = histories.get(stream) ?? [];
      const state = foldExport(events);
      if (!isKnownExport(state)) return [];
      const more = { id: idOfExport(stream), version: events.length, progress: steps.get(stream), renderer: renderers.find(state.kind) };
      return [{ ...state, ...more, isFetchable: state.status === 'completed' && isFor(actor, state) }];
    });
  }
}

export const foldExport = (events: readonly RecordedEvent<ExportEvent>[]): Export =>
  events.map(decided).reduce(exportDecider.evolve, NO_EXPORT);

const isAuditor = ({ seats }: Actor): boolean => seats.some(({ role }) => role === 'auditor');

/** What was written for a cleared seat is given to nobody who has none, even to who asked for it and has lost his. */
const isFor = (actor: Actor, { sees }: KnownExport): boolean => !sees.cleared || isCleared(actor);
