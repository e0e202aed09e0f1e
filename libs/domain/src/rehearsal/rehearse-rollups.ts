import type { Instant, RecordedEvent, SealedText } from '#eventsourcing';
import { addMs } from '../calendar/zone.js';
import { factId } from '../fact-id.js';
import { documentSign } from '../org/document-sign.js';
import type { Regime } from '../plan/regime.js';
import { compilationBytes } from '../rollup/bytes.js';
import type { RollupRequest } from '../rollup/commands.js';
import type { CompilationInput } from '../rollup/compilation.js';
import { compiledPeriod, dueOf } from '../rollup/compiled-period.js';
import { issueBy } from '../rollup/document-number.js';
import { sealedEdition, versionsIn } from '../rollup/edition-parts.js';
import { type RollupEvent, rollupOf } from '../rollup/events.js';
import { gatherInput, isGathered } from '../rollup/gather.js';
import { compile } from '../rollup/live-compilation.js';
import { missingIn } from '../rollup/missing.js';
import { planRollup } from '../rollup/plan-rollup.js';
import { hasDraft, isKnownRollup, lastEdition } from '../rollup/rollup.js';
import { COMPILING_RULES } from '../rollup/rules-version.js';
import { CompilingScript } from './compiling-script.js';
import type { Diary } from './diary.js';
import { nextDocumentNumber } from './document-numbers.js';
import type { People } from './people.js';
import type { Personas } from './persona.js';
import { recordedOf } from './recorded.js';
import type { DigestOf } from './rehearsed-content.js';
import { type RollupPersons, rollupPersons } from './rollup-cast.js';
import { RollupLog } from './rollup-log.js';
import type { RehearsedEvent } from './unit-log.js';

/** A year whose reports have been lived through, and that is compiled. */
export interface RollupYear {
  readonly regime: Regime;
  readonly people: People;
  readonly personas: Pick<Personas, 'compiling'>;
  /** Of all units, in the order in which they were recorded. */
  readonly events: readonly RehearsedEvent[];
  /** `rollup/{duty}/{period}/{unit}` of everything that is compiled in the year. */
  readonly rollups: readonly string[];
  readonly digestOf?: DigestOf;
  readonly until: Instant;
}

/**
 * The finance office, the Office, who signs and the records office compile the rehearsed year: the planner and the decider are the real
 * ones, and the persons do each step after as many working days as their personas say. What comes in late makes the next edition.
 */
export const rehearseRollups = (year: RollupYear): RollupLog => {
  const log = new RollupLog();
  const acts: { readonly at: Instant; readonly act: (now: Instant) => void }[] = [];
  let now: Instant = EARLIEST;
  const diary: Diary = (planned, act) => {
    const at = planned > now ? planned : addMs(now, 1_000);
    const later = acts.findIndex((other) => other.at > at);
    acts.splice(later === -1 ? acts.length : later, 0, { at, act });
  };
  const office = { log, diary, documents: documentsOf(year), reports: reportsBy(year) };
  for (const stream of year.rollups) compileInTime(stream, year, office);
  for (let next = acts.shift(); next !== undefined && next.at < year.until; next = acts.shift()) {
    now = next.at;
    next.act(now);
  }
  return log;
};

const EARLIEST: Instant = '0000-01-01T00:00:00.000Z';

interface CompilingOffice {
  readonly log: RollupLog;
  readonly diary: Diary;
  /** The next number of the authority's reports in its year. */
  readonly documents: () => string;
  readonly reports: Reports;
}

