import type { Event, Instant } from '#eventsourcing';
import { type EscalationEvent, inOrder, type LocalDay, localDayOf, type ObligationEvent } from '#domain';

/** An event, from a log or from a rehearsal. */
export interface Happened {
  readonly stream: string;
  readonly event: Pick<Event, 'type' | 'data'>;
  readonly recordedAt: Instant;
}

/** What happened to each obligation and in each case within these days, in words that leave out who and at what hour. */
export const saidWithin = (
  events: readonly Happened[],
  { from, to, zone }: { readonly from: LocalDay; readonly to: LocalDay; readonly zone: string },
): ReadonlyMap<string, readonly string[]> => {
  const streams = new Map<string, string[]>();
  for (const { stream, event, recordedAt } of events) {
    if (!/^(obligation|escalation)\//.test(stream)) continue;
    const day = localDayOf(recordedAt, zone);
    const words = say(event as ObligationEvent | EscalationEvent);
    if (words === undefined || day < from || to < day) continue;
    streams.set(stream, [...(streams.get(stream) ?? []), `${day} ${words}`]);
  }
  return new Map([...streams].sort(([a], [b]) => inOrder(a, b)));
};

/** Every verdict and step; what only prepares them (a draft, an urging) is passed over. */
const say = ({ type, data }: ObligationEvent | EscalationEvent): string | undefined => {
  switch (type) {
    case 'ObligationOpened':
      return `opened, due by the end of ${data.lastDay}`;
    case 'ReminderIssued':
      return `reminded: step ${data.step} of ${data.day}, passed over ${data.passedOver.join(' ') || 'none'}, revision ${data.revision}`;
    case 'ReportSubmitted':
    case 'ReportResubmitted':
      return `version ${data.version} ${data.onTime ? 'on time' : 'late'} for ${data.lastDay}`;
    case 'ReportReturned':
      return `version ${data.version} returned until ${data.lastDay}`;
    case 'ReportAccepted':
      return `version ${data.version} accepted`;
    case 'ObligationBecameOverdue':
      return `overdue since ${data.lastDay}, passed over ${data.passedOver.join(' ') || 'none'}, revision ${data.revision}`;
    case 'EscalationProposed':
      return `proposed: level ${data.level}, attempt ${data.attempt}, to ${data.addressee}, for ${data.approver} to approve`;
    case 'DraftSaved':
    case 'UrgingIssued':
      return undefined;
    default:
      return type;
  }
};

/** Where the two differ: one line each, marked by who said it. */
export const differences = (
  lived: ReadonlyMap<string, readonly string[]>,
  rehearsed: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  [...new Set([...lived.keys(), ...rehearsed.keys()])].flatMap((stream) => {
    const [live, planned] = [lived.get(stream) ?? [], rehearsed.get(stream) ?? []];
    if (live.join('\n') === planned.join('\n')) return [];
    return [
      ...planned.filter((line) => !live.includes(line)).map((line) => `${stream}: only rehearsed: ${line}`),
      ...live.filter((line) => !planned.includes(line)).map((line) => `${stream}: only lived: ${line}`),
      ...(live.length === planned.length && live.every((line) => planned.includes(line)) ? [`${stream}: in another order`] : []),
    ];
  });
