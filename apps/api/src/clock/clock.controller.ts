import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ClockView } from '#contracts';
import { OfficeClock } from '#office';
import { Public } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ShowInstant, ShowNumber } from '../http/shown.js';

export class ClockDto implements ClockView {
  @ShowInstant('What time it is for the authority') domainAt: string;
  @ShowNumber('How many of its milliseconds pass in a real one; 0 while it stands', { type: 'number' }) speed: number;
}

/** Tells what time it is for the authority: the clock by which receipts are stamped. */
@Public()
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly clock: OfficeClock) {}

  @Get()
  @ApiOperation({ operationId: 'getClock', summary: 'What time it is for the authority', security: [] })
  @ReadAnswers(ClockDto)
  async now(): Promise<ClockView> {
    const [domainAt, speed] = await Promise.all([this.clock.now(), this.clock.speed()]);
    return { domainAt, speed };
  }
}
