import {
  type Event,
  type Handled,
  type HandlingOptions,
  inlineRows,
  type InlineTable,
  type Instant,
  type RecordedEvent,
} from '#eventsourcing';
import {
  type Actor,
  adoptedPlan,
  factsOfChange,
  factsOfItems,
  inStreams,
  isCleared,
  isOfRestricted,
  ITEM_CATEGORIES,
  type ItemsInForce,
  type KnownRulesChange,
  matterOfAuthority,
  type OfficeAct,
  type Regime,
  type RulesChange,
  type RulesChangeCommand,
  rulesChangeDecider,
  type RulesChangeEvent,
  rulesChangeRefusals,
  rulesChangeStream,
  type RulesItems,
} from '#domain';
import type { JointAppends, PostgresEventStore } from '#postgres';
import { Door } from '../door/door.js';
import type { RegimeDesk } from './regime-desk.js';

export interface RulesDeskParts {
  readonly store: PostgresEventStore;
  readonly joint: JointAppends;
  readonly regime: RegimeDesk;
  readonly inline: readonly InlineTable[];
}

/** Who asks what about which change. */
export interface AskedOfRules {
  readonly actor: Actor;
  readonly id: string;
  readonly now: Instant;
}

type Options = HandlingOptions<RulesChangeEvent>;

/** Others may be first this often before it is a fault. */
const TRIES = 5;

/**
 * Where rules are entered by one person and approved by another. What is approved holds from the same transaction on: its facts stand in
 * their own streams, as if a plan had been adopted, and whoever follows those hears of it as of any other.
 */
export class RulesDesk {
  constructor(private readonly parts: RulesDeskParts) {}

  /** Enters items as they are to be. Refuses with `NOTHING_NEW` and `RULES_FAULTY`. */
  async propose(
    { actor, id, now }: AskedOfRules,
    { items, reason }: { readonly items: RulesItems; readonly reason: string | null },
    options: Options = {},
  ): Promise<Handled<RulesChangeEvent>> {
    const facts = factsOfItems(items, origin(await this.parts.regime.current()));
    return this.#carryOut(
      { actor, id, act: 'enter_rules' },
      { type: 'ProposeRulesChange', by: actor.person, now, data: { facts, reason } },
      options,
    );
  }

  /** Brings a change into force. Refuses with `OWN_PROPOSAL`, `RULES_CHANGE_STALE`, `RULES_FAULTY` and `ALREADY_DECIDED`. */
  async approve({ actor, id, now }: AskedOfRules, options: Options = {}): Promise<Handled<RulesChangeEvent>> {
    const command: RulesChangeCommand = { type: 'ApproveRulesChange', by: actor.person, now, data: {} };
    const handled = await this.#carryOut({ actor, id, act: 'approve_rules' }, command, options);
    this.parts.regime.refresh();
    return handled;
  }

  /** Refuses with `OWN_PROPOSAL`, `REASON_MISSING` and `ALREADY_DECIDED`. */
  decline({ actor, id, now }: AskedOfRules, reason: string, options: Options = {}): Promise<Handled<RulesChangeEvent>> {
    const command: RulesChangeCommand = { type: 'DeclineRulesChange', by: actor.person, now, data: { reason } };
    return this.#carryOut({ actor, id, act: 'approve_rules' }, command, options);
  }

  async #carryOut(
    { actor, id, act }: { readonly actor: Actor; readonly id: string; readonly act: OfficeAct },
    command: RulesChangeCommand,
    options: Options,
  ): Promise<Handled<RulesChangeEvent>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const inForce = await this.#inForce();
      const { targets } = await this.parts.regime.current();
      const asked = {
        ...{ actor, act, stream: rulesChangeStream(id) },
        matterOf: (_: RulesChange, regime: Regime) => matterOfAuthority(regime),
        alsoDemand: (change: RulesChange) => demandCleared({ act, actor, targets }, change),
      };
      try {
        return await this.#doorOf(id, inForce).carryOut(asked, rulesChangeDecider(inForce.items), command, options);
      } catch (thrown) {
        if (!(thrown instanceof RulesMoved)) throw thrown;
      }
    }
    throw new Error(`The rules were changed by others ${TRIES} times in a row while ${command.type} was being decided.`);
  }

  /** A door behind which the facts of an approved change come along with its approval. */
  #doorOf(id: string, { events }: InForce): Door {
    const { joint, regime, inline, store } = this.parts;
    let asked = 0;
    const along = joint.carrying(async ({ events: [event], actor, recordedAt, correlationId }) => {
      if (event?.type !== 'RulesChangeApproved') return [];
      if (asked++ > 0) throw new RulesMoved(id); // what was read is no longer in force
      const [proposed] = await store.read<Event>(rulesChangeStream(id));
      const change = proposed!.data as KnownRulesChange;
      return inStreams(factsOfChange(id, change)).map(({ stream, events: facts }) => {
        const history = events.filter((known) => known.stream === stream);
        const appending = { stream, expectedVersion: history.length, actor, recordedAt };
        const rows = inlineRows(inline, { history, events: facts, appending });
        return { ...appending, events: facts, inline: rows, ...(correlationId !== undefined && { correlationId }) };
      });
    });
    return new Door({ store: along, regime, inline });
  }

  async #inForce(): Promise<InForce> {
    const events = await this.parts.store.readCategories(ITEM_CATEGORIES);
    return { events, items: adoptedPlan(events).items };
  }
}

interface InForce {
  readonly events: readonly RecordedEvent[];
  readonly items: ItemsInForce;
}

/** Somebody else has changed the rules between reading and appending: it is decided anew on what holds now. */
class RulesMoved extends Error {}

/** To whom a change is not shown, there is none: neither its content nor that there is something to hide. */
const demandCleared = ({ act, actor, targets }: Deciding, change: RulesChange): void => {
  if (act === 'approve_rules' && change.status !== 'absent' && isOfRestricted(change, targets) && !isCleared(actor))
    throw rulesChangeRefusals.absent();
};

interface Deciding extends Pick<Regime, 'targets'> {
  readonly act: OfficeAct;
  readonly actor: Actor;
}

const origin = ({ head, calendar }: Regime) => ({
  plan: head.code,
  calendar: { code: calendar.code, zone: calendar.zone, weekend: [...calendar.weekend].sort() },
});
