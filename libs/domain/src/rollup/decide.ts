import type { Command, Decider, Instant } from '#eventsourcing';
import { isAmong } from '../access/acting.js';
import { timeFactId } from '../fact-id.js';
import { forReason } from '../sealed-parts.js';
import type {
  ConfirmIndicator,
  DraftCompilation,
  ExcludeUnit,
  IncludeUnit,
  IssueCompilation,
  ReachCutOff,
  RecallDocument,
  RecordMissingUnits,
  RemindOfCompilation,
  ReturnCompilation,
  ReviewCompilation,
  ReviseCompilation,
  RollupCommand,
  RollupRequest,
  SignCompilation,
  StartCompilation,
} from './commands.js';
import { demandDocumentNumber, numberOfYear } from './document-number.js';
import type { RollupEvent } from './events.js';
import { rollupRefusals as refusals } from './refusals.js';
import {
  evolveRollup,
  hasDraft,
  isKnownRollup,
  type KnownRollup,
  lastEdition,
  NO_ROLLUP,
  type Rollup,
  type RollupDraft,
} from './rollup.js';

/**
 * What may happen to a compilation, one function per command. An edition's number is one more than the last: since an append says which
 * version of the stream it has seen, no number is left out or given twice.
 */
export const rollupDecider: Decider<Rollup, RollupCommand, RollupEvent> = {
  decide: (command, rollup) => {
    switch (command.type) {
      case 'StartCompilation':
        return start(command, rollup);
      case 'ReachCutOff':
        return reachCutOff(command, rollup);
      case 'RemindOfCompilation':
        return remind(command, rollup);
      default:
        return ask(command, rollup);
    }
  },
  evolve: evolveRollup,
  initialState: NO_ROLLUP,
};

const ask = (command: RollupRequest, rollup: Rollup): readonly RollupEvent[] => {
  if (command.by === 'clock') throw refusals.notForTheClock();
  if (!isKnownRollup(rollup)) throw refusals.noSuchRollup();
  switch (command.type) {
    case 'RecordMissingUnits':
      return recordMissing(command, rollup);
    case 'ExcludeUnit':
      return exclude(command, rollup);
    case 'IncludeUnit':
      return include(command, rollup);
    case 'DraftCompilation':
      return draft(command, rollup);
    case 'ConfirmIndicator':
      return confirm(command, rollup);
    case 'ReviewCompilation':
      return review(command, rollup);
    case 'ReturnCompilation':
      return giveBack(command, rollup);
    case 'SignCompilation':
      return sign(command, rollup);
    case 'IssueCompilation':
      return issue(command, rollup);
    case 'ReviseCompilation':
      return revise(command, rollup);
    case 'RecallDocument':
      return recall(command, rollup);
  }
};

const start = ({ data, now }: StartCompilation, rollup: Rollup): RollupEvent[] => {
  if (isKnownRollup(rollup)) return [];
  return [{ type: 'CompilationStarted', data, occurredAt: now }];
};

const reachCutOff = ({ data, now }: ReachCutOff, rollup: Rollup): RollupEvent[] => {
  if (rollup.status !== 'collecting' || now < rollup.cutOffAt) return [];
  const { cutOffAt } = rollup;
  return [{ type: 'CutOffReached', data: { cutOffAt, missing: data.missing }, occurredAt: cutOffAt }];
};

const remind = ({ data, now }: RemindOfCompilation, rollup: Rollup): RollupEvent[] => {
  const { rollup: stream, day, ...reminder } = data;
  if (!isKnownRollup(rollup) || rollup.revision !== data.revision) return [];
  if (rollup.reminded.some((step) => step >= data.afterWorkingDays)) return [];
  const id = timeFactId(stream, 'step', data.revision, day);
  return [{ type: 'CompilationReminderIssued', data: reminder, id, occurredAt: now }];
};

const recordMissing = ({ data, by, now }: RecordMissingUnits, rollup: KnownRollup): RollupEvent[] => {
  demandInHand(rollup);
  if (data.units.length === 0) throw refusals.nothingMissing();
  if (isSameSet(data.units, rollup.decidedMissing)) return [];
  return [{ type: 'MissingUnitsRecorded', data: { units: data.units, decidedBy: by }, ...forReason(data.reason, now) }];
};

const exclude = ({ data, by, now }: ExcludeUnit, rollup: KnownRollup): RollupEvent[] => {
  if (rollup.excluded.includes(data.unit)) return [];
  demandInHand(rollup);
  return [{ type: 'UnitExcluded', data: { unit: data.unit, excludedBy: by }, ...forReason(data.reason, now) }];
};

const include = ({ data, by, now }: IncludeUnit, rollup: KnownRollup): RollupEvent[] => {
  demandInHand(rollup);
  if (!rollup.excluded.includes(data.unit)) throw refusals.notExcluded();
  return [{ type: 'UnitIncluded', data: { unit: data.unit, includedBy: by }, occurredAt: now }];
};

const draft = ({ data, by, now }: DraftCompilation, rollup: KnownRollup): RollupEvent[] => {
  const { missing, ...drafted } = data;
  if (hasDraft(rollup) && rollup.draft.digest === data.digest) return [];
  demandInHand(rollup);
  if (rollup.status === 'collecting' && missing.length > 0) throw refusals.notCutOff();
  const undecided = missing.filter((unit) => !rollup.decidedMissing.includes(unit));
  if (undecided.length > 0) throw refusals.missingNotDecided(undecided);
  const last = lastEdition(rollup);
  if (last?.digest === data.digest && !last.recalled) throw refusals.nothingChanged(last.edition);
  return [{ type: 'CompilationDrafted', data: { ...drafted, edition: nextEdition(rollup), draftedBy: by }, occurredAt: now }];
};

