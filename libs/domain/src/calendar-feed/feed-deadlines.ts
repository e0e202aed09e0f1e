import type { Matter } from '../access/matter.js';
import { deadlinesAround } from '../agenda/unit-agenda.js';
import type { LocalDay } from '../calendar/local-day.js';
import { sayDue } from '../duty/due-sentence.js';
import { inOrder } from '../in-order.js';
import { evolveImpediment, type ImpedimentEvent, NO_IMPEDIMENT } from '../impediment/impediment.js';
import { sayReport } from '../notice/digest.js';
import type { History } from '../notice/history-teller.js';
import { namesIn } from '../notice/names-in.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, obligationId } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import { describeSubject } from '../subject/describe.js';
import type { TaskEvent } from '../task/events.js';
import { evolveTask } from '../task/evolve.js';
import { NO_TASK } from '../task/state.js';
import { type Bilingual, writeDay } from '../text.js';

/** A last day as somebody's calendar shows it. */
export interface FeedDeadline {
  /** The stream it is of, or will be: the same for ever. */
  readonly stream: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly sentence: Bilingual;
  readonly lastDay: LocalDay;
  /** How often it was changed, its cancellation included. */
  readonly revision: number;
  readonly isCancelled: boolean;
}

export interface FeedOf {
  /** Whose deadlines. */
  readonly units: readonly string[];
  /** What has begun, by stream: reports, tasks, difficulties. What is another's is left out. */
  readonly histories: ReadonlyMap<string, History>;
  readonly regime: Regime;
  readonly today: LocalDay;
}

/** The streams of the reports that these units are going to owe by the rules in force, a year back and a year ahead. */
export const plannedReports = (units: readonly string[], { regime, today }: Pick<FeedOf, 'regime' | 'today'>): readonly string[] =>
  units.flatMap((unit) => deadlinesAround(regime, unit, today).map(({ duty, period }) => obligationId(unit, duty, period)));

/** All deadlines of some units, as they stand and as they will come, in the order of their days. Names and numbers only: no free text. */
export const feedDeadlines = (of: FeedOf): readonly FeedDeadline[] =>
  [...begun(of), ...planned(of)].sort((a, b) => inOrder(a.lastDay, b.lastDay) || inOrder(a.stream, b.stream));

const begun = ({ units, histories, regime }: FeedOf): FeedDeadline[] =>
  [...histories].flatMap(([stream, history]) => {
    const subject = describeSubject(stream, history, regime);
    if (subject === undefined || !units.includes(subject.matter.unit)) return [];
    const { title, lastDay, revision, matter } = subject;
    const isCancelled = CANCELLED.has(statusOf(stream, history));
    const sentence = sentenceOf(stream, history, lastDay);
    return [{ stream, title, unit: nameOf(matter, regime), sentence, lastDay, revision: revision + (isCancelled ? 1 : 0), isCancelled }];
  });

const planned = ({ units, histories, regime, today }: FeedOf): FeedDeadline[] =>
  units.flatMap((unit) =>
    deadlinesAround(regime, unit, today).flatMap(({ duty, period, lastDay, sentence }) => {
      const stream = obligationId(unit, duty, period);
      if (histories.has(stream)) return [];
      const names = namesIn(regime);
      const title = sayReport({ duty, period }, names);
      return [{ stream, title, unit: names.unit(unit), sentence: sayDue(sentence), lastDay, revision: 0, isCancelled: false }];
    }),
  );

/** Ends by which nothing is to be done any more. What is done keeps its day. */
const CANCELLED: ReadonlySet<string> = new Set(['cancelled', 'excused', 'recalled', 'superseded', 'not_feasible', 'withdrawn', 'closed']);

const statusOf = (stream: string, history: History): string => {
  if (stream.startsWith('obligation/')) return obligationIn(history).status;
  if (stream.startsWith('task/')) return (history as readonly TaskEvent[]).reduce(evolveTask, NO_TASK).status;
  return (history as readonly ImpedimentEvent[]).reduce(evolveImpediment, NO_IMPEDIMENT).status;
};

const sentenceOf = (stream: string, history: History, lastDay: LocalDay): Bilingual => {
  const obligation = stream.startsWith('obligation/') ? obligationIn(history) : ABSENT;
  if (isKnown(obligation)) return sayDue(obligation.sentence);
  return { vi: `Hạn: hết ngày ${writeDay(lastDay)}.`, en: `Due by the end of ${writeDay(lastDay)}.` };
};

const obligationIn = (history: History) => (history as readonly ObligationEvent[]).reduce(evolveObligation, ABSENT);

const nameOf = ({ unit }: Matter, regime: Regime): Bilingual => namesIn(regime).unit(unit);
