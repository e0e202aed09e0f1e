import type { Command, Decider } from '#eventsourcing';
import { unitExistsOn } from '../agenda/unit-agenda.js';
import type { CoveredDays } from '../calendar/due-rule.js';
import type { LocalDay } from '../calendar/local-day.js';
import { localDayOf } from '../calendar/zone.js';
import type { Duty } from '../duty/duty.js';
import { isBelow } from '../org/unit.js';
import type { Regime } from '../plan/regime.js';
import { type Bilingual, writeDay } from '../text.js';
import { requestRefusals as refusals } from './refusals.js';
import { periodOfRequest, type ReportRequested } from './report-request.js';

export type RequestReport = Command<
  'RequestReport',
  {
    readonly code: string;
    readonly subject: Bilingual;
    readonly instructions: string;
    readonly units: readonly string[];
    /** Who asks for it and receives it. */
    readonly recipient: string;
    readonly lastDay: LocalDay;
    /** By default from the day it is asked for to the last day. */
    readonly covered?: CoveredDays;
    readonly policy: string;
  }
>;

export type ReportRequest = { readonly status: 'absent' } | { readonly status: 'asked' };

/** What may be asked for under these rules. A code that is taken says nothing: take the next one. */
export const reportRequestDecider = (
  rules: Pick<Regime, 'units' | 'authority'>,
): Decider<ReportRequest, RequestReport, ReportRequested> => ({
  initialState: { status: 'absent' },
  evolve: () => ({ status: 'asked' }),
  decide: (command, request) => (request.status === 'asked' ? [] : requestReport(command, rules)),
});

const requestReport = ({ data, by, now }: RequestReport, { units, authority }: Pick<Regime, 'units' | 'authority'>): ReportRequested[] => {
  const today = localDayOf(now, authority.zone);
  if (by === 'clock') throw refusals.notForTheClock();
  if (!data.subject.vi.trim() || !data.subject.en.trim()) throw refusals.subjectMissing();
  if (!data.instructions.trim()) throw refusals.instructionsMissing();
  if (data.units.length === 0) throw refusals.noUnit();
  const unknown = data.units.find((unit) => !unitExistsOn({ units }, unit, today) || !isBelow(authority.code, units, unit));
  if (unknown !== undefined) throw refusals.unknownUnit(unknown);
  if (data.units.includes(data.recipient)) throw refusals.ownUnit(data.recipient);
  if (data.lastDay < today) throw refusals.dayPassed(today);
  const covered = data.covered ?? { from: today, to: data.lastDay };
  if (covered.from > covered.to) throw refusals.coveredBackwards();
  return [
    {
      type: 'ReportRequested',
      data: { duty: dutyOf(data, covered, today), requestedBy: by },
      occurredAt: now,
      sealed: { instructions: { text: data.instructions, classification: 'internal' } },
    },
  ];
};

const dutyOf = (
  { code, subject, units, recipient, lastDay, policy }: RequestReport['data'],
  covered: CoveredDays,
  today: LocalDay,
): Duty => ({
  code,
  name: subject,
  text: `Báo cáo đột xuất, gửi chậm nhất ngày ${writeDay(lastDay)}.`,
  section: '', // no section of a plan says so
  cadence: 'once',
  period: { id: periodOfRequest(code), firstDay: today, lastDay },
  covered: { kind: 'explicit', from: covered.from, to: covered.to },
  overlap: { kind: 'both' },
  effectiveFrom: today,
  effectiveTo: lastDay,
  policy,
  levels: [
    {
      code: 'request',
      due: { relation: 'on_or_before', anchor: { kind: 'date', date: lastDay }, shift: 'none' },
      reporters: [...new Set(units)],
      recipient,
    },
  ],
});
