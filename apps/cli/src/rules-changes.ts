import {
  adoptedPlan,
  changesIn,
  evolveRulesChange,
  isOfRestricted,
  type KnownRulesChange,
  RULES_CATEGORY,
  type RulesChange,
  type RulesChangeEvent,
  rulesChangeIdOf,
  type RulesChangeStatus,
  sayChange,
  targetsOfItems,
} from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import type { Log } from './open-log.js';
import { print, say } from './terminal.js';

/** Prints the changes of the rules with their differences. Those of restricted targets are not there: a terminal is not cleared. */
export const printRulesChanges = async ({ store }: Log, { json }: { readonly json: boolean }): Promise<void> => {
  const events = (await store.readCategories([RULES_CATEGORY])) as readonly RecordedEvent<RulesChangeEvent>[];
  const targets = targetsOfItems(adoptedPlan(await store.readCategories(['target'])).items);
  const changes = [...new Set(events.map(({ stream }) => stream))]
    .map((stream) => ({ stream, change: fold(events.filter((event) => event.stream === stream)) }))
    .filter((found): found is { stream: string; change: KnownRulesChange } => found.change.status !== 'absent')
    .filter(({ change }) => !isOfRestricted(change, targets))
    .map(({ stream, change }) => ({
      change: rulesChangeIdOf(stream),
      status: change.status,
      enteredBy: change.enteredBy,
      differences: changesIn(change.items).map((one) => sayChange(one, targets)),
    }));
  if (json) return print(JSON.stringify(changes, null, 2));
  if (changes.length === 0) return print(say({ vi: 'Không có đề xuất thay đổi nào để hiển thị.', en: 'There is no change to show.' }));
  for (const { change, status, enteredBy, differences } of changes) {
    print(`${change}  ${say(STATUSES[status])}  ${say({ vi: `nhập bởi ${enteredBy}`, en: `entered by ${enteredBy}` })}`);
    for (const difference of differences) print(`  ${say(difference)}`);
  }
};

const fold = (events: readonly RecordedEvent<RulesChangeEvent>[]): RulesChange =>
  events.map(({ type, data }) => ({ type, data }) as RulesChangeEvent).reduce<RulesChange>(evolveRulesChange, { status: 'absent' });

const STATUSES: Record<RulesChangeStatus, { readonly vi: string; readonly en: string }> = {
  proposed: { vi: 'chờ phê duyệt', en: 'waiting for approval' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
  declined: { vi: 'đã từ chối', en: 'declined' },
};
