import type { Command, Decider } from '#eventsourcing';
import {
  type Export,
  type ExportCompleted,
  type ExportEvent,
  type ExportFailed,
  evolveExport,
  type ExportRequested,
  isKnownExport,
  NO_EXPORT,
} from './export.js';
import { exportRefusals as refusals } from './refusals.js';

/** `waiting`: how many of the asker's exports are not done yet. */
export type RequestExport = Command<'RequestExport', Omit<ExportRequested['data'], 'requestedBy'> & { readonly waiting: number }>;
export type CompleteExport = Command<'CompleteExport', ExportCompleted['data']>;
export type FailExport = Command<'FailExport', ExportFailed['data']>;

export type ExportCommand = RequestExport | CompleteExport | FailExport;

/** One person's at once: the worker writes them one after the other, and others wait behind. */
export const MOST_WAITING_EXPORTS = 5;

const decide = (command: ExportCommand, state: Export): readonly ExportEvent[] => {
  switch (command.type) {
    case 'RequestExport':
      return request(command, state);
    case 'CompleteExport':
      return state.status === 'requested' ? [{ type: 'ExportCompleted', data: command.data, occurredAt: command.now }] : [];
    case 'FailExport':
      return state.status === 'requested' ? [{ type: 'ExportFailed', data: command.data, occurredAt: command.now }] : [];
  }
};

/** An export is asked for once, and comes to its end once: who finishes it a second time, after a crash, has nothing to say. */
export const exportDecider: Decider<Export, ExportCommand, ExportEvent> = { decide, evolve: evolveExport, initialState: NO_EXPORT };

const request = ({ data, by, now }: RequestExport, state: Export): ExportEvent[] => {
  if (isKnownExport(state)) return [];
  const { kind, params, sees, waiting } = data;
  if (waiting >= MOST_WAITING_EXPORTS) throw refusals.tooMany(MOST_WAITING_EXPORTS);
  return [{ type: 'ExportRequested', data: { kind, params, requestedBy: by, sees }, occurredAt: now }];
};
