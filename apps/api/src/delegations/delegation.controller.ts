import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DelegationAnswer, DelegationView, Page } from '#contracts';
import type { Actor } from '#domain';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReadingHeaders } from '../http/read-after.js';
import {
  DelegationAnswerDto,
  DelegationBody,
  DelegationListQuery,
  DelegationPageDto,
  DelegationPath,
  RevocationBody,
} from './delegation.dto.js';
import { DelegationDesk } from './delegation-desk.js';
import { DelegationShelf } from './delegation-shelf.js';

/** Who acts in whose name (KT., TL., TUQ.). */
@ApiTags('delegations')
@Controller('delegations')
export class DelegationController {
  constructor(
    private readonly shelf: DelegationShelf,
    private readonly desk: DelegationDesk,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({
    operationId: 'listDelegations',
    summary: 'Written grants, the latest first: his own, or all for who reads the directory',
  })
  @ReadAnswers(DelegationPageDto)
  list(@TheActor() actor: Actor, @Query() query: DelegationListQuery): Promise<Page<DelegationView>> {
    return this.shelf.page(actor, query);
  }

  @Post()
  @CommandHeaders()
  @ApiOperation({
    operationId: 'delegateAuthority',
    summary: 'Grants another person, in writing and for a time, to act in a seat of one’s own',
  })
  @CommandAnswers(DelegationAnswerDto)
  delegate(@TheAsker() asker: Asker, @Body() body: DelegationBody): Promise<DelegationAnswer> {
    return this.desk.delegate(body, asker);
  }

  @Post(':delegation/revocations')
  @CommandHeaders()
  @ApiOperation({ operationId: 'revokeDelegation', summary: 'Takes a grant back, from a day on or at once' })
  @CommandAnswers(DelegationAnswerDto)
  revoke(@TheAsker() asker: Asker, @Param() { delegation }: DelegationPath, @Body() body: RevocationBody): Promise<DelegationAnswer> {
    return this.desk.revoke(delegation, body, asker);
  }
}
