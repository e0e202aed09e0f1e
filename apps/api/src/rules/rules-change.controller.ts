import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, RulesChangeAnswer, RulesChangeView } from '#contracts';
import { readRulesItems } from '#documents';
import { type Actor, factId, laterOf, type RulesChangeEvent, rulesChangeStream, type RulesItems } from '#domain';
import type { Handled } from '#eventsourcing';
import { type AskedOfRules, OfficeClock, RulesDesk } from '#office';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { problems } from '../http/problems.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import {
  RulesChangeAnswerDto,
  RulesChangeBody,
  RulesChangeDto,
  RulesChangeListQuery,
  RulesChangePageDto,
  RulesChangePath,
  RulesDeclineBody,
} from './rules-change.dto.js';
import { RulesShelf } from './rules-shelf.js';

/** Rules are entered by an administrator and come into force when another person has approved them. */
@ApiTags('rules')
@Controller('rules/changes')
export class RulesChangeController {
  constructor(
    private readonly desk: RulesDesk,
    private readonly shelf: RulesShelf,
    private readonly clock: OfficeClock,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listRulesChanges', summary: 'Changes of the rules with their differences, the latest first' })
  @ReadAnswers(RulesChangePageDto)
  async list(@TheActor() actor: Actor, @Query() query: RulesChangeListQuery): Promise<Page<RulesChangeView>> {
    const { limit, offset, status } = query;
    const changes = (await this.shelf.list(actor)).filter((change) => status === undefined || change.status === status);
    return pageOf(changes.slice(offset, offset + limit), changes.length, query);
  }

  @Get(':change')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getRulesChange', summary: 'One change of the rules' })
  @ReadAnswers(RulesChangeDto)
  one(@TheActor() actor: Actor, @Param() { change }: RulesChangePath): Promise<RulesChangeView> {
    return this.shelf.one(actor, change);
  }

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'enterRulesChange', summary: 'Enters items of the rules as they are to be; nothing changes by it' })
  @CommandAnswers(RulesChangeAnswerDto)
  async enter(@TheAsker() asker: Asker, @Body() { items, reason }: RulesChangeBody): Promise<RulesChangeAnswer> {
    // Made of the key, so that a request that is repeated asks about the same change.
    const change = factId('RulesChangeProposed', asker.actor.person, asker.request.key);
    const proposed = { items: readItems(items), reason: reason ?? null };
    const handled = await this.desk.propose(await this.#asked(asker, change), proposed, optionsOf(asker.request, { change }));
    return answer(asker, change, handled);
  }

  @Post(':change/approvals')
  @CommandHeaders()
  @ApiOperation({ operationId: 'approveRulesChange', summary: 'Brings a change into force; never by who entered it' })
  @CommandAnswers(RulesChangeAnswerDto)
  async approve(@TheAsker() asker: Asker, @Param() { change }: RulesChangePath): Promise<RulesChangeAnswer> {
    const handled = await this.desk.approve(await this.#asked(asker, change), optionsOf(asker.request, { change }));
    return answer(asker, change, handled);
  }

  @Post(':change/declines')
  @CommandHeaders()
  @ApiOperation({ operationId: 'declineRulesChange', summary: 'Declines a change, with the reason' })
  @CommandAnswers(RulesChangeAnswerDto)
  async decline(
    @TheAsker() asker: Asker,
    @Param() { change }: RulesChangePath,
    @Body() { reason }: RulesDeclineBody,
  ): Promise<RulesChangeAnswer> {
    const handled = await this.desk.decline(await this.#asked(asker, change), reason, optionsOf(asker.request, { change }));
    return answer(asker, change, handled);
  }

  async #asked({ actor, request }: Asker, id: string): Promise<AskedOfRules> {
    return { actor, id, now: laterOf(request.receivedAt, await this.clock.now()) };
  }
}

const answer = ({ response }: Asker, change: string, handled: Handled<RulesChangeEvent>): RulesChangeAnswer =>
  reply(response, rulesChangeStream(change), handled, { change });

const readItems = (value: unknown): RulesItems => {
  const reading = readRulesItems(value);
  if (reading.status === 'read') return reading.items;
  throw problems.inputFaulty(reading.faults.map(({ path, sentence }) => ({ field: `items${path === '' ? '' : `.${path}`}`, sentence })));
};
