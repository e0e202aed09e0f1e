import {
  type Actor,
  type ErasePerson,
  erasePersonDecider,
  localDayOf,
  matterOfAuthority,
  type Person,
  type PersonEvent,
  personStream,
  type Regime,
} from '#domain';
import type { Handled, HandlingOptions, Instant } from '#eventsourcing';
import type { Directory, PersonalParts } from '#postgres';
import type { Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface ErasureDeskParts {
  readonly door: Door;
  readonly regime: RegimeDesk;
  readonly directory: Pick<Directory, 'delegationPage'>;
  readonly personal: PersonalParts;
}

/** Who is to be erased, and why. */
export interface Erasure {
  readonly person: string;
  readonly reason: string;
  readonly now: Instant;
}

/** Where a person who has left the office is erased. */
export class ErasureDesk {
  constructor(private readonly parts: ErasureDeskParts) {}

  /** Refuses with `PERSON_UNKNOWN`, `PERSON_HOLDS_SEAT` and `PERSON_HAS_DELEGATION`. Asked again it finishes what was begun. */
  async erase(actor: Actor, { person, reason, now }: Erasure, options: HandlingOptions<PersonEvent> = {}): Promise<Handled<PersonEvent>> {
    const { door, regime, directory, personal } = this.parts;
    const on = localDayOf(now, (await regime.current()).authority.zone);
    const { total: grants } = await directory.delegationPage({ of: person, on, limit: 1, offset: 0 });
    const command: ErasePerson = { type: 'ErasePerson', by: actor.person, now, data: { on, grants, reason } };
    const asked = {
      ...{ actor, act: 'erase_person' as const, stream: personStream(person) },
      matterOf: (_: Person, rules: Regime) => matterOfAuthority(rules),
    };
    const handled = await door.carryOut(asked, erasePersonDecider, command, options);
    // The event demands it; should the process die between the two, whoever follows the log finishes it.
    await personal.erase(person);
    return handled;
  }
}
