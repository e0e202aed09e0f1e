import { exportDecider, type ExportCommand, type ExportEvent, isRefusal, type KnownExport } from '#domain';
import { commandHandler, type InlineTable } from '#eventsourcing';
import type { FileStore } from '#files';
import type { ClaimedExport, ExportProgress, ExportStep, PostgresEventStore } from '#postgres';
import type { DomainClock } from '../clock/domain-clock.js';
import { foldExport } from './export-desk.js';
import type { ExportRenderers } from './export-renderer.js';

export interface ExportWriterParts {
  readonly store: PostgresEventStore;
  readonly progress: ExportProgress;
  readonly renderers: ExportRenderers;
  readonly files: FileStore;
  readonly clock: DomainClock;
  readonly inline: readonly InlineTable[];
  readonly options: ExportWriterOptions;
}

export interface ExportWriterOptions {
  /** Who writes; nobody else may bear the same name. */
  readonly by: string;
  /** How long an export is held without a word about it, in real time. */
  readonly leaseMs: number;
}

/** What kills or defeats its writer so often is given up, so that those behind it are written. */
const MOST_ATTEMPTS = 3;
const LARGEST_BYTES = 2 * 1024 ** 3;
/** Progress is told no more often than this. */
const TELL_MS = 1_000;

/** Writes what was asked for, one export after the other. A crash loses no export: the next writer begins it again. */
export class ExportWriter {
  constructor(private readonly parts: ExportWriterParts) {}

  /** Writes the next one, if there is any. What cannot be written now is let go of and the fault thrown. */
  async writeNext(signal: AbortSignal): Promise<boolean> {
    const { progress, options, store } = this.parts;
    const claimed = await progress.claim(options);
    if (claimed === undefined) return false;
    const { stream, attempt } = claimed;
    const asked = foldExport(await store.read<ExportEvent>(stream));
    if (asked.status !== 'requested') return true;
    if (attempt > MOST_ATTEMPTS) await this.#end(stream, { type: 'FailExport', data: { code: 'FAULT' } });
    else await this.#write(claimed, asked, signal);
    return true;
  }

  async #write({ stream }: ClaimedExport, asked: KnownExport, signal: AbortSignal): Promise<void> {
    const { progress, options } = this.parts;
    const hold = new Hold(this.parts, stream, signal);
    try {
      await this.#end(stream, { type: 'CompleteExport', data: await this.#render(asked, hold) });
    } catch (thrown) {
      if (thrown instanceof TakenOver) return;
      if (isRefusal(thrown)) return await this.#end(stream, { type: 'FailExport', data: { code: thrown.code } });
      await progress.release(stream, { by: options.by, isCounted: !signal.aborted });
      if (!signal.aborted) throw thrown;
    } finally {
      hold.end();
    }
  }

  async #render({ kind, params, sees }: KnownExport, hold: Hold) {
    const { renderers, files } = this.parts;
    const renderer = renderers.demand(kind, params);
    const pieces = renderer.render({ params, sees, progress: (step) => hold.tell(step) });
    const received = await files.receive(bytesOf(pieces, hold), { atMost: LARGEST_BYTES });
    try {
      await files.keep(received);
      return { digest: received.digest, bytes: received.bytes, mediaType: renderer.mediaType };
    } finally {
      await received.discard();
    }
  }

  async #end(stream: string, part: Pick<ExportCommand, 'type' | 'data'>): Promise<void> {
    const command = { ...part, by: 'clock', now: await this.parts.clock.now() } as ExportCommand;
    await commandHandler(exportDecider, this.parts)(stream, command);
  }
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>, hold: Hold): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hold.demand();
    yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
  }
}

/** Somebody else holds the export now, or we are told to stop. */
class TakenOver extends Error {}

/** Keeps an export in our hands while it is written, however long its renderer says nothing, and tells how far it has got. */
class Hold {
  #step: ExportStep = { done: 0 };
  #told = -Infinity;
  #isLost = false;
  readonly #beat: NodeJS.Timeout;

  constructor(
    private readonly parts: Pick<ExportWriterParts, 'progress' | 'options'>,
    private readonly stream: string,
    private readonly signal: AbortSignal,
  ) {
    // A beat that does not arrive is no reason to stop: the claim outlasts two more.
    this.#beat = setInterval(() => void this.#say().catch(() => undefined), parts.options.leaseMs / 3);
  }

  async tell(step: ExportStep): Promise<void> {
    this.#step = step;
    if (performance.now() - this.#told >= TELL_MS) await this.#say();
    this.demand();
  }

  demand(): void {
    if (this.#isLost) throw new TakenOver('The export was taken over by another writer.');
    this.signal.throwIfAborted();
  }

  end(): void {
    clearInterval(this.#beat);
  }

  async #say(): Promise<void> {
    this.#told = performance.now();
    this.#isLost ||= !(await this.parts.progress.tell(this.stream, this.parts.options, this.#step));
  }
}
