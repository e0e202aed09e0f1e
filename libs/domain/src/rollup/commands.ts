import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { Basis, CompilationStarted, RollupStage } from './events.js';

/** What people ask of a compilation, and what the clock says of it. The stream is the asker's to know; reasons are sealed. */
export type StartCompilation = Command<'StartCompilation', CompilationStarted['data']>;
/** `missing`: the units without an accepted report at the cut-off. */
export type ReachCutOff = Command<'ReachCutOff', { readonly missing: readonly string[] }>;
/** `units` are those that are missing now (`missingIn`): all of them, so that nobody is passed over by a list that was looked at yesterday. */
export type RecordMissingUnits = Command<'RecordMissingUnits', { readonly units: readonly string[]; readonly reason: string }>;
export type ExcludeUnit = Command<'ExcludeUnit', { readonly unit: string; readonly reason: string }>;
export type IncludeUnit = Command<'IncludeUnit', { readonly unit: string }>;
export type DraftCompilation = Command<
  'DraftCompilation',
  {
    readonly digest: string;
    readonly rules: string;
    readonly form: string;
    readonly basis: Basis;
    /** The units without an accepted report in what is drafted (`missingIn`). */
    readonly missing: readonly string[];
  }
>;
/** `isRestricted`: its value is sealed, for cleared seats. */
export type ConfirmIndicator = Command<
  'ConfirmIndicator',
  { readonly indicator: string; readonly value: string; readonly isRestricted?: boolean }
>;
export type ReviewCompilation = Command<'ReviewCompilation', { readonly digest: string }>;
export type ReturnCompilation = Command<'ReturnCompilation', { readonly digest: string; readonly reason: string }>;
export type SignCompilation = Command<'SignCompilation', { readonly digest: string }>;
/** `issueBy`: until when what was signed may be issued (`issueBy`), reckoned where the calendar is known. */
export type IssueCompilation = Command<
  'IssueCompilation',
  { readonly digest: string; readonly documentNumber: string; readonly recipients: readonly string[]; readonly issueBy: Instant }
>;
export type ReviseCompilation = Command<'ReviseCompilation', { readonly reason: string }>;
export type RecallDocument = Command<'RecallDocument', { readonly edition: number; readonly reason: string }>;
/** Whoever has the next step in hand is reminded of it. `rollup` is the stream. */
export type RemindOfCompilation = Command<
  'RemindOfCompilation',
  {
    readonly rollup: string;
    readonly stage: RollupStage;
    readonly revision: number;
    readonly afterWorkingDays: number;
    readonly day: LocalDay;
  }
>;

/** What people ask. */
export type RollupRequest =
  | RecordMissingUnits
  | ExcludeUnit
  | IncludeUnit
  | DraftCompilation
  | ConfirmIndicator
  | ReviewCompilation
  | ReturnCompilation
  | SignCompilation
  | IssueCompilation
  | ReviseCompilation
  | RecallDocument;

/** What the clock may say: it begins, cuts off and reminds, and decides nothing. A clerk may begin, too. */
export type RollupTiming = StartCompilation | ReachCutOff | RemindOfCompilation;

export type RollupCommand = RollupRequest | RollupTiming;
