import { Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ObligationAnswer } from '#contracts';
import { laterOf, obligationId } from '#domain';
import { OfficeClock, UpwardDesk } from '#office';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers, ObligationAnswerDto } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { RollupPath } from './inputs.js';

/** The head of a compiling unit hands what it has issued up to the office above. */
@ApiTags('rollups')
@CommandHeaders()
@Controller('rollups/:duty/:period/:unit')
export class HandingUpController {
  constructor(
    private readonly desk: UpwardDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Post('hand-up')
  @ApiOperation({
    operationId: 'handUpEdition',
    summary: 'Hands the last edition in as the unit’s own report, or asks to correct what was accepted above',
  })
  @CommandAnswers(ObligationAnswerDto)
  async handUp(@TheAsker() { actor, request, response }: Asker, @Param() { duty, period, unit }: RollupPath): Promise<ObligationAnswer> {
    const ref = { duty, period, unit };
    const obligation = obligationId(unit, duty, period);
    const now = laterOf(request.receivedAt, await this.clock.now());
    const options = optionsOf(request, { obligation });
    const { handled } = await this.desk.handUp({ actor, ref, now, receivedAt: request.receivedAt, options });
    return reply(response, obligation, handled, { obligation });
  }
}