/** Everything about one rollup: the clock's looks, and what its persons do in their turn. */
const compileInTime = (stream: string, year: RollupYear, { log, diary, documents, reports }: CompilingOffice): void => {
  const { regime, personas, digestOf = nameOf } = year;
  const script = new CompilingScript(regime.calendar, personas.compiling);
  const of = rollupOf(stream);
  const period = compiledPeriod(of, regime);
  const { opensAt } = dueOf(period, regime);
  const { authority, calendar } = regime;
  const personsAt = (at: Instant): RollupPersons =>
    rollupPersons({ level: period.levels[0]!, authority, calendar, people: year.people, at });

  const gathered = (at: Instant): CompilationInput => gatherInput({ regime, ...of, histories: reports.asOf(of, at), excluded: [] });

  const look = (at: Instant): void => {
    const rollup = log.rollup(stream);
    const missing = isKnownRollup(rollup) && rollup.status === 'collecting' && at >= rollup.cutOffAt ? missingIn(gathered(at)) : [];
    const plan = planRollup({ stream, rollup, missing }, regime, at);
    for (const command of plan.due) heard(log.carryOut(stream, command), at);
    if (plan.wakeAt !== undefined) diary(plan.wakeAt, look);
  };

  const does = (by: string, at: Instant, part: Part, parts?: Readonly<Record<string, SealedText>>): void =>
    heard(log.carryOut(stream, { ...part, by, now: at }, parts), at);

  const heard = (events: readonly RollupEvent[], at: Instant): void => {
    for (const { type } of events)
      switch (type) {
        case 'CutOffReached':
          diary(script.draftsAt(at), draft);
          break;
        case 'CompilationDrafted':
          diary(script.reviewsAt(at), review);
          break;
        case 'CompilationReviewed':
          diary(script.signsAt(at), sign);
          break;
        case 'CompilationSigned':
          diary(script.issuesAt(at), issue);
          break;
        case 'CompilationIssued':
          awaitWhatIsLate(at);
          break;
        default:
          break;
      }
  };

  const draft = (at: Instant): void => draftOf(gathered(at), at);

  const draftOf = (input: CompilationInput, at: Instant, compilation = compile(input)): void => {
    const missing = missingIn(input);
    const rollup = log.rollup(stream);
    const undecided = isKnownRollup(rollup) && missing.some((unit) => !rollup.decidedMissing.includes(unit));
    if (undecided)
      does(personsAt(at).financeHead, at, {
        type: 'RecordMissingUnits',
        data: { units: missing, reason: 'Diễn tập: đã đôn đốc, tổng hợp trước để kịp kỳ báo cáo.' },
      });
    const bytes = compilationBytes(compilation);
    const basis = compilation.basis.map(({ obligation, version }) => ({ obligation, version }));
    const data = { digest: digestOf(bytes.text), rules: COMPILING_RULES, form: compilation.form, basis, missing };
    does(personsAt(at).clerk, at, { type: 'DraftCompilation', data }, sealedEdition(bytes, versionsIn(reports.asOf(of, at))));
  };

  const review = (at: Instant): void => does(personsAt(at).office, at, { type: 'ReviewCompilation', data: { digest: drafted() } });
  const sign = (at: Instant): void => does(personsAt(at).signer, at, { type: 'SignCompilation', data: { digest: drafted() } });

  const issue = (at: Instant): void => {
    const rollup = log.rollup(stream);
    if (rollup.status !== 'signed') return;
    const drafting = log.events.findLast(({ stream: of, event }) => of === stream && event.type === 'CompilationDrafted');
    const recipients = [...new Set([...period.levels.flatMap(({ reporters }) => reporters), regime.authority.code])];
    const data = { digest: drafted(), documentNumber: documents(), recipients, issueBy: issueBy(rollup.signedAt, regime.calendar) };
    does(personsAt(at).records, at, { type: 'IssueCompilation', data }, drafting?.event.sealed);
  };

  const drafted = (): string => {
    const rollup = log.rollup(stream);
    return isKnownRollup(rollup) && hasDraft(rollup) ? rollup.draft.digest : '';
  };

  const awaitWhatIsLate = (issuedAt: Instant): void => {
    const rollup = log.rollup(stream);
    const since = isKnownRollup(rollup) ? reports.firstAcceptedAfter(of, lastDraftedAt(log, stream)) : undefined;
    if (since === undefined) return;
    diary(script.revisesAt(since > issuedAt ? since : issuedAt), revise);
  };

  const revise = (at: Instant): void => {
    const rollup = log.rollup(stream);
    if (rollup.status !== 'issued') return;
    const input = gathered(at);
    const compilation = compile(input);
    if (lastEdition(rollup)?.digest === digestOf(compilationBytes(compilation).text)) return;
    does(personsAt(at).clerk, at, { type: 'ReviseCompilation', data: { reason: 'Diễn tập: có báo cáo đến sau hoặc số liệu đính chính.' } });
    draftOf(input, at, compilation);
  };

  diary(opensAt, look);
};

/** Who has no digest tells texts apart by a name made of them. */
const nameOf = (text: string): string => factId('rehearsed', text);

type PartOf<C> = C extends RollupRequest ? Pick<C, 'type' | 'data'> : never;
type Part = PartOf<RollupRequest>;

const lastDraftedAt = ({ events }: RollupLog, stream: string): Instant =>
  events.findLast((recorded) => recorded.stream === stream && recorded.event.type === 'CompilationDrafted')?.recordedAt ?? EARLIEST;

/** Numbered as the records office would number the year's reports, from 01 on. */
const documentsOf = ({ regime }: RollupYear): (() => string) => {
  const sign = documentSign(regime.units, regime.authority.code);
  let given: readonly string[] = [];
  return () => {
    given = [nextDocumentNumber(given, sign)];
    return given[0]!;
  };
};

interface Reports {
  readonly asOf: (of: ReturnType<typeof rollupOf>, at: Instant) => ReadonlyMap<string, readonly RecordedEvent[]>;
  /** When something that a compilation may rest on was accepted next. */
  readonly firstAcceptedAfter: (of: ReturnType<typeof rollupOf>, at: Instant) => Instant | undefined;
}

const reportsBy = ({ events }: RollupYear): Reports => {
  const all = new Map<string, RecordedEvent[]>();
  const accepted: RecordedEvent[] = [];
  for (const rehearsed of events) {
    if (!rehearsed.stream.startsWith('obligation/')) continue;
    const recorded = recordedOf(rehearsed);
    all.set(recorded.stream, [...(all.get(recorded.stream) ?? []), recorded]);
    if (recorded.type === 'ReportAccepted' || recorded.type === 'CorrectedVersionAccepted') accepted.push(recorded);
  }
  return {
    asOf: (of, at) =>
      new Map(
        [...all].flatMap(([stream, history]) =>
          isGathered(stream, of) && history[0]!.recordedAt <= at
            ? [[stream, history.filter(({ recordedAt }) => recordedAt <= at)] as const]
            : [],
        ),
      ),
    firstAcceptedAfter: (of, at) => accepted.find(({ stream, recordedAt }) => recordedAt > at && isGathered(stream, of))?.recordedAt,
  };
};