const confirm = ({ data, by, now }: ConfirmIndicator, rollup: KnownRollup): RollupEvent[] => {
  const { indicator, value, isRestricted = false } = data;
  demandInHand(rollup);
  if (rollup.confirmed[indicator] === value) return [];
  const confirmed = { indicator, value: isRestricted ? null : value, confirmedBy: by };
  const sealed = { value: { text: value, classification: 'restricted' as const } };
  return [{ type: 'IndicatorConfirmed', data: confirmed, occurredAt: now, ...(isRestricted && { sealed }) }];
};

const review = (command: ReviewCompilation, rollup: KnownRollup): RollupEvent[] => {
  const { data, by, now } = command;
  if (rollup.status === 'reviewed' && rollup.draft.digest === data.digest) return [];
  if (rollup.status !== 'drafted') throw refusals.nothingToReview(rollup);
  demandSame(rollup.draft, data);
  demandNotHisDraft(command, rollup.draft);
  return [{ type: 'CompilationReviewed', data: { digest: data.digest, reviewedBy: by }, occurredAt: now }];
};

const giveBack = ({ data, by, now }: ReturnCompilation, rollup: KnownRollup): RollupEvent[] => {
  if (!hasDraft(rollup)) throw refusals.nothingToReturn(rollup);
  demandSame(rollup.draft, data);
  return [{ type: 'CompilationReturned', data: { digest: data.digest, returnedBy: by }, ...forReason(data.reason, now) }];
};

/** Who compiled it does not sign it (domain 5.6, 7). It may be signed again where it was not issued in time. */
const sign = (command: SignCompilation, rollup: KnownRollup): RollupEvent[] => {
  const { data, by, now } = command;
  if (rollup.status !== 'reviewed' && rollup.status !== 'signed') throw refusals.nothingToSign(rollup);
  demandSame(rollup.draft, data);
  demandNotHisDraft(command, rollup.draft);
  return [{ type: 'CompilationSigned', data: { digest: data.digest, signedBy: by }, occurredAt: now }];
};

const issue = ({ data, by, now }: IssueCompilation, rollup: KnownRollup): RollupEvent[] => {
  const last = lastEdition(rollup);
  if (rollup.status === 'issued' && last?.digest === data.digest && last.documentNumber === data.documentNumber) return [];
  if (rollup.status !== 'signed') throw refusals.nothingToIssue(rollup);
  demandSame(rollup.draft, data);
  demandDocumentNumber(data.documentNumber);
  demandUnused(data.documentNumber, rollup.editions, now);
  if (now >= data.issueBy) throw refusals.issueTermPassed();
  const { digest, rules, form, basis } = rollup.draft;
  const recipients = [...new Set([...(last?.recipients ?? []), ...data.recipients])];
  const issued = {
    edition: nextEdition(rollup),
    digest,
    rules,
    form,
    basis,
    documentNumber: data.documentNumber,
    issuedBy: by,
    recipients,
  };
  return [{ type: 'CompilationIssued', data: issued, occurredAt: now }];
};

/** Also the number of an edition that was recalled. That no other compilation bears it is seen to where it is appended. */
const demandUnused = (documentNumber: string, editions: KnownRollup['editions'], now: Instant): void => {
  const used = editions.find((one) => numberOfYear(one.documentNumber, one.issuedAt) === numberOfYear(documentNumber, now));
  if (used !== undefined) throw refusals.numberUsed(documentNumber, used.edition);
};

const revise = ({ data, by, now }: ReviseCompilation, rollup: KnownRollup): RollupEvent[] => {
  if (rollup.status === 'cut_off' && rollup.editions.length > 0) return [];
  if (rollup.status !== 'issued') throw refusals.nothingToRevise(rollup);
  return [{ type: 'CompilationRevised', data: { edition: nextEdition(rollup), revisedBy: by }, ...forReason(data.reason, now) }];
};

const recall = ({ data, by, now }: RecallDocument, rollup: KnownRollup): RollupEvent[] => {
  const recalled = rollup.editions.find(({ edition }) => edition === data.edition);
  if (recalled === undefined) throw refusals.noSuchEdition();
  if (recalled.recalled) return [];
  return [{ type: 'DocumentRecalled', data: { edition: data.edition, recalledBy: by }, ...forReason(data.reason, now) }];
};

const nextEdition = ({ editions }: KnownRollup): number => editions.length + 1;

/** What is signed goes out as it is, and what is issued stays as it was: neither is compiled anew in silence. */
const demandInHand = (rollup: KnownRollup): void => {
  if (rollup.status === 'issued') throw refusals.reviseFirst();
  if (rollup.status === 'signed') throw refusals.inHand(rollup);
};

/** Who decides has looked at this draft and no other. */
const demandSame = ({ digest }: RollupDraft, looked: { readonly digest: string }): void => {
  if (digest !== looked.digest) throw refusals.draftChanged();
};

const demandNotHisDraft = (command: Command, { persons }: RollupDraft): void => {
  if (isAmong(command, ...persons)) throw refusals.ownDraft();
};

const isSameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));
