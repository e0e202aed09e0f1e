import type { RecordedEvent } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { inOrder } from '../in-order.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, isKnown, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import { planOn } from '../plan/plan-of-year.js';
import type { Regime } from '../plan/regime.js';
import { type Form, formOn } from '../report/form.js';
import { yearBefore } from '../report/form-of-period.js';
import { acceptedReport } from './accepted-report.js';
import type { AcceptedReport, CompilationInput, Exclusion, ReportElsewhere } from './compilation.js';
import { type CompiledPeriod, compiledPeriod } from './compiled-period.js';
import { heardHere } from './heard-here.js';
import { owingOf } from './owing.js';
import { saidElsewhere } from './said-elsewhere.js';

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
export const gatherInput = ({ regime, duty, period, unit, histories, excluded }: Gathering): CompilationInput => {
  const compiled = compiledPeriod({ duty, period, unit }, regime);
  const rules = rulesOf(compiled, unit, regime);
  const found = foundIn(histories, duty);
  const here = found.filter((one) => isCompiledBy(unit, compiled, one));
  const reports = here.flatMap(reportIn).filter((report) => isBehind(period, report.period));
  const others = () => found.filter((one) => isBehind(period, one.obligation.period) && !isCompiledBy(unit, compiled, one));
  const elsewhere = saidElsewhere(reports, () => others().flatMap(toOthers), rules);
  return {
    ...{ duty, period, unit, excluded, closesOn: compiled.closesOn, ...rules },
    owing: here.filter(({ obligation }) => isOwed(period, obligation)).map((one) => owingOf(one.stream, one, regime.calendar)),
    reports: reports.filter((report) => isUpTo(period, report.period)),
    lastYear: reports.filter((report) => isUpTo(yearBefore(period), report.period)),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
};

/** The streams that a compilation may rest on: of this duty, of this year and the one before. */
export const isGathered = (stream: string, { duty, period }: Pick<Gathering, 'duty' | 'period'>): boolean => {
  const [category, , ofDuty, ofPeriod = ''] = stream.split('/');
  return category === 'obligation' && ofDuty === duty && isBehind(period, ofPeriod);
};

/** Whether a compilation looks at a period: it lies in this year or the one before, and not later in it. */
const isBehind = (period: string, one: string): boolean => isUpTo(period, one) || isUpTo(yearBefore(period), one);

/** Periods of one duty sort as they follow one another. */
const isUpTo = (period: string, one: string): boolean => one.slice(0, 4) === period.slice(0, 4) && one <= period;

const isOwed = (period: string, obligation: KnownObligation): boolean => obligation.period === period && obligation.status !== 'cancelled';

/** The form and the targets of the period, whenever it is compiled. */
const rulesOf = ({ duty, period: { lastDay: day } }: CompiledPeriod, unit: string, regime: Regime) => ({
  form: heardHere({ form: formOn(regime.forms, duty.code, day) ?? inWordsAlone(duty.code, day), duty, office: unit }),
  targets: planOn(regime, day).targets,
  day,
});

interface Found {
  readonly stream: string;
  readonly obligation: KnownObligation;
  readonly history: readonly RecordedEvent[];
}

/** The obligations of a duty, in the order of their streams. */
const foundIn = (histories: Gathering['histories'], duty: string): readonly Found[] =>
  [...histories]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([stream, history]) => known(stream, history))
    .filter(({ obligation }) => obligation.duty === duty);

const known = (stream: string, history: readonly RecordedEvent[]): readonly Found[] => {
  if (!stream.startsWith('obligation/')) return [];
  const obligation = history.map((event) => event as ObligationEvent).reduce<Obligation>(evolveObligation, ABSENT);
  return isKnown(obligation) ? [{ stream, obligation, history }] : [];
};

const reportIn = ({ stream, obligation, history }: Found): readonly AcceptedReport[] => {
  const report = acceptedReport(stream, obligation, history);
  return report === undefined ? [] : [report];
};

const toOthers = (found: Found): readonly ReportElsewhere[] =>
  reportIn(found).map((report) => ({ office: found.obligation.recipient, report }));

/** Of a level at which this office receives: its own report, which another office receives, is compiled with the others. */
const isCompiledBy = (unit: string, { levels }: CompiledPeriod, { obligation: { recipient, level } }: Found): boolean =>
  recipient === unit || levels.some(({ code }) => code === level);

/** A duty without a form is reported on in words: compiling it tells who reported, and has no row. */
const inWordsAlone = (duty: string, day: LocalDay): Form => ({
  ...{ duty, version: 0, effectiveFrom: day, effectiveTo: day },
  ...{ indicators: [], sections: [], rules: [] },
});
