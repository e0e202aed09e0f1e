import type { RecordedEvent } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { ReportingLevel } from '../duty/duty.js';
import { inOrder } from '../in-order.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import type { Regime } from '../plan/regime.js';
import { type Form, formOn } from '../report/form.js';
import { yearBefore } from '../report/form-of-period.js';
import { acceptedReport } from './accepted-report.js';
import type { AcceptedReport, CompilationInput, Exclusion } from './compilation.js';
import { compiledPeriod } from './compiled-period.js';
import { owingOf } from './owing.js';

/** What is compiled, out of what. */
export interface Gathering {
  readonly regime: Regime;
  readonly duty: string;
  readonly period: string;
  /** The office that compiles. */
  readonly unit: string;
  /** The obligations' own events by their streams; streams of other duties, years and recipients may lie among them. */
  readonly histories: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly excluded: readonly Exclusion[];
}

/**
 * All that a compilation rests on, from the obligations' own events: the same in the living engine, in the rehearsal and as of an earlier
 * instant, for which the events are cut. Accepted versions only.
 */
export const gatherInput = ({ regime, duty: code, period: id, unit, histories, excluded }: Gathering): CompilationInput => {
  const { period, closesOn, levels } = compiledPeriod({ duty: code, period: id, unit }, regime);
  const found = [...histories].sort(([a], [b]) => inOrder(a, b)).flatMap(([stream, history]) => known(stream, history));
  const here = found.filter(({ obligation }) => obligation.duty === code && isCompiledBy(unit, levels, obligation));
  const reports = here.flatMap(({ stream, obligation, history }) => acceptedReport(stream, obligation, history) ?? []);
  return {
    ...{ duty: code, period: id, unit, excluded },
    day: period.lastDay,
    closesOn,
    form: formOn(regime.forms, code, period.lastDay) ?? inWordsAlone(code, period.lastDay),
    targets: regime.targets,
    owing: here.flatMap(({ stream, obligation, history }) =>
      obligation.period === id && obligation.status !== 'cancelled' ? [owingOf(stream, { obligation, history }, regime.calendar)] : [],
    ),
    reports: upTo(id, reports),
    lastYear: upTo(yearBefore(id), reports),
  };
};

/** The streams that a compilation may rest on: of this duty, of this year and the one before. */
export const isGathered = (stream: string, { duty, period }: Pick<Gathering, 'duty' | 'period'>): boolean => {
  const [category, , ofDuty, ofPeriod = ''] = stream.split('/');
  return category === 'obligation' && ofDuty === duty && (isUpTo(period, ofPeriod) || isUpTo(yearBefore(period), ofPeriod));
};

/** Periods of one duty sort as they follow one another. */
const isUpTo = (period: string, one: string): boolean => one.slice(0, 4) === period.slice(0, 4) && one <= period;

const upTo = (period: string, reports: readonly AcceptedReport[]): readonly AcceptedReport[] =>
  reports.filter((report) => isUpTo(period, report.period));

interface Found {
  readonly stream: string;
  readonly obligation: KnownObligation;
  readonly history: readonly RecordedEvent[];
}

const known = (stream: string, history: readonly RecordedEvent[]): readonly Found[] => {
  if (!stream.startsWith('obligation/')) return [];
  const obligation = history.map((event) => event as ObligationEvent).reduce<Obligation>(evolveObligation, ABSENT);
  return isKnown(obligation) ? [{ stream, obligation, history }] : [];
};

/** Of a level at which this office receives: its own report, which another office receives, is compiled with the others. */
const isCompiledBy = (unit: string, levels: readonly ReportingLevel[], { recipient, level }: KnownObligation): boolean =>
  recipient === unit || levels.some(({ code }) => code === level);

/** A duty without a form is reported on in words: compiling it tells who reported, and has no row. */
const inWordsAlone = (duty: string, day: LocalDay): Form => ({
  ...{ duty, version: 0, effectiveFrom: day, effectiveTo: day },
  ...{ indicators: [], sections: [], rules: [] },
});
