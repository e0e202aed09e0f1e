import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ObligationPage, ObligationView } from '#contracts';
import { type Actor, type LocalDay, readableUnits } from '#domain';
import { type ObligationOrder, type ObligationQuestion, ObligationReads } from '#postgres';
import { TheActor } from '../access/index.js';
import { AsOfDesk } from '../as-of/as-of-desk.js';
import { AsOfQuery } from '../as-of/as-of.dto.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { ObligationListQuery } from './obligation-list.query.js';
import { ObligationPath, idOf } from './obligation-path.js';
import { ObligationShelf } from './obligation-shelf.js';
import { ObligationDto, ObligationPageDto } from './obligation.dto.js';

/** Shows obligations: those of his units to a unit's people, all to those who compile or decide. */
@ApiTags('obligations')
@ReadingHeaders()
@Controller('obligations')
export class ObligationController {
  constructor(
    private readonly reads: ObligationReads,
    private readonly shelf: ObligationShelf,
    private readonly asOf: AsOfDesk,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listObligations', summary: 'The register of obligations, a page at a time' })
  @ReadAnswers(ObligationPageDto)
  async list(@TheActor() actor: Actor, @Query() query: ObligationListQuery): Promise<ObligationPage> {
    const { limit, offset, sort, dueFrom, dueTo, asOf, ...filters } = query;
    const past = await this.asOf.register(asOf, { duty: query.duty, ...(query.period !== undefined && { periods: [query.period] }) });
    const question: ObligationQuestion = {
      ...filters,
      ...(dueFrom !== undefined && { dueFrom: dueFrom as LocalDay }),
      ...(dueTo !== undefined && { dueTo: dueTo as LocalDay }),
      visibleTo: readableUnits(actor),
      sort: sort.replace(/^-/, '') as ObligationOrder,
      descending: sort.startsWith('-'),
      limit,
      offset,
    };
    const { rows, total } = await this.reads.list(question, past?.register);
    return { ...pageOf(rows, total, query), asOf: past?.view ?? null };
  }

  @Get(':unit/:duty/:period')
  @ApiOperation({ operationId: 'getObligation', summary: 'One obligation: how it stands, why it is due when it is, and what happened' })
  @ReadAnswers(ObligationDto)
  async one(
    @TheActor() actor: Actor,
    @Param() path: ObligationPath,
    @Query() { asOf }: AsOfQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObligationView> {
    const view = await this.shelf.show(idOf(path), actor, asOf);
    response.set('ETag', `"v${view.version}"`);
    return view;
  }
}
