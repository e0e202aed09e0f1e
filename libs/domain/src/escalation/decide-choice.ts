import type { ReportAct } from '../access/acts.js';
import type { LocalDay } from '../calendar/local-day.js';
import { endOfDay } from '../calendar/zone.js';
import type { CloseAsMissing, ExcuseObligation, RequestExplanation, TransferObligation } from '../obligation/commands.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { ApproveEscalation, DeclineEscalation, DeferEscalation } from './commands.js';
import { awaitsOutcome, type EscalationCase, isPending } from './escalation.js';
import { escalationRefusals as refusals } from './refusals.js';

/** What a manager may choose to do about a case. */
export const MANAGER_CHOICES = [
  'approve',
  'approve_with_changes',
  'decline',
  'extend',
  'waive',
  'reassign',
  'explain',
  'compile_without',
] as const;

export type ManagerChoice = (typeof MANAGER_CHOICES)[number];

/** A choice, with what it needs: a reason, a last day, a unit, the letter in other words. */
export interface Choosing {
  readonly choice: ManagerChoice;
  readonly reason?: string;
  readonly letter?: string;
  readonly until?: LocalDay;
  readonly unit?: string;
}

type PartOf<C> = C extends { readonly type: string; readonly data: object } ? Pick<C, 'type' | 'data'> : never;

/** What a choice asks for: that the case be decided, or something of the report it is about. */
export type Chosen =
  | { readonly of: 'case'; readonly part: PartOf<ApproveEscalation | DeclineEscalation | DeferEscalation> }
  | {
      readonly of: 'report';
      readonly act: ReportAct;
      readonly part: PartOf<ExcuseObligation | TransferObligation | RequestExplanation | CloseAsMissing>;
    };

/** The command that a choice comes to. What is excused, passed to another unit, asked or closed is the report, and not the case. */
export const chosenFor = (choosing: Choosing, { known, subject }: OfCase, regime: Regime): Chosen => {
  const { choice, reason = '', letter = '' } = choosing;
  switch (choice) {
    case 'approve':
      return { of: 'case', part: { type: 'ApproveEscalation', data: {} } };
    case 'approve_with_changes':
      return { of: 'case', part: { type: 'ApproveEscalation', data: { draft: letter } } };
    case 'decline':
      return { of: 'case', part: { type: 'DeclineEscalation', data: { reason } } };
    case 'extend': {
      const { lastDay: until, dueAt: endsAt } = dateOf(choosing, regime);
      return { of: 'case', part: { type: 'DeferEscalation', data: { until, endsAt, reason } } };
    }
    case 'waive':
      return ofReport('excuse', { known, subject }, (obligation) => ({ type: 'ExcuseObligation', data: { obligation, reason } }));
    case 'reassign': {
      const to = unitOf(choosing, regime);
      return ofReport('transfer', { known, subject }, (obligation) => ({ type: 'TransferObligation', data: { obligation, to, reason } }));
    }
    case 'explain': {
      const date = dateOf(choosing, regime);
      return ofReport('request_explanation', { known, subject }, (obligation) => ({
        type: 'RequestExplanation',
        data: { obligation, ...date, text: reason },
      }));
    }
    case 'compile_without':
      return ofReport('close_missing', { known, subject }, (obligation) => ({ type: 'CloseAsMissing', data: { obligation } }));
  }
};

/** A case and what it is about. */
export interface OfCase {
  readonly known: EscalationCase;
  readonly subject: Subject;
}

type OfReport = Extract<Chosen, { readonly of: 'report' }>;

const ofReport = (act: ReportAct, { known, subject }: OfCase, partOf: (obligation: string) => OfReport['part']): OfReport => {
  if (subject.kind !== 'obligation') throw refusals.notForThisKind();
  if (!isPending(known) && !awaitsOutcome(known)) throw refusals.alreadyDecided();
  return { of: 'report', act, part: partOf(subject.stream) };
};

const dateOf = ({ until }: Choosing, { authority }: Regime) => {
  if (until === undefined) throw refusals.dayMissing();
  return { lastDay: until, dueAt: endOfDay(until, authority.zone) };
};

const unitOf = ({ unit }: Choosing, { units }: Regime): string => {
  if (unit === undefined || !units.some(({ code }) => code === unit)) throw refusals.unitMissing();
  return unit;
};
