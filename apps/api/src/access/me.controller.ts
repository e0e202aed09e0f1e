import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type HeldSeat, isCleared, namesIn, readableUnits, ROLE_NAMES } from '#domain';
import type { ActingView, Me, SeatView } from '#contracts';
import { RegimeDesk } from '#office';
import { Directory } from '#postgres';
import { MeDto } from './me.dto.js';
import { showActs } from './show-acts.js';
import { TheVisitor } from './the-visitor.js';
import type { Visitor } from './visitor.js';

/** Tells somebody who he is here. */
@ApiTags('access')
@Controller('me')
export class MeController {
  constructor(
    private readonly regime: RegimeDesk,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'Who asks, with the seats he holds today, and in whose name he may act' })
  @ApiOkResponse({ type: MeDto })
  async me(@TheVisitor() { actor, name, language, by, until }: Visitor): Promise<Me> {
    return {
      person: actor.person,
      name: name ?? null,
      language,
      seats: await this.#seats(actor.seats),
      cleared: isCleared(actor),
      reads: readableUnits(actor),
      signedInBy: by,
      until: new Date(until).toISOString(),
    };
  }

  async #seats(seats: readonly HeldSeat[]): Promise<SeatView[]> {
    const names = namesIn(await this.regime.current());
    const acting = await this.#actings(seats);
    return seats.map(({ unit, role, cleared, field, acting: by }) => ({
      ...{ unit, unitName: names.unit(unit), role, roleName: ROLE_NAMES[role] },
      cleared: cleared ?? false,
      field: field ?? null,
      acting: (by && acting.get(by.delegation)) ?? null,
    }));
  }

  /** The grants by which he acts, by their ids. */
  async #actings(seats: readonly HeldSeat[]): Promise<ReadonlyMap<string, ActingView>> {
    const ids = seats.flatMap(({ acting }) => (acting === undefined ? [] : [acting.delegation]));
    if (ids.length === 0) return new Map();
    const grants = await this.directory.delegations(ids);
    const principals = await this.directory.persons(grants.map(({ principal }) => principal));
    return new Map(
      grants.map(({ id, principal, form, to, acts }) => [
        id,
        { person: principal, personName: principals.get(principal)?.name ?? null, form, delegation: id, to, acts: showActs(acts) },
      ]),
    );
  }
}
