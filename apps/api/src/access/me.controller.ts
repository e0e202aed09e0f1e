import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { namesIn, readableUnits, ROLE_NAMES } from '#domain';
import type { Me } from '#contracts';
import { RegimeDesk } from '#office';
import { MeDto } from './me.dto.js';
import { TheVisitor } from './the-visitor.js';
import type { Visitor } from './visitor.js';

/** Tells somebody who he is here. */
@ApiTags('access')
@Controller('me')
export class MeController {
  constructor(private readonly regime: RegimeDesk) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'Who asks, with the seats he holds today' })
  @ApiOkResponse({ type: MeDto })
  async me(@TheVisitor() { actor, name, language, by, until }: Visitor): Promise<Me> {
    const names = namesIn(await this.regime.current());
    return {
      person: actor.person,
      name: name ?? null,
      language,
      seats: actor.seats.map(({ unit, role }) => ({ unit, unitName: names.unit(unit), role, roleName: ROLE_NAMES[role] })),
      reads: readableUnits(actor),
      signedInBy: by,
      until: new Date(until).toISOString(),
    };
  }
}
