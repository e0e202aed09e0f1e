import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import proto, { type temporal } from '@temporalio/proto';

/** Where histories are kept: `histories/<workflow>/<case>.json`. */
export const HISTORIES = 'test/replay/histories';

export interface KeptHistory {
  readonly workflow: string;
  readonly name: string;
  /** The id under which it ran: replaying under another one would be another course. */
  readonly workflowId: string;
  readonly history: temporal.api.history.v1.History;
}

const { History } = proto.temporal.api.history.v1;

/** A history as it is kept: text that can be compared, bytes in base64, and nothing that tells of the machine on which it was recorded. */
export const historyAsText = (kept: { readonly workflowId: string; readonly history: temporal.api.history.v1.IHistory }): string =>
  JSON.stringify({ ...kept, history: History.toObject(History.fromObject(kept.history), PLAIN) }, ofNoMachine, 1);

const PLAIN = { longs: String, enums: String, bytes: String };

const ofNoMachine = (key: string, value: unknown): unknown => {
  if (key === 'identity') return 'recorder';
  if (key === 'stackTrace') return '';
  return typeof value === 'string' && /^\d+@/.test(value) ? 'recorder-sticky' : value;
};

/** Every history that is kept, as it was recorded. */
export const keptHistories = (): readonly KeptHistory[] =>
  readdirSync(HISTORIES).flatMap((workflow) =>
    readdirSync(join(HISTORIES, workflow)).map((file) => {
      const { workflowId, history } = JSON.parse(readFileSync(join(HISTORIES, workflow, file), 'utf8')) as Kept;
      return { workflow, name: file.replace(/\.json$/, ''), workflowId, history: History.fromObject(history) };
    }),
  );

interface Kept {
  readonly workflowId: string;
  readonly history: Record<string, unknown>;
}
