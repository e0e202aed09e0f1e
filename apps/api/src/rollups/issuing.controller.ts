import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RollupAnswer } from '#contracts';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { CompilingDesk } from './compiling-desk.js';
import { CompilationReturnBody, DigestBody, IssueBody, RecallBody, RollupPath } from './inputs.js';
import { RollupAnswerDto } from './rollup.dto.js';

/** From draft to edition: the Office reviews, a leader signs, the records office issues it under its number. */
@ApiTags('rollups')
@CommandHeaders()
@Controller('rollups/:duty/:period/:unit')
export class IssuingController {
  constructor(private readonly desk: CompilingDesk) {}

  @Post('reviews')
  @ApiOperation({ operationId: 'reviewCompilation', summary: 'The Office has reviewed the draft of this digest' })
  @CommandAnswers(RollupAnswerDto)
  review(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { digest }: DigestBody): Promise<RollupAnswer> {
    return this.desk.carryOut(asker, 'review_compilation', path, { type: 'ReviewCompilation', data: { digest } });
  }

  @Post('returns')
  @ApiOperation({ operationId: 'returnCompilation', summary: 'Sends the draft back, with the reason: the Office, or who should sign it' })
  @CommandAnswers(RollupAnswerDto)
  return(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { digest, reason }: CompilationReturnBody): Promise<RollupAnswer> {
    return this.desk.return(asker, path, { digest, reason });
  }

  @Post('signatures')
  @ApiOperation({ operationId: 'signCompilation', summary: 'A leader of the authority signs the draft of this digest' })
  @CommandAnswers(RollupAnswerDto)
  sign(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { digest }: DigestBody): Promise<RollupAnswer> {
    return this.desk.carryOut(asker, 'sign_compilation', path, { type: 'SignCompilation', data: { digest } });
  }

  @Post('issues')
  @ApiOperation({ operationId: 'issueCompilation', summary: 'Issues what was signed, as the next edition, under its document number' })
  @CommandAnswers(RollupAnswerDto)
  issue(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() body: IssueBody): Promise<RollupAnswer> {
    return this.desk.issue(asker, path, body);
  }

  @Post('recalls')
  @ApiOperation({ operationId: 'recallDocument', summary: 'Recalls an edition, with the reason' })
  @CommandAnswers(RollupAnswerDto)
  recall(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { edition, reason }: RecallBody): Promise<RollupAnswer> {
    return this.desk.carryOut(asker, 'recall_compilation', path, { type: 'RecallDocument', data: { edition, reason } });
  }
}
