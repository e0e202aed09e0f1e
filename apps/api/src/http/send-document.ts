import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { sendBytes } from './send-bytes.js';

/** A file that was written just now, for whoever asked. */
export interface WrittenDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
}

/** Sends it as something to be saved, as files from the store are sent. */
export const sendDocument = (request: Request, response: Response, { name, mediaType, content }: WrittenDocument): Promise<void> => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const opened = { bytes: bytes.length, chunks: () => piecesOf(bytes), close: () => Promise.resolve() };
  return sendBytes(request, response, { name, mediaType, digest, opened });
};

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
