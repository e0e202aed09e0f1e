import type { Instant } from '#eventsourcing';
import { authorsOf } from '../access/acting.js';
import type { Basis, CompilationDrafted, CompilationIssued, CompilationStarted, RollupEvent, RollupStage } from './events.js';

/** What was put before the Office, and who put it there. */
export interface RollupDraft {
  readonly edition: number;
  readonly digest: string;
  readonly rules: string;
  readonly form: string;
  readonly basis: Basis;
  /** Who drafted it, and in whose name. */
  readonly persons: readonly string[];
  readonly at: Instant;
}

/** What was issued. */
export interface RollupEdition {
  readonly edition: number;
  readonly digest: string;
  readonly rules: string;
  readonly basis: Basis;
  readonly documentNumber: string;
  readonly recipients: readonly string[];
  readonly issuedAt: Instant;
  readonly recalled: boolean;
}

/** What a rollup keeps through all its stages. */
interface Course {
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
  readonly level: string;
  readonly cutOffAt: Instant;
  /** Units that were missing at the cut-off. */
  readonly missing: readonly string[];
  /** Units of whom the finance head has decided that it is compiled without them. */
  readonly decidedMissing: readonly string[];
  readonly excluded: readonly string[];
  /** The figure that was confirmed last, by indicator; null where it is restricted, and sealed. */
  readonly confirmed: Readonly<Record<string, string | null>>;
  readonly editions: readonly RollupEdition[];
  /** Since when it waits at its stage, how many stages it has had, and the reminders of this one. */
  readonly waitsSince: Instant;
  readonly revision: number;
  readonly reminded: readonly number[];
}

export interface CollectingRollup extends Course {
  readonly status: 'collecting';
}
/** It waits for a draft: the first, another one after a return, or the next edition's. */
export interface CutOffRollup extends Course {
  readonly status: 'cut_off';
}
/** It waits for the Office. */
export interface DraftedRollup extends Course {
  readonly status: 'drafted';
  readonly draft: RollupDraft;
}
/** It waits to be signed. */
export interface ReviewedRollup extends Course {
  readonly status: 'reviewed';
  readonly draft: RollupDraft;
}
/** It waits for the records office. */
export interface SignedRollup extends Course {
  readonly status: 'signed';
  readonly draft: RollupDraft;
  readonly signedAt: Instant;
}
export interface IssuedRollup extends Course {
  readonly status: 'issued';
}

export type KnownRollup = CollectingRollup | CutOffRollup | DraftedRollup | ReviewedRollup | SignedRollup | IssuedRollup;
export type Rollup = { readonly status: 'absent' } | KnownRollup;

export const NO_ROLLUP: Rollup = { status: 'absent' };

export const isKnownRollup = (rollup: Rollup): rollup is KnownRollup => rollup.status !== 'absent';

/** Whether a draft lies before somebody. */
export const hasDraft = (rollup: KnownRollup): rollup is DraftedRollup | ReviewedRollup | SignedRollup =>
  rollup.status === 'drafted' || rollup.status === 'reviewed' || rollup.status === 'signed';

/** The edition that was issued last; undefined before the first. */
export const lastEdition = ({ editions }: KnownRollup): RollupEdition | undefined => editions.at(-1);

export const evolveRollup = (rollup: Rollup, event: RollupEvent): Rollup => {
  if (event.type === 'CompilationStarted') return started(event);
  return isKnownRollup(rollup) ? next(rollup, event) : rollup;
};

const started = ({ data, occurredAt = NEVER }: CompilationStarted): CollectingRollup => ({
  ...data,
  status: 'collecting',
  missing: [],
  decidedMissing: [],
  excluded: [],
  confirmed: {},
  editions: [],
  waitsSince: occurredAt,
  revision: 0,
  reminded: [],
});

const next = (rollup: KnownRollup, event: Exclude<RollupEvent, CompilationStarted>): KnownRollup => {
  const at = event.occurredAt ?? NEVER;
  switch (event.type) {
    case 'CutOffReached':
      return { ...staged(rollup, 'cut_off', at), missing: event.data.missing };
    case 'MissingUnitsRecorded':
      return { ...rollup, decidedMissing: event.data.units };
    case 'UnitExcluded':
      return { ...rollup, excluded: [...rollup.excluded, event.data.unit] };
    case 'UnitIncluded':
      return { ...rollup, excluded: rollup.excluded.filter((unit) => unit !== event.data.unit) };
    case 'CompilationDrafted':
      return { ...staged(rollup, 'drafted', at), draft: draftOf(event.data, at) };
    case 'IndicatorConfirmed':
      return { ...rollup, confirmed: { ...rollup.confirmed, [event.data.indicator]: event.data.value } };
    case 'CompilationReviewed':
      return hasDraft(rollup) ? { ...staged(rollup, 'reviewed', at), draft: rollup.draft } : rollup;
    case 'CompilationSigned':
      return hasDraft(rollup) ? { ...staged(rollup, 'signed', at), draft: rollup.draft, signedAt: at } : rollup;
    case 'CompilationIssued':
      return { ...staged(rollup, 'issued', at), editions: [...rollup.editions, editionOf(event.data, at)] };
    case 'CompilationReturned':
    case 'CompilationRevised':
      return staged(rollup, 'cut_off', at);
    case 'DocumentRecalled':
      return { ...rollup, editions: rollup.editions.map((one) => (one.edition === event.data.edition ? { ...one, recalled: true } : one)) };
    case 'CompilationReminderIssued':
      return { ...rollup, reminded: [...rollup.reminded, event.data.afterWorkingDays] };
  }
};

/** The course at its next stage, where nobody has been reminded yet. What lay before somebody at the stage before is gone with it. */
const staged = <Status extends RollupStage>(rollup: KnownRollup, status: Status, waitsSince: Instant) => {
  const { duty, period, unit, level, cutOffAt, missing, decidedMissing, excluded, confirmed, editions, revision } = rollup;
  return {
    ...{ duty, period, unit, level, cutOffAt, missing, decidedMissing, excluded, confirmed, editions },
    ...{ status, waitsSince, revision: revision + 1, reminded: [] },
  };
};

const draftOf = (data: CompilationDrafted['data'], at: Instant): RollupDraft => {
  const { edition, digest, rules, form, basis, draftedBy } = data;
  return { edition, digest, rules, form, basis, persons: authorsOf(draftedBy, data), at };
};

const editionOf = (data: CompilationIssued['data'], issuedAt: Instant): RollupEdition => {
  const { edition, digest, rules, basis, documentNumber, recipients } = data;
  return { edition, digest, rules, basis, documentNumber, recipients, issuedAt, recalled: false };
};

// Events of deciders bear their instant; one that was written by hand in a test may not.
const NEVER: Instant = '0000-01-01T00:00:00.000Z';
