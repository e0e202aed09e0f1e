import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { DossierView, EscalationAnswer, EscalationView, Page } from '#contracts';
import { type Actor, readableUnits } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { EscalationReads } from '#postgres';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, EscalationAnswerDto, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { CaseCounter } from './case-counter.js';
import { CaseShelf } from './case-shelf.js';
import { DossierDto } from './dossier.dto.js';
import { CasePath, EscalationListQuery, EscalationPageDto } from './escalation.dto.js';
import { ProposalBody } from './inputs.js';
import { waitingFor } from './waiting-for.js';

/** Shows the cases put before managers, and takes new ones. */
@ApiTags('escalations')
@Controller('escalations')
export class EscalationController {
  constructor(
    private readonly reads: EscalationReads,
    private readonly shelf: CaseShelf,
    private readonly counter: CaseCounter,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listEscalations', summary: 'The cases, the latest proposed first' })
  @ReadAnswers(EscalationPageDto)
  async list(@TheActor() actor: Actor, @Query() query: EscalationListQuery): Promise<Page<EscalationView>> {
    const { limit, offset, status, subject, waiting } = query;
    const { streams, total } = await this.reads.list({
      ...{ visibleTo: readableUnits(actor), limit, offset },
      ...(status && { status }),
      ...(subject !== undefined && { subject }),
      ...(waiting && { waitingFor: waitingFor(actor, await this.regime.current()) }),
    });
    return pageOf(await this.shelf.show(streams, actor), total, query);
  }

  @Get(':case')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getEscalation', summary: 'One case with all that is needed to decide on it' })
  @ReadAnswers(DossierDto)
  async one(
    @TheActor() actor: Actor,
    @Param() { case: id }: CasePath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierView> {
    const view = await this.shelf.open(id, actor, await this.clock.now());
    response.set('ETag', `"v${view.version}"`);
    return view;
  }

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'proposeEscalation', summary: 'Proposes to put what is overdue before somebody higher' })
  @CommandAnswers(EscalationAnswerDto)
  propose(@TheAsker() asker: Asker, @Body() body: ProposalBody): Promise<EscalationAnswer> {
    return this.counter.propose(body, asker);
  }
}
