import type { Command } from '#eventsourcing';
import { addDays, addMonths, laterOf, type LocalDay } from '../calendar/local-day.js';
import type { Absence, AbsenceEnded, AbsenceEntered, Person } from './person.js';
import { personRefusals as refusals } from './person-refusals.js';

/** `today` is the authority's day; the reason is nobody's business unless somebody wants to give it. */
export type EnterAbsence = Command<'EnterAbsence', Absence & { readonly today: LocalDay; readonly reason?: string }>;
/** The absence that begins on `from`; `on` is the last day he was away, the day before `from` takes it back. */
export type EndAbsence = Command<'EndAbsence', { readonly from: LocalDay; readonly on: LocalDay; readonly today: LocalDay }>;

type Registered = Extract<Person, { status: 'registered' }>;

/** How many days afterwards somebody may still be said to have been away: who fell ill is entered when he is missed. */
const DAYS_AFTERWARDS = 7;
const LONGEST_MONTHS = 12;

export const enterAbsence = ({ by, now, data }: EnterAbsence, { absences }: Registered): AbsenceEntered[] => {
  const { from, to, today, reason = '' } = data;
  if (absences.some((absence) => absence.from === from && absence.to === to)) return [];
  const longest = addDays(addMonths(from, LONGEST_MONTHS), -1);
  if (to < from) throw refusals.absenceEndsBeforeItBegins(from);
  if (from < addDays(today, -DAYS_AFTERWARDS)) throw refusals.absenceTooLate(addDays(today, -DAYS_AFTERWARDS));
  if (to > longest) throw refusals.absenceTooLong(longest);
  const standing = absences.find((absence) => absence.from <= to && from <= absence.to);
  if (standing !== undefined) throw refusals.absencesOverlap(standing);
  return [{ type: 'AbsenceEntered', data: { from, to, enteredBy: by }, occurredAt: now, ...sealedReason(reason.trim()) }];
};

export const endAbsence = ({ by, now, data: { from, on, today } }: EndAbsence, { absences }: Registered): AbsenceEnded[] => {
  const absence = absences.find((candidate) => candidate.from === from);
  if (absence === undefined) throw refusals.notAbsent();
  if (absence.to === on) return [];
  if (on > absence.to) throw refusals.absenceEndsEarlier(absence);
  const earliest = laterOf(addDays(from, -1), addDays(today, -1 - DAYS_AFTERWARDS));
  if (on < earliest) throw refusals.endedTooEarly(earliest);
  return [{ type: 'AbsenceEnded', data: { from, on, endedBy: by }, occurredAt: now }];
};

const sealedReason = (text: string) => (text === '' ? {} : { sealed: { reason: { text, classification: 'personal' as const } } });
