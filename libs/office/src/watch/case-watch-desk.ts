import type { InlineTable, Instant, RecordedEvent } from '#eventsourcing';
import {
  type ActOutcome,
  type CasePlan,
  type CaseQuestion,
  type CaseSight,
  caseText,
  decidingSeats,
  decisionWay,
  type DeskOf,
  type Escalation,
  escalationDecider,
  type EscalationEvent,
  escalationStream,
  localDayOf,
  planCase,
  policyOn,
  type Regime,
} from '#domain';
import type { AgendaReads, Directory, PostgresEventStore } from '#postgres';
import { foldEscalation } from '../agenda/agenda-items.js';
import { carryOutEach } from '../agenda/carry-out.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { CaseBook, type FoundCase } from '../escalation/case-book.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import { casesOf } from './cases-of.js';
import { decidersOf } from './deciders-of.js';
import { wakeAfter } from './wake.js';

/** What the desk of the cases' watches works with. */
export interface CaseWatchDeskParts {
  readonly store: PostgresEventStore;
  readonly reads: Pick<AgendaReads, 'cases'>;
  readonly directory: Pick<Directory, 'seats' | 'absentOn' | 'delegationsOn'>;
  readonly regime: RegimeDesk;
  readonly clock: DomainClock;
  readonly inline: readonly InlineTable[];
}

/** What stands behind the watch of a case: the planner, asked with the log and the directory as they are, and its commands carried out. */
export class CaseWatchDesk implements DeskOf<CasePlan> {
  constructor(private readonly parts: CaseWatchDeskParts) {}

  /** Looks at a case at a real instant, in the authority's time. A case that is not there has nothing to be watched. */
  async look({ id, at }: { readonly id: string; readonly at: Instant }): Promise<CaseSight> {
    const { clock, regime: rules } = this.parts;
    rules.refresh(); // or a look that was brought about by new rules would go by the old ones
    const regime = await rules.find();
    const [found] = regime === undefined ? [] : await new CaseBook(this.parts).find([escalationStream(id)]);
    if (regime === undefined || found === undefined) return { ...NOTHING, nextWakeAt: await wakeAfter(at, undefined, clock) };
    const now = await clock.at(at);
    const question = await this.#question(found, regime, now);
    const plan = planCase(question, now);
    const nextWakeAt = await wakeAfter(at, plan.nextWakeAt, clock);
    return { stage: plan.stage, due: plan.due, nextWakeAt, text: caseText(question, plan, found.subject) };
  }

  carryOut(commands: CaseSight['due'], { id }: { readonly id: string }): Promise<ActOutcome> {
    return carryOutEach(this.parts, commands, {
      streamOf: () => escalationStream(id),
      eventsOf: (command, history) => escalationDecider.decide(command, folded(history)),
    });
  }

  async #question({ known, subject }: FoundCase, regime: Regime, now: Instant): Promise<CaseQuestion> {
    const day = localDayOf(now, regime.calendar.zone);
    const places = decidingSeats(known, subject.matter, regime);
    const [deciders, cases] = await Promise.all([decidersOf(this.parts.directory, known, places, day), casesOf(this.parts, known.subject)]);
    const further = cases.find(({ parent }) => parent === known.id)?.id;
    return {
      known,
      calendar: regime.calendar,
      policy: policyOn(regime.policies, subject.policy, day),
      way: decisionWay(known, places, deciders),
      // By a later date the case is about to be settled, too.
      subjectOwed: subject.isOwed && subject.revision === known.revision,
      ...(further !== undefined && { further }),
    };
  }
}

const folded = (history: readonly RecordedEvent[] = []): Escalation => foldEscalation(history as readonly RecordedEvent<EscalationEvent>[]);

const NOTHING = { stage: 'ended', due: [], text: { details: 'Không có hồ sơ này.', nextWake: '' } } as const;
