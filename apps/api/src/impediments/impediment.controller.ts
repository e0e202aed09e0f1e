import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { CarriedImpediments, ImpedimentDetail, ImpedimentView, Page } from '#contracts';
import { type Actor, readableUnits } from '#domain';
import { ImpedimentReads } from '#postgres';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { ImpedimentShelf } from './impediment-shelf.js';
import {
  CarriedImpedimentsDto,
  CarriedQuery,
  ImpedimentDetailDto,
  ImpedimentListQuery,
  ImpedimentPageDto,
  ImpedimentPath,
} from './impediment.dto.js';

/** Shows difficulties (khó khăn, vướng mắc, kiến nghị): to a unit those it raised or has to answer, all to those who compile or decide. */
@ApiTags('impediments')
@ReadingHeaders()
@Controller('impediments')
export class ImpedimentController {
  constructor(
    private readonly reads: ImpedimentReads,
    private readonly shelf: ImpedimentShelf,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listImpediments', summary: 'The difficulties, the latest raised first' })
  @ReadAnswers(ImpedimentPageDto)
  async list(@TheActor() actor: Actor, @Query() query: ImpedimentListQuery): Promise<Page<ImpedimentView>> {
    const { streams, total } = await this.reads.list({ ...query, visibleTo: readableUnits(actor) });
    return pageOf(await this.shelf.show(streams, actor), total, query);
  }

  @Get('carried')
  @ApiOperation({ operationId: 'carriedImpediments', summary: 'What a compiled report of a period lists of them, by level' })
  @ReadAnswers(CarriedImpedimentsDto)
  carried(@TheActor() actor: Actor, @Query() { duty, period }: CarriedQuery): Promise<CarriedImpediments> {
    return this.shelf.carriedInto(duty, period, actor);
  }

  @Get(':number')
  @ApiOperation({ operationId: 'getImpediment', summary: 'One difficulty: how it stands, its answers, and what happened' })
  @ReadAnswers(ImpedimentDetailDto)
  async one(
    @TheActor() actor: Actor,
    @Param() { number }: ImpedimentPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentDetail> {
    const view = await this.shelf.one(number, actor);
    response.set('ETag', `"v${view.version}"`);
    return view;
  }
}
