import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Health } from '#contracts';
import { Public } from '../access/index.js';
import { Doctor } from './doctor.js';
import { AliveDto, HealthDto } from './health.dto.js';

/** Tells whoever keeps the API running how it is. */
@Public()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly doctor: Doctor) {}

  @Get('live')
  @ApiOperation({ operationId: 'isAlive', summary: 'Whether the process answers', security: [] })
  @ApiOkResponse({ type: AliveDto })
  alive(): AliveDto {
    return { status: 'alive' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'isReady', summary: 'Whether it can work; degraded where nobody keeps the time', security: [] })
  @ApiOkResponse({ type: HealthDto })
  @ApiResponse({ status: 503, type: HealthDto, description: 'The database is away' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.doctor.examine();
    if (health.status === 'unavailable') response.status(503).set('Retry-After', '5');
    return health;
  }
}
