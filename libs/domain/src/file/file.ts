import type { Event, Instant } from '#eventsourcing';
import type { Act } from '../access/acts.js';

/*
 * file     bytes that somebody handed in with a report, a task or a difficulty (tệp đính kèm); stream `file/{id}`. The bytes lie in a
 *          store under their digest, and the event names that and no more: what a file is called is a sealed part.
 * subject  the stream it belongs to; who may read that may read the file
 */

/** With the sealed part `name`. `act` is by what right it came in: whoever has that may take it away again. */
export type FileReceived = Event<
  'FileReceived',
  {
    readonly subject: string;
    readonly digest: string;
    readonly bytes: number;
    readonly mediaType: string;
    readonly act: Act;
    readonly receivedBy: string;
    /** Missing where everybody who reads the subject may read it. */
    readonly restricted?: true;
  }
>;
/** It is no longer shown. Its bytes stay: what was recorded can be proved for ever. With the sealed part `reason`. */
export type FileRemoved = Event<'FileRemoved', { readonly removedBy: string }>;

export type FileEvent = FileReceived | FileRemoved;

export interface KnownFile extends Omit<FileReceived['data'], 'restricted'> {
  readonly status: 'kept' | 'removed';
  readonly restricted: boolean;
  readonly receivedAt: Instant;
}

export type FileState = { readonly status: 'absent' } | KnownFile;

export const NO_FILE: FileState = { status: 'absent' };

export const fileStream = (id: string): string => `file/${id}`;

/** The id within the stream's name. */
export const idOfFile = (stream: string): string => stream.slice('file/'.length);

export const isKnownFile = (file: FileState): file is KnownFile => file.status !== 'absent';

export const evolveFile = (file: FileState, event: FileEvent): FileState => {
  switch (event.type) {
    case 'FileReceived': {
      const { subject, digest, bytes, mediaType, act, receivedBy, restricted = false } = event.data;
      const receivedAt = event.occurredAt ?? NEVER;
      return { status: 'kept', ...{ subject, digest, bytes, mediaType, act, receivedBy, restricted, receivedAt } };
    }
    case 'FileRemoved':
      return isKnownFile(file) ? { ...file, status: 'removed' } : file;
  }
};

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
