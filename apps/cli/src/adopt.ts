import {
  type AdoptedPlan,
  adoptedPlan,
  adoptPlan,
  changesIn,
  DEMONSTRATION_STREAM,
  isOpenItem,
  leftAlone,
  type Plan,
  type PlanChange,
  Refusal,
  sayChange,
  sayItem,
  type StreamFacts,
  targetsOfItems,
} from '#domain';
import { inlineRows, type Instant, type SequencedEvent } from '#eventsourcing';
import { inlineTables } from '#postgres';
import type { Log } from './open-log.js';
import { number, print, say } from './terminal.js';

/** Under whose name the command line enters what somebody else has to approve. */
const OPERATOR = 'operator';

/** Brings a plan into the log, or enters how it differs from the one that is there, for another person to approve. */
export const adopt = async (log: Log, plan: Plan, { json }: { readonly json: boolean }): Promise<void> => {
  await log.settle();
  const events = await wholeLog(log);
  demandNoDemonstration(events);
  const current = adoptedPlan(events);
  const facts = adoptPlan(plan, current, OPERATOR);
  await append(log, facts);
  await log.settle();
  const outcome = outcomeOf(facts, plan, current);
  if (json) return print(JSON.stringify(outcome, null, 2));
  print(say(WORDS[outcome.status](number(outcome.events))));
  for (const change of outcome.changes) print(`  ${say(sayChange(change))}`);
  if (outcome.change !== null) print(say(HOW_TO_DECIDE(outcome.change)));
  for (const left of outcome.leftAlone) print(`  ${say(left)}`);
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
  /** The id of the change that waits for another person. */
  readonly change: string | null;
  readonly changes: readonly PlanChange[];
  readonly leftAlone: readonly { readonly vi: string; readonly en: string }[];
}

const outcomeOf = (facts: readonly StreamFacts[], plan: Plan, current: AdoptedPlan): Outcome => {
  const events = facts.flatMap((stream) => stream.events);
  const proposed = events.find((event) => event.type === 'RulesChangeProposed');
  return {
    status: events.length === 0 ? 'unchanged' : proposed === undefined ? 'adopted' : 'proposed',
    events: events.length,
    change: proposed?.id ?? null,
    // Who works at the terminal is not cleared by that: restricted targets are decided on where it is known who asks.
    changes:
      proposed === undefined
        ? []
        : changesIn(proposed.data.items.filter((item) => isOpenItem(item, [...plan.targets, ...targetsOfItems(current.items)]))),
    leftAlone: current.authority === undefined ? [] : sayLeftAlone(plan, current),
  };
};

const sayLeftAlone = (plan: Plan, current: AdoptedPlan) => {
  const { missing, tasks } = leftAlone(plan, current);
  return [
    ...missing.map(sayItem).map(({ vi, en }) => ({
      vi: `Tệp không còn “${vi}”; mục này vẫn giữ nguyên. Muốn kết thúc, hãy ghi ngày cuối (to, effectiveTo).`,
      en: `The file has no “${en}” any more; it stays as it is. To end it, write its last day (to, effectiveTo).`,
    })),
    ...tasks.map(sayItem).map(({ vi, en }) => ({
      vi: `“${vi}” đã ghi nhận và có thể đang thực hiện nên không đổi theo tệp; hãy điều chỉnh bằng các thao tác của nhiệm vụ.`,
      en: `“${en}” is recorded and may be under way, so the file does not change it; use what can be done to a task.`,
    })),
  ];
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
    vi: 'Tệp đã thay đổi so với kế hoạch trong nhật ký. Đã ghi đề xuất; người khác phải phê duyệt. Các khác biệt (chỉ tiêu hạn chế, nếu có, chỉ hiện với người được phép):',
    en: 'The file differs from the plan in the log. The changes are proposed; another person has to approve them. The differences (restricted targets, if any, are shown to the cleared only):',
  }),
};

const HOW_TO_DECIDE = (change: string) => ({
  vi: `Người có thẩm quyền phê duyệt hoặc từ chối qua API: POST /api/rules/changes/${change}/approvals hoặc /declines.`,
  en: `Who may decide approves or declines by the API: POST /api/rules/changes/${change}/approvals or /declines.`,
});

const append = async ({ store }: Log, facts: readonly StreamFacts[]): Promise<void> => {
  const recordedAt = new Date().toISOString() as Instant;
  const requests = await Promise.all(
    facts.map(async ({ stream, events }) => {
      const history = await store.read(stream);
      const appending = { stream, expectedVersion: history.length, actor: OPERATOR, recordedAt };
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
