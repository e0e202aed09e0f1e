import type { Command, Decider } from '#eventsourcing';
import type { Act } from '../access/acts.js';
import { forReason } from '../sealed-parts.js';
import { evolveFile, type FileEvent, type FileReceived, type FileState, isKnownFile, NO_FILE } from './file.js';
import { fileName } from './file-name.js';
import { demandKind, FILE_KINDS, type SeenContent } from './kind.js';
import { fileRefusals as refusals } from './refusals.js';

/**
 * Takes in a file whose bytes have come in whole. `name` is as it was given, `seen` what the bytes are, `held` how many files its subject
 * has already.
 */
export type ReceiveFile = Command<
  'ReceiveFile',
  {
    readonly subject: string;
    readonly act: Act;
    readonly digest: string;
    readonly bytes: number;
    readonly name: string;
    readonly seen: SeenContent;
    readonly restricted: boolean;
    readonly held: number;
  }
>;
/** `isHandedIn`: whether something was handed in since the file came in, which may name it. */
export type RemoveFile = Command<'RemoveFile', { readonly reason: string; readonly isHandedIn: boolean }>;

/** More than a report with its evidence has; each is listed, and its bytes are kept for ever. */
const MOST_FILES = 100;

export type FileCommand = ReceiveFile | RemoveFile;

const decide = (command: FileCommand, file: FileState): readonly FileEvent[] => {
  switch (command.type) {
    case 'ReceiveFile':
      return receive(command, file);
    case 'RemoveFile':
      return remove(command, file);
  }
};

/** What may happen to a file: it comes in, and may be taken away again while nothing handed in rests on it. */
export const fileDecider: Decider<FileState, FileCommand, FileEvent> = { decide, evolve: evolveFile, initialState: NO_FILE };

const receive = ({ data, by, now }: ReceiveFile, file: FileState): FileReceived[] => {
  if (isKnownFile(file)) return [];
  const { subject, act, digest, bytes, name, seen, restricted, held } = data;
  if (held >= MOST_FILES) throw refusals.tooMany(MOST_FILES);
  if (bytes === 0) throw refusals.empty();
  const kept = fileName(name);
  const mediaType = FILE_KINDS[demandKind(kept, seen)];
  return [
    {
      type: 'FileReceived',
      data: { subject, digest, bytes, mediaType, act, receivedBy: by, ...(restricted && { restricted }) },
      occurredAt: now,
      sealed: { name: { text: kept, classification: restricted ? 'restricted' : 'internal' } },
    },
  ];
};

const remove = ({ data, by, now }: RemoveFile, file: FileState): FileEvent[] => {
  if (!isKnownFile(file)) throw refusals.noSuchFile();
  if (file.status === 'removed') return [];
  if (data.isHandedIn) throw refusals.handedIn();
  return [{ type: 'FileRemoved', data: { removedBy: by }, ...forReason(data.reason, now) }];
};
