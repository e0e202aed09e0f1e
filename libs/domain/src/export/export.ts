import type { Event, Instant } from '#eventsourcing';
import { type Actor, isCleared, readableUnits } from '../access/access.js';

/*
 * export  something long that is written in the background (kết xuất) and fetched as a file; stream `export/{id}`. That it was asked for
 *         is on record (domain 5.6, 10); how far it has got is not.
 * sees    what its asker may read when he asks. That decides what is in it, whoever holds which seat when it is done.
 */

export type ExportRequested = Event<
  'ExportRequested',
  {
    readonly kind: string;
    /** Codes and years, by name; never free text. */
    readonly params: ExportParams;
    readonly requestedBy: string;
    readonly sees: ExportSees;
  }
>;
export type ExportCompleted = Event<'ExportCompleted', { readonly digest: string; readonly bytes: number; readonly mediaType: string }>;
/** `code` is that of a refusal, or `FAULT` where it could not be written for reasons of our own. */
export type ExportFailed = Event<'ExportFailed', { readonly code: string }>;

export type ExportEvent = ExportRequested | ExportCompleted | ExportFailed;

export type ExportParams = Readonly<Record<string, string>>;

export interface ExportSees {
  /** The units whose matters he may see. */
  readonly units: 'all' | readonly string[];
  /** Whether what is classified may be shown to him. */
  readonly cleared: boolean;
}

interface Asked extends Omit<ExportRequested['data'], 'actingFor'> {
  readonly requestedAt: Instant;
}

export type KnownExport =
  | ({ readonly status: 'requested' } & Asked)
  | ({ readonly status: 'completed'; readonly completedAt: Instant } & ExportCompleted['data'] & Asked)
  | ({ readonly status: 'failed'; readonly code: string } & Asked);

export type Export = { readonly status: 'absent' } | KnownExport;

export const NO_EXPORT: Export = { status: 'absent' };

export const exportStream = (id: string): string => `export/${id}`;

/** The id within the stream's name. */
export const idOfExport = (stream: string): string => stream.slice('export/'.length);

export const isKnownExport = (state: Export): state is KnownExport => state.status !== 'absent';

export const seesOf = (actor: Actor): ExportSees => ({ units: readableUnits(actor), cleared: isCleared(actor) });

/** Whether somebody with these rights may see what concerns any of these units. */
export const seesUnit = ({ units }: ExportSees, ...concerned: readonly string[]): boolean =>
  units === 'all' || concerned.some((unit) => units.includes(unit));

export const evolveExport = (state: Export, event: ExportEvent): Export => {
  const at = event.occurredAt ?? NEVER;
  if (event.type === 'ExportRequested') return { status: 'requested', ...event.data, requestedAt: at };
  if (!isKnownExport(state)) return state;
  const { kind, params, requestedBy, sees, requestedAt } = state;
  const asked = { kind, params, requestedBy, sees, requestedAt };
  switch (event.type) {
    case 'ExportCompleted':
      return { status: 'completed', ...asked, ...event.data, completedAt: at };
    case 'ExportFailed':
      return { status: 'failed', ...asked, ...event.data };
  }
};

// Deciders always say when; only a hand-made event could lack it.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
