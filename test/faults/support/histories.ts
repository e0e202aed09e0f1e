import type { Instant } from '#eventsourcing';
import type { LocalDay, Policy, WorkingCalendar } from '#domain';
import type { LoggedEvent } from './evidence.js';

/** The rules by which due dates are judged, as the plan has them. */
export interface Rulebook {
  readonly calendar: WorkingCalendar;
  readonly policies: readonly Policy[];
}

/** A date an obligation has had, and how it ended. */
export interface DueDate {
  readonly revision: number;
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
  /** When it was set; missing on the first date, whose steps may all be owed. */
  readonly setAt?: Instant;
  /** Since when nothing is owed by it any more: a report was received, another date was set, or somebody ended it. */
  readonly endedAt?: Instant;
  /** Each step that was issued or passed over, as often as it was. */
  readonly spoken: readonly number[];
  /** Reminders and marks that were recorded although nothing was owed any more. */
  readonly tooLate: readonly string[];
  /** How often it was declared overdue. */
  readonly overdue: number;
}

/** The life of one obligation, told by a reader of its own: what the engine folds is what is to be judged. */
export interface History {
  readonly obligation: string;
  readonly policy: string;
  readonly dates: readonly DueDate[];
}

export const historiesIn = (events: readonly LoggedEvent[]): History[] => {
  const streams = new Map<string, LoggedEvent[]>();
  for (const event of events)
    if (event.stream.startsWith('obligation/')) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return [...streams].map(([obligation, life]) => ({ obligation, policy: life[0]!.data['policy'] as string, dates: datesIn(life) }));
};

type Told = { -readonly [Key in keyof DueDate]: DueDate[Key] };

const datesIn = (life: readonly LoggedEvent[]): DueDate[] => {
  const dates: Told[] = [];
  for (const event of life) {
    const { type, data, recordedAt } = event;
    const current = dates.at(-1);
    if (current !== undefined && ENDING.has(type)) current.endedAt ??= (data['receivedAt'] as Instant | undefined) ?? recordedAt;
    if (DATING.has(type)) dates.push(dateOf(event, dates.length));
    if (type === 'ReminderIssued' || type === 'ObligationBecameOverdue') tell(event, dates);
  }
  return dates;
};

const dateOf = ({ type, data, occurredAt }: LoggedEvent, revision: number): Told => ({
  revision,
  lastDay: data['lastDay'] as LocalDay,
  dueAt: data['dueAt'] as Instant,
  ...(type !== 'ObligationOpened' && { setAt: occurredAt }),
  spoken: [],
  tooLate: [],
  overdue: 0,
});

const tell = ({ type, data, version }: LoggedEvent, dates: readonly Told[]): void => {
  const date = dates.find(({ revision }) => revision === data['revision']);
  if (date === undefined) throw new Error(`${type} of a date that was never set.`);
  if (date.endedAt !== undefined) date.tooLate = [...date.tooLate, `${type} in version ${version}`];
  const step = data['step'] as number | undefined;
  date.spoken = [...date.spoken, ...(data['passedOver'] as number[]), ...(step === undefined ? [] : [step])];
  if (type === 'ObligationBecameOverdue') date.overdue += 1;
};

const DATING: ReadonlySet<string> = new Set(['ObligationOpened', 'ReportReturned', 'ExtensionGranted', 'DueDateRecalculated']);

const ENDING: ReadonlySet<string> = new Set([
  ...['ReportSubmitted', 'ReportResubmitted', 'ReportReturned', 'ReportAccepted', 'ExtensionGranted', 'DueDateRecalculated'],
  ...['ObligationExcused', 'ObligationClosedMissing', 'ObligationCancelled'],
]);
