import {
  type Actor,
  demandFor,
  demandReadable,
  type FileCommand,
  fileDecider,
  type FileEvent,
  fileRefusals,
  type FileState,
  fileStream,
  type FileSubject,
  fileSubject,
  idOfFile,
  isCleared,
  isHandedInSince,
  isKnownFile,
  type KnownFile,
  mayDo,
  NO_FILE,
  type ReceiveFile,
} from '#domain';
import { decided, type Handled, type HandlingOptions, type Instant, keptText, type RecordedEvent } from '#eventsourcing';
import { type FileStore, type OpenedBytes, type ReceivedBytes, seenContent } from '#files';
import type { FileReads, GuardedAppends, PostgresEventStore } from '#postgres';
import type { Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface FileDeskParts {
  readonly store: PostgresEventStore;
  readonly guarded: GuardedAppends;
  readonly reads: FileReads;
  readonly regime: RegimeDesk;
  readonly files: FileStore;
  readonly door: Door;
}

/** Bytes that have come in, with what was said of them. */
export interface Upload {
  readonly id: string;
  /** The stream it is to belong to. */
  readonly subject: string;
  readonly name: string;
  /** Only for who is cleared. */
  readonly restricted: boolean;
  readonly received: ReceivedBytes;
  readonly now: Instant;
}

/** A file as somebody may see it. */
export interface ShownFile extends KnownFile {
  readonly id: string;
  /** Undefined once it was erased. */
  readonly name: string | undefined;
  readonly version: number;
}

type Options = HandlingOptions<FileEvent>;

/** Where files come in, are shown and are given out: by the rights of what they belong to. */
export class FileDesk {
  constructor(private readonly parts: FileDeskParts) {}

  /**
   * Takes a file in whose bytes lie aside; they are kept or let go of. Refuses with `NO_SUCH_SUBJECT`, `FILE_NOT_AWAITED`, what access
   * refuses, and what is said of names, kinds and contents.
   */
  async receive(actor: Actor, upload: Upload, options: Options = {}): Promise<Handled<FileEvent>> {
    const { id, now, received } = upload;
    try {
      const { subject } = await this.#demandSubject(upload.subject);
      const act = actOf(actor, subject);
      const { name, restricted } = upload;
      const { digest, bytes, path } = received;
      const held = (await this.parts.reads.ofSubject(upload.subject)).length;
      const data = { subject: upload.subject, act, digest, bytes, name, restricted, held, seen: await seenContent(path) };
      const command: ReceiveFile = { type: 'ReceiveFile', by: actor.person, now, data };
      if ((await this.parts.store.read(fileStream(id))).length === 0) await this.#keep(command, actor, subject, received);
      const asked = { actor, act, stream: fileStream(id), matterOf: () => subject.matter };
      return await this.parts.door.carryOut<FileState, FileCommand, FileEvent>(asked, fileDecider, command, options);
    } finally {
      await received.discard();
    }
  }

  /** Takes a file away, with the reason; its bytes stay. Refuses with `NO_SUCH_FILE`, `FILE_HANDED_IN` and what access refuses. */
  async remove(
    actor: Actor,
    id: string,
    { reason, now }: { reason: string; now: Instant },
    options: Options = {},
  ): Promise<Handled<FileEvent>> {
    const stream = fileStream(id);
    const file = (await this.parts.store.read<FileEvent>(stream)).map(decided).reduce(fileDecider.evolve, NO_FILE);
    if (!isKnownFile(file) || !isFor(actor, file)) throw fileRefusals.noSuchFile();
    const { subject, history } = await this.#demandSubject(file.subject);
    const isHandedIn = isHandedInSince(history, file.receivedAt);
    // A report that comes in at this moment may name it: then nothing is removed, and this is decided again.
    const footings = async () => {
      const { history: latest } = await this.#demandSubject(file.subject);
      if (isHandedInSince(latest, file.receivedAt)) throw fileRefusals.handedIn();
      return [{ stream: file.subject, version: latest.length }];
    };
    const asked = { actor, act: file.act, stream, matterOf: () => subject.matter };
    const command: FileCommand = { type: 'RemoveFile', by: actor.person, now, data: { reason, isHandedIn } };
    const door = this.parts.door.to(this.parts.guarded.restingOn(footings));
    return door.carryOut<FileState, FileCommand, FileEvent>(asked, fileDecider, command, options);
  }

  /** Refuses with `NO_SUCH_FILE`, also where a restricted one is not for him, and with `NOT_YOUR_UNIT`. */
  async one(id: string, actor: Actor): Promise<ShownFile> {
    const file = shownIn(fileStream(id), await this.parts.store.read<FileEvent>(fileStream(id)));
    if (file === undefined || file.status === 'removed' || !isFor(actor, file)) throw fileRefusals.noSuchFile();
    const { subject } = await this.#demandSubject(file.subject);
    demandReadable(actor, subject.readers);
    return file;
  }

  /** The same with its bytes, verified. Whoever opens it closes it. */
  async open(id: string, actor: Actor): Promise<{ readonly file: ShownFile; readonly opened: OpenedBytes }> {
    const file = await this.one(id, actor);
    return { file, opened: await this.parts.files.open(file.digest) };
  }

  /** The files of a report, a task or a difficulty that he may see, in the order in which they came in. */
  async list(subject: string, actor: Actor): Promise<readonly ShownFile[]> {
    demandReadable(actor, (await this.#demandSubject(subject)).subject.readers);
    return (await this.filesOf(subject)).filter((file) => isFor(actor, file));
  }

  /** All files of a subject that were not removed, whoever asks: for rules that have to know whether what is named is there. */
  async filesOf(subject: string): Promise<readonly ShownFile[]> {
    const { reads, store } = this.parts;
    const streams = await reads.ofSubject(subject);
    const histories = await store.readMany<FileEvent>(streams);
    return streams.flatMap((stream) => shownIn(stream, histories.get(stream) ?? []) ?? []);
  }

  /** Bytes that no event would name are not kept: whatever would be refused is refused before. */
  async #keep(command: ReceiveFile, actor: Actor, { matter }: FileSubject, received: ReceivedBytes): Promise<void> {
    demandFor(command.data.act, actor, matter);
    fileDecider.decide(command, NO_FILE);
    await this.parts.files.keep(received);
  }

  async #demandSubject(stream: string): Promise<{ readonly subject: FileSubject; readonly history: readonly RecordedEvent[] }> {
    const { store, regime } = this.parts;
    const [rules, histories] = await Promise.all([regime.current(), store.readManyToDecide([stream])]);
    const history = histories.get(stream) ?? [];
    const subject = fileSubject(stream, history, rules);
    if (subject === undefined) throw fileRefusals.noSuchSubject();
    return { subject, history };
  }
}

/** By which act he brings it in: one by which he may, or else the first, which tells him who may. */
const actOf = (actor: Actor, { acts, matter, readers }: FileSubject) => {
  const [first] = acts;
  const his = acts.find((act) => mayDo(act, actor, matter)) ?? first;
  if (his !== undefined) return his;
  demandReadable(actor, readers);
  throw fileRefusals.notAwaited();
};

const isFor = (actor: Actor, { restricted }: Pick<KnownFile, 'restricted'>): boolean => !restricted || isCleared(actor);

const shownIn = (stream: string, events: readonly RecordedEvent<FileEvent>[]): ShownFile | undefined => {
  const file = events.map(decided).reduce(fileDecider.evolve, NO_FILE);
  if (!isKnownFile(file)) return undefined;
  return { ...file, id: idOfFile(stream), name: keptText(events[0]?.sealed['name']), version: events.length };
};
