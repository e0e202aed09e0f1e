import { approverIn } from '../access/case-seats.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { Instant } from '#eventsourcing';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { ProposeEscalation } from './commands.js';
import { awaitsOutcome, type EscalationCase, isPending } from './escalation.js';
import { topOf } from './ladder.js';
import { escalationRefusals as refusals } from './refusals.js';

/** What a person proposes: at a level of the ladder, or at the one that comes next. */
export interface Proposing {
  readonly subject: Subject;
  /** Every case about it, of whatever date. */
  readonly cases: readonly EscalationCase[];
  readonly level?: number;
  readonly by: string;
  readonly now: Instant;
}

/**
 * The case that a person proposes, anew where the ladder stood still. One open case for each level: asked again by the same person it is
 * that one, which says nothing new. What is not overdue is nobody's to put before somebody higher.
 */
export const proposalOf = ({ subject, cases, level, by, now }: Proposing, regime: Regime): ProposeEscalation['data'] => {
  const today = localDayOf(now, regime.authority.zone);
  if (!subject.isOwed || today <= subject.lastDay) throw refusals.notOverdue(subject.lastDay);
  const ofThisDate = cases.filter(({ revision }) => revision === subject.revision);
  const rung = rungOf(subject, { level, today, top: topOf(ofThisDate) }, regime);
  const last = topOf(ofThisDate.filter((known) => known.level === rung.level));
  const isHis = last !== undefined && isPending(last) && last.proposedBy === by;
  if (last !== undefined && !isHis && (isPending(last) || awaitsOutcome(last))) throw refusals.alreadyProposed();
  return {
    subject: subject.stream,
    unit: subject.matter.unit,
    revision: subject.revision,
    level: rung.level,
    attempt: (last?.attempt ?? 0) + (isHis ? 0 : 1),
    addressee: rung.addressee,
    approver: approverIn(rung, subject.matter, regime),
    parent: topOf(ofThisDate.filter((known) => known.level < rung.level))?.id ?? null,
  };
};

interface Asked {
  readonly level: number | undefined;
  readonly today: LocalDay;
  readonly top: EscalationCase | undefined;
}

/** The level that is named; or the last one, where it waits or has ended without going out; or the next. */
const rungOf = ({ policy }: Subject, { level, today, top }: Asked, { policies }: Regime) => {
  const { levels } = policyOn(policies, policy, today).escalation;
  const wanted = level ?? (top === undefined ? levels[0]?.level : staysAt(top) ? top.level : nextAbove(levels, top));
  const rung = levels.find((candidate) => candidate.level === wanted);
  if (rung === undefined) throw refusals.noSuchLevel(levels.map((candidate) => candidate.level));
  return rung;
};

const nextAbove = (levels: readonly { readonly level: number }[], top: EscalationCase): number | undefined =>
  levels.find((candidate) => candidate.level > top.level)?.level;

const staysAt = (top: EscalationCase): boolean => isPending(top) || ['declined', 'withdrawn', 'moot'].includes(top.status);
