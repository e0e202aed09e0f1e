import { Injectable } from '@nestjs/common';
import type { DelegationView, Page } from '#contracts';
import { type Actor, type Delegation, delegationStream, holdsOn, localDayOf, namesIn, readsPersons, ROLE_NAMES } from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
import { OfficeClock, RegimeDesk } from '#office';
import { Directory, PostgresEventStore } from '#postgres';
import { showActs } from '../access/show-acts.js';
import { pageOf } from '../http/page.js';
import type { DelegationListQuery } from './delegation.dto.js';

/** Shows who acts for whom: to both of them, and to who reads the directory. */
@Injectable()
export class DelegationShelf {
  constructor(
    private readonly directory: Directory,
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  async page(actor: Actor, query: DelegationListQuery): Promise<Page<DelegationView>> {
    const [regime, now] = await Promise.all([this.regime.current(), this.clock.now()]);
    const today = localDayOf(now, regime.authority.zone);
    const { delegations, total } = await this.directory.delegationPage({
      ...{ limit: query.limit, offset: query.offset },
      ...(readsPersons(actor) ? {} : { of: actor.person }),
      ...(query.holds === true && { on: today }),
    });
    const [persons, reasons] = await Promise.all([
      this.directory.persons(delegations.flatMap(({ principal, delegate }) => [principal, delegate])),
      this.#reasons(delegations),
    ]);
    const unitName = namesIn(regime).unit;
    const nameOf = (id: string): string | null => persons.get(id)?.name ?? null;
    const items = delegations.map(
      ({ id, principal, delegate, seat: { unit, role }, form, from, to, acts, documentNumber }): DelegationView => ({
        ...{ delegation: id, principal, principalName: nameOf(principal), delegate, delegateName: nameOf(delegate) },
        ...{ unit, unitName: unitName(unit), role, roleName: ROLE_NAMES[role], form, from, to, acts: showActs(acts), documentNumber },
        reason: reasons.get(id) ?? null,
        holds: holdsOn({ from, to }, today),
      }),
    );
    return pageOf(items, total, query);
  }

  /** Why each was granted, as far as it was not erased. */
  async #reasons(delegations: readonly Delegation[]): Promise<ReadonlyMap<string, string>> {
    const histories = await this.store.readMany(delegations.map(({ id }) => delegationStream(id)));
    return new Map(delegations.flatMap(({ id }) => reasonIn(id, histories.get(delegationStream(id))?.[0])));
  }
}

const reasonIn = (id: string, granted: RecordedEvent | undefined): [string, string][] => {
  const reason = keptText(granted?.sealed['reason']);
  return reason === undefined ? [] : [[id, reason]];
};
