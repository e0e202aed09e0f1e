import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, type Obligation } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import { tellerFor } from './history-teller.js';
import { lastDaysOf } from './last-days.js';
import type { MatterFact, OwedFact } from './owed-fact.js';
import type { Past, Placed } from './past.js';
import { isReportTelling, obligationOf, reportFactOf, type Said } from './report-fact-of.js';
import { SPEECH, type Speech } from './tellers.js';

/**
 * What these events give to tell, and to whom. The rehearsal and the living engine ask the same question here: who has the same past
 * gets the same facts.
 */
export const factsOf = (said: readonly Placed[], past: Past, speech: Speech = SPEECH): OwedFact[] =>
  said.flatMap((one) => {
    const regime = isTelling(one, speech) ? past.regimeAt(one.seq) : undefined;
    return (regime && (ofReport(one, past, regime) ?? ofMatter(one, past, { regime, speech }))) ?? [];
  });

/** Whether somebody may have to be told of it; asked before its past is read. */
export const isTelling = ({ stream, event }: Pick<Said, 'stream' | 'event'>, { tellers }: Speech = SPEECH): boolean =>
  isReportTelling(event) || (tellerFor(stream, tellers)?.types.has(event.type) ?? false);

/** The other streams that have to be known before it can be told. */
export const mentionedBy = ({ stream, event, seq }: Placed, past: Past, { tellers }: Speech = SPEECH): readonly string[] => [
  ...(isReportTelling(event) ? [obligationOf({ stream, event })] : []),
  ...(tellerFor(stream, tellers)?.mentions(eventsOf(past.until(stream, seq))) ?? []),
];

const ofReport = (said: Placed, past: Past, rules: Regime): OwedFact | undefined => {
  if (!isReportTelling(said.event)) return undefined;
  const id = obligationOf(said);
  const history = past.until(id, said.seq);
  const obligation = eventsOf(history).reduce<Obligation>((state, event) => evolveObligation(state, event as ObligationEvent), ABSENT);
  if (!isKnown(obligation)) return undefined;
  const lastDayOf = lastDaysOf(history);
  const concerned = { id, obligation, lastDayAt: (revision: number) => lastDayOf(id, revision) };
  return reportFactOf(said, concerned, { rules, issuer: rules.authority.code });
};

interface Speaking {
  readonly regime: Regime;
  readonly speech: Speech;
}

const ofMatter = (said: Placed, past: Past, { regime, speech: { tellers, describe } }: Speaking): MatterFact | undefined => {
  const { id, stream, seq, recordedAt: at } = said;
  const teller = tellerFor(stream, tellers);
  if (!teller?.types.has(said.event.type)) return undefined;
  const subjectOf = (other: string) => describe(other, eventsOf(past.until(other, seq)), regime);
  const telling = teller.tell(said, eventsOf(past.until(stream, seq)), { regime, subjectOf });
  return telling && { id, at, stream, ...telling };
};

const eventsOf = (history: readonly Placed[]) => history.map(({ event }) => event);
