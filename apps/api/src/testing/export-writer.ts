import { randomUUID } from 'node:crypto';
import { FileStore } from '#files';
import { ExportRenderers, ExportWriter, OfficeClock } from '#office';
import { ExportProgress, inlineTables } from '#postgres';
import type { TestOffice } from './test-office.js';

export interface Writing {
  readonly renderers?: ExportRenderers;
  readonly by?: string;
  readonly leaseMs?: number;
}

/** One who writes the office's exports, as a worker does. */
export const exportWriter = (
  { store, api }: TestOffice,
  { renderers, by = randomUUID(), leaseMs = 30_000 }: Writing = {},
): ExportWriter => {
  const parts = { store, progress: api.get(ExportProgress), files: api.get(FileStore), clock: api.get(OfficeClock) };
  const usual = api.get(ExportRenderers);
  return new ExportWriter({ ...parts, renderers: renderers ?? usual, inline: inlineTables, options: { by, leaseMs } });
};

/** Writes every export that was asked for. */
export const writeExports = async (writer: ExportWriter): Promise<void> => {
  while (await writer.writeNext(new AbortController().signal));
};
