import { adoptedPlan, adoptPlan, DEMONSTRATION_STREAM, type Plan, type PlanChange, Refusal, type StreamFacts } from '#domain';
import { inlineRows, type Instant, type SequencedEvent } from '#eventsourcing';
import { inlineTables } from '#postgres';
import type { Log } from './open-log.js';
import { number, print, say } from './terminal.js';

/** Brings a plan into the log, or proposes how it differs from the one that is there. */
export const adopt = async (log: Log, plan: Plan, { json }: { readonly json: boolean }): Promise<void> => {
  await log.settle();
  const events = await wholeLog(log);
  demandNoDemonstration(events);
  const facts = adoptPlan(plan, adoptedPlan(events));
  await append(log, facts);
  await log.settle();
  const outcome = outcomeOf(facts);
  if (json) return print(JSON.stringify(outcome, null, 2));
  print(say(WORDS[outcome.status](number(outcome.events))));
  for (const change of outcome.changes) print(`  ${sayChange(change)}`);
};

const demandNoDemonstration = ([first]: readonly SequencedEvent[]): void => {
  if (first?.stream !== DEMONSTRATION_STREAM) return;
  throw new Refusal('LOG_IS_A_DEMONSTRATION', {
    vi: 'Nhật ký này là một cuộc diễn tập; kế hoạch thật không được ghi vào. Hãy dùng một cơ sở dữ liệu trống (DATABASE_URL hoặc DUNGHAN_DATA khác).',
    en: 'This log is a demonstration, and no real plan is recorded in it. Use an empty database (another DATABASE_URL or DUNGHAN_DATA).',
  });
};

interface Outcome {
  readonly status: 'adopted' | 'unchanged' | 'proposed';
  readonly events: number;
  readonly changes: readonly PlanChange[];
}

const outcomeOf = (facts: readonly StreamFacts[]): Outcome => {
  const events = facts.flatMap((stream) => stream.events);
  const changes = events.flatMap((event) => (event.type === 'PlanChangeProposed' ? event.data.changes : []));
  const status = events.length === 0 ? 'unchanged' : changes.length > 0 ? 'proposed' : 'adopted';
  return { status, events: events.length, changes };
};

const WORDS: Record<Outcome['status'], (events: string) => { vi: string; en: string }> = {
  adopted: (events) => ({
    vi: `Đã ghi kế hoạch vào nhật ký: ${events} sự kiện.`,
    en: `The plan is recorded in the log: ${events} events.`,
  }),
  unchanged: () => ({
    vi: 'Không có gì mới: kế hoạch này đã có trong nhật ký, hoặc thay đổi này đã được đề xuất.',
    en: 'Nothing new: this plan is in the log already, or this change has been proposed.',
  }),
  proposed: () => ({
    vi: 'Tệp đã thay đổi so với kế hoạch trong nhật ký. Đã ghi đề xuất; người khác phải phê duyệt:',
    en: 'The file differs from the plan in the log. The changes are proposed; another person has to approve them:',
  }),
};

const sayChange = (change: PlanChange): string => {
  switch (change.kind) {
    case 'added':
      return say({ vi: `thêm ${change.item}`, en: `added ${change.item}` });
    case 'removed':
      return say({ vi: `bỏ ${change.item}`, en: `removed ${change.item}` });
    case 'changed':
      return `${change.item} ${change.path}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`;
  }
};

const append = async ({ store }: Log, facts: readonly StreamFacts[]): Promise<void> => {
  const recordedAt = new Date().toISOString() as Instant;
  const requests = await Promise.all(
    facts.map(async ({ stream, events }) => {
      const history = await store.read(stream);
      const appending = { stream, expectedVersion: history.length, actor: 'operator', recordedAt };
      return { ...appending, events, inline: inlineRows(inlineTables, { history, events, appending }) };
    }),
  );
  const answers = requests.length === 0 ? [] : await store.appendMany(requests);
  const lost = answers.findIndex(({ status }) => status === 'conflict' || status === 'key_reused');
  if (lost >= 0) throw new Error(`Somebody else changed ${requests[lost]!.stream} at the same moment; run the command again.`);
};

const PAGE = 5_000;

const wholeLog = async ({ store }: Log): Promise<SequencedEvent[]> => {
  const events: SequencedEvent[] = [];
  for (;;) {
    const page = await store.readLog({ after: events.at(-1)?.seq ?? 0, limit: PAGE });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
};
