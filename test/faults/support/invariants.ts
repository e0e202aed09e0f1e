import { localDayOf } from '#domain';
import type { Evidence, LoggedEvent } from './evidence.js';
import { historiesIn } from './histories.js';
import { type Judgement, timeFaults } from './time-faults.js';

/** What the evidence shows that must not be, in words; nothing when all holds. */
export const faultsIn = (evidence: Evidence, judgement: Judgement): string[] => [
  ...submissionFaults(evidence),
  ...versionFaults(evidence),
  ...orderFaults(evidence),
  ...historiesIn(evidence.events).flatMap((history) => timeFaults(history, judgement)),
  ...letterFaults(evidence, judgement),
  ...noticeFaults(evidence, judgement),
];

/** I1: what a client was told was done is in the log once, what was refused is not, what nobody answered is at most once. */
const submissionFaults = ({ events, calls }: Evidence): string[] => {
  const handings = events.filter(({ type }) => type === 'ReportSubmitted' || type === 'ReportResubmitted');
  const times = countedBy(handings, ({ mark }) => mark ?? '');
  return calls.flatMap(({ mark, outcome, obligation }) => {
    const found = times.get(mark) ?? 0;
    const [least, most] = BOUNDS[outcome];
    return found < least || found > most ? [`I1 ${obligation}: a handing-in that was ${outcome} stands ${found} times in the log`] : [];
  });
};

const BOUNDS = { ok: [1, 1], fail: [0, 0], unknown: [0, 1] } as const;

/** I2: the versions of each stream are 1 to n. */
const versionFaults = ({ events }: Evidence): string[] => {
  const last = new Map<string, number>();
  return events.flatMap(({ stream, version }) => {
    const expected = (last.get(stream) ?? 0) + 1;
    last.set(stream, version);
    return version === expected ? [] : [`I2 ${stream}: version ${version} stands where ${expected} belongs`];
  });
};

/** I3: everything is sealed, without a gap, in the order of each stream's versions. The chain itself is verified by its command. */
const orderFaults = ({ events }: Evidence): string[] => {
  const unsealed = events.filter(({ seq }) => seq === null);
  const gap = events
    .flatMap(({ seq }) => seq ?? [])
    .sort((a, b) => a - b)
    .findIndex((seq, index) => seq !== index + 1);
  const latest = new Map<string, number>();
  const inverted = events.filter(({ stream, seq }) => {
    const before = latest.get(stream) ?? 0;
    latest.set(stream, seq ?? before);
    return seq !== null && seq < before;
  });
  return [
    ...unsealed.map(({ stream, version }) => `I3 ${stream} ${version} is not sealed`),
    ...(gap === -1 ? [] : [`I3 the log has a gap at ${gap + 1}`]),
    ...inverted.map(({ stream, version }) => `I3 ${stream} ${version} is sealed before what it follows`),
  ];
};

/** I6: a letter that was asked for arrived once, or stands as bounced or unknown; none came that was not asked for, and none twice. */
const letterFaults = ({ events, outbox, letters }: Evidence, { from }: Judgement): string[] => {
  const taken = countedBy(letters, (messageId) => messageId);
  const composed = events.filter((event) => event.type === 'NoticeComposed' && event.recordedAt >= from && factsOf(event).told.length > 0);
  const asked = new Set(composed.map(({ data }) => data['messageId'] as string));
  const outcomes = new Map(
    events.filter(({ type }) => type === 'NoticeOutcomeRecorded').map(({ stream, data }) => [stream, data['outcome'] as string]),
  );
  return [
    ...outbox.filter(({ state }) => state !== 'done').map(({ id, state }) => `I11 ${id} is still ${state}`),
    ...[...taken].flatMap(([messageId, times]) => (times > 1 ? [`I6 ${messageId} was handed over ${times} times`] : [])),
    ...[...taken.keys()].flatMap((messageId) => (asked.has(messageId) ? [] : [`I6 ${messageId} was handed over and never asked for`])),
    ...composed.flatMap(({ stream, data }) => {
      const outcome = outcomes.get(stream);
      if (outcome === undefined) return [`I6 ${stream}: nobody says what became of it`];
      return outcome === 'accepted' && !taken.has(data['messageId'] as string) ? [`I6 ${stream} stands as accepted and never arrived`] : [];
    }),
  ];
};

/** I6: each reminder is told, to nobody twice, and all reminders of one day are one notice to each person. */
const noticeFaults = ({ events }: Evidence, { from, calendar }: Judgement): string[] => {
  const reminders = events.filter(({ type, recordedAt }) => type === 'ReminderIssued' && recordedAt >= from);
  const dayOf = new Map(reminders.map(({ id, recordedAt }) => [id, localDayOf(recordedAt, calendar.zone)]));
  const tellings = events
    .filter(({ type }) => type === 'NoticeComposed' || type === 'NobodyToTell')
    .flatMap((event) => {
      const { told, leftOut } = factsOf(event);
      const person = (event.data['person'] as string | undefined) ?? 'nobody';
      return [...told, ...leftOut].filter((fact) => dayOf.has(fact)).map((fact) => ({ fact, person, stream: event.stream }));
    });
  const heard = new Set(tellings.map(({ fact }) => fact));
  const perWave = new Map<string, Set<string>>();
  for (const { fact, person, stream } of tellings) {
    const wave = `${person} on ${dayOf.get(fact)}`;
    perWave.set(wave, (perWave.get(wave) ?? new Set()).add(stream));
  }
  return [
    ...reminders.filter(({ id }) => !heard.has(id)).map(({ stream, version }) => `I6 ${stream} ${version}: nobody was told`),
    ...[...countedBy(tellings, ({ fact, person }) => `${fact} to ${person}`)].flatMap(([what, times]) =>
      times > 1 ? [`I6 ${what} was told ${times} times`] : [],
    ),
    ...[...perWave].flatMap(([wave, streams]) => (streams.size > 1 ? [`I6 ${wave} has ${streams.size} notices of one wave`] : [])),
  ];
};

interface Facts {
  readonly told: readonly string[];
  readonly leftOut: readonly string[];
}

const factsOf = ({ data }: LoggedEvent): Facts => {
  const { facts = [], suppressed = [], fact } = data as { facts?: Named[]; suppressed?: Named[]; fact?: Named };
  return { told: [...facts, ...(fact === undefined ? [] : [fact])].map(({ id }) => id), leftOut: suppressed.map(({ id }) => id) };
};

type Named = { readonly id: string };

const countedBy = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};
