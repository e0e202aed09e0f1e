import { Injectable } from '@nestjs/common';
import type { RulesChangeView } from '#contracts';
import {
  type Actor,
  changesIn,
  demandReadable,
  evolveRulesChange,
  isCleared,
  isOfRestricted,
  matterOfAuthority,
  mayDo,
  type Regime,
  RULES_CATEGORY,
  type RulesChange,
  type RulesChangeEvent,
  rulesChangeIdOf,
  rulesChangeRefusals,
  rulesChangeStream,
  sayChange,
} from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
import { RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';

/** The changes of the rules as they are shown: to who enters or decides them and to who reads all, and restricted ones to the cleared. */
@Injectable()
export class RulesShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
  ) {}

  /** The latest first. Refuses with `NOT_YOUR_UNIT`. */
  async list(actor: Actor): Promise<readonly RulesChangeView[]> {
    const regime = await this.regime.current();
    demandReader(actor, regime);
    const events = (await this.store.readCategories([RULES_CATEGORY])) as readonly RecordedEvent<RulesChangeEvent>[];
    const changes = new Map<string, RecordedEvent<RulesChangeEvent>[]>();
    for (const event of events) changes.set(event.stream, [...(changes.get(event.stream) ?? []), event]);
    return [...changes.values()].reverse().flatMap((change) => viewFor(actor, regime, change));
  }

  /** Refuses with `NO_SUCH_CHANGE` what is not there, or not for him, and with `NOT_YOUR_UNIT`. */
  async one(actor: Actor, id: string): Promise<RulesChangeView> {
    const regime = await this.regime.current();
    demandReader(actor, regime);
    const [found] = viewFor(actor, regime, await this.store.read<RulesChangeEvent>(rulesChangeStream(id)));
    if (found === undefined) throw rulesChangeRefusals.absent();
    return found;
  }
}

const demandReader = (actor: Actor, regime: Regime): void => {
  const matter = matterOfAuthority(regime);
  if (!mayDo('enter_rules', actor, matter) && !mayDo('approve_rules', actor, matter)) demandReadable(actor, []);
};

const viewFor = (actor: Actor, regime: Regime, events: readonly RecordedEvent<RulesChangeEvent>[]): RulesChangeView[] => {
  const change = events.map(({ type, data }) => ({ type, data }) as RulesChangeEvent).reduce<RulesChange>(evolveRulesChange, ABSENT);
  if (change.status === 'absent' || (isOfRestricted(change, regime.targets) && !isCleared(actor))) return [];
  const [entered, decided] = events;
  const isHis = [change.enteredBy, change.enteredFor].includes(actor.person);
  const mayDecide = change.status === 'proposed' && !isHis && mayDo('approve_rules', actor, matterOfAuthority(regime));
  return [
    {
      change: rulesChangeIdOf(entered!.stream),
      status: change.status,
      enteredBy: change.enteredBy,
      enteredAt: entered!.recordedAt,
      reason: reasonOf(entered),
      differences: changesIn(change.items).map((one) => sayChange(one, regime.targets)),
      decidedBy: decided?.actor ?? null,
      decidedAt: decided?.recordedAt ?? null,
      decisionReason: reasonOf(decided),
      may: mayDecide ? ['decide'] : [],
    },
  ];
};

const reasonOf = (event: RecordedEvent | undefined): string | null => keptText(event?.sealed['reason']) ?? null;

const ABSENT: RulesChange = { status: 'absent' };
