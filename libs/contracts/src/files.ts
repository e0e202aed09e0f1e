import type { Answer } from './answers.js';
import type { InstantText } from './sentence.js';

/** A file that was handed in with a report, a task or a difficulty. Its bytes: `GET /api/files/{file}/content`. */
export interface FileView {
  readonly file: string;
  /** The stream it belongs to. */
  readonly subject: string;
  /** Null once erased. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** Only for who is cleared. */
  readonly restricted: boolean;
  readonly receivedBy: string;
  readonly receivedAt: InstantText;
  readonly version: number;
}

/** `GET /api/files?subject=…` */
export interface FileList {
  readonly files: readonly FileView[];
}

export interface FileAnswer extends Answer {
  readonly file: string;
}

/** `POST /api/files/{file}/removals` */
export interface FileRemovalInput {
  readonly reason: string;
}
