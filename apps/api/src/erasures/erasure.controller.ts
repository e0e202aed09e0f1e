import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ErasureAnswer } from '#contracts';
import { laterOf, personStream } from '#domain';
import { ErasureDesk, OfficeClock } from '#office';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { ErasureAnswerDto, ErasureBody, ErasurePath } from './erasure.dto.js';

/** Erases what is sealed about somebody who has left the office. */
@ApiTags('persons')
@Controller('persons')
export class ErasureController {
  constructor(
    private readonly desk: ErasureDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Post(':person/erasures')
  @CommandHeaders()
  @ApiOperation({
    operationId: 'erasePerson',
    summary: 'Erases name, address and letters of somebody who holds no seat any more, for ever',
  })
  @CommandAnswers(ErasureAnswerDto)
  async erase(
    @TheAsker() { actor, request, response }: Asker,
    @Param() { person }: ErasurePath,
    @Body() { reason }: ErasureBody,
  ): Promise<ErasureAnswer> {
    const now = laterOf(request.receivedAt, await this.clock.now());
    const handled = await this.desk.erase(actor, { person, reason, now }, optionsOf(request, { person }));
    return reply(response, personStream(person), handled, { person });
  }
}
