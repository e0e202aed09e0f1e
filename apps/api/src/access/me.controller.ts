import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readableUnits, ROLE_NAMES } from '#domain';
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
    const { units } = await this.regime.current();
    const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? { vi: code, en: code };
    return {
      person: actor.person,
      name: name ?? null,
      language,
      seats: actor.seats.map(({ unit, role }) => ({ unit, unitName: nameOf(unit), role, roleName: ROLE_NAMES[role] })),
      reads: readableUnits(actor),
      signedInBy: by,
      until: new Date(until).toISOString(),
    };
  }
}
