import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RollupAnswer } from '#contracts';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { CompilingDesk } from './compiling-desk.js';
import { DraftCompilationBody, ExclusionBody, InclusionBody, IndicatorConfirmationBody, RollupPath, RollupReasonBody } from './inputs.js';
import { RollupAnswerDto } from './rollup.dto.js';

/** The compiling office at work: whose reports go into it, without whom it is compiled, and what is put before the Office. */
@ApiTags('rollups')
@CommandHeaders()
@Controller('rollups/:duty/:period/:unit')
export class CompilingController {
  constructor(private readonly desk: CompilingDesk) {}

  @Post('starts')
  @ApiOperation({ operationId: 'startCompilation', summary: 'Begins to compile, where the clock has not yet' })
  @CommandAnswers(RollupAnswerDto)
  start(@TheAsker() asker: Asker, @Param() path: RollupPath): Promise<RollupAnswer> {
    return this.desk.start(asker, path);
  }

  @Post('missing-units')
  @ApiOperation({ operationId: 'recordMissingUnits', summary: 'Lets it be compiled without the units that are missing, with the reason' })
  @CommandAnswers(RollupAnswerDto)
  missing(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { reason }: RollupReasonBody): Promise<RollupAnswer> {
    return this.desk.recordMissing(asker, path, reason);
  }

  @Post('exclusions')
  @ApiOperation({ operationId: 'excludeUnit', summary: 'Leaves a unit’s reports out, with the reason' })
  @CommandAnswers(RollupAnswerDto)
  exclude(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() body: ExclusionBody): Promise<RollupAnswer> {
    return this.desk.exclude(asker, path, body);
  }

  @Post('inclusions')
  @ApiOperation({ operationId: 'includeUnit', summary: 'Takes a unit’s reports in again' })
  @CommandAnswers(RollupAnswerDto)
  include(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { unit }: InclusionBody): Promise<RollupAnswer> {
    return this.desk.carryOut(asker, 'compile', path, { type: 'IncludeUnit', data: { unit } });
  }

  @Post('drafts')
  @ApiOperation({ operationId: 'draftCompilation', summary: 'Puts what is compiled now before the Office' })
  @CommandAnswers(RollupAnswerDto)
  draft(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { digest }: DraftCompilationBody): Promise<RollupAnswer> {
    return this.desk.draft(asker, path, digest);
  }

  @Post('confirmations')
  @ApiOperation({ operationId: 'confirmIndicator', summary: 'The unit that leads an indicator confirms the figure made of all reports' })
  @CommandAnswers(RollupAnswerDto)
  confirm(
    @TheAsker() asker: Asker,
    @Param() path: RollupPath,
    @Body() { indicator, value }: IndicatorConfirmationBody,
  ): Promise<RollupAnswer> {
    return this.desk.confirm(asker, path, { indicator, value });
  }

  @Post('revisions')
  @ApiOperation({ operationId: 'reviseCompilation', summary: 'Takes the next edition in hand, with the reason' })
  @CommandAnswers(RollupAnswerDto)
  revise(@TheAsker() asker: Asker, @Param() path: RollupPath, @Body() { reason }: RollupReasonBody): Promise<RollupAnswer> {
    return this.desk.carryOut(asker, 'compile', path, { type: 'ReviseCompilation', data: { reason } });
  }
}
