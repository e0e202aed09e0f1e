import type { Event, Instant } from '#eventsourcing';

/*
 * rollup   what one office compiles of one duty and period, from its first day to the last edition; a stream of its own
 * draft    what would be compiled now: reckoned at will, never numbered
 * edition  a draft that was signed and issued: its bytes are kept, and it has a number, 1, 2, 3 …
 */

/** `rollup/{duty}/{period}/{unit}` of the office that compiles. */
export const rollupStream = ({ duty, period, unit }: { readonly duty: string; readonly period: string; readonly unit: string }): string =>
  `rollup/${duty}/${period}/${unit}`;

/** What is compiled by whom, from the stream's name. */
export const rollupOf = (stream: string): { readonly duty: string; readonly period: string; readonly unit: string } => {
  const [, duty = '', period = '', unit = ''] = stream.split('/');
  return { duty, period, unit };
};

export type CompilationStarted = Event<
  'CompilationStarted',
  { readonly duty: string; readonly period: string; readonly unit: string; readonly level: string; readonly cutOffAt: Instant }
>;
/** Bears the cut-off as its instant: what comes in later is late for this edition. */
export type CutOffReached = Event<'CutOffReached', { readonly cutOffAt: Instant; readonly missing: readonly string[] }>;
/** The finance head lets it be compiled without these; with the sealed part `reason`. */
export type MissingUnitsRecorded = Event<'MissingUnitsRecorded', { readonly units: readonly string[]; readonly decidedBy: string }>;
/** With the sealed part `reason`. */
export type UnitExcluded = Event<'UnitExcluded', { readonly unit: string; readonly excludedBy: string }>;
export type UnitIncluded = Event<'UnitIncluded', { readonly unit: string; readonly includedBy: string }>;
/** Put before the Office: what it consisted of then, by the digest of its bytes. */
export type CompilationDrafted = Event<
  'CompilationDrafted',
  {
    readonly edition: number;
    readonly digest: string;
    readonly rules: string;
    readonly form: string;
    readonly basis: Basis;
    readonly draftedBy: string;
  }
>;
/**
 * The unit that leads an indicator says that the figure made of all its reporters' is right. Of a restricted one the value is null, and the
 * sealed part `value`.
 */
export type IndicatorConfirmed = Event<
  'IndicatorConfirmed',
  { readonly indicator: string; readonly value: string | null; readonly confirmedBy: string }
>;
export type CompilationReviewed = Event<'CompilationReviewed', { readonly digest: string; readonly reviewedBy: string }>;
/** By the Office, or by who should have signed; with the sealed part `reason`. */
export type CompilationReturned = Event<'CompilationReturned', { readonly digest: string; readonly returnedBy: string }>;
export type CompilationSigned = Event<'CompilationSigned', { readonly digest: string; readonly signedBy: string }>;
/** With the sealed parts `edition`, its canonical bytes, and `restricted`, what of it only cleared seats see. */
export type CompilationIssued = Event<
  'CompilationIssued',
  {
    readonly edition: number;
    readonly digest: string;
    readonly rules: string;
    readonly form: string;
    readonly basis: Basis;
    readonly documentNumber: string;
    readonly issuedBy: string;
    /** Units that hold it from here on, and are told of the next edition. */
    readonly recipients: readonly string[];
  }
>;
/** The next edition is taken in hand, what has come in since being different; with the sealed part `reason`. */
export type CompilationRevised = Event<'CompilationRevised', { readonly edition: number; readonly revisedBy: string }>;
/** With the sealed part `reason`. */
export type DocumentRecalled = Event<'DocumentRecalled', { readonly edition: number; readonly recalledBy: string }>;
/** Whoever has the next step in hand was reminded of it. */
export type CompilationReminderIssued = Event<
  'CompilationReminderIssued',
  { readonly stage: RollupStage; readonly afterWorkingDays: number; readonly revision: number }
>;

/** The versions it rests on. */
export type Basis = readonly { readonly obligation: string; readonly version: number }[];

/** What a rollup waits for (domain 5.4). */
export type RollupStage = 'collecting' | 'cut_off' | 'drafted' | 'reviewed' | 'signed' | 'issued';

export type RollupEvent =
  | CompilationStarted
  | CutOffReached
  | MissingUnitsRecorded
  | UnitExcluded
  | UnitIncluded
  | CompilationDrafted
  | IndicatorConfirmed
  | CompilationReviewed
  | CompilationReturned
  | CompilationSigned
  | CompilationIssued
  | CompilationRevised
  | DocumentRecalled
  | CompilationReminderIssued;
