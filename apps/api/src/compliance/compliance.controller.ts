import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { ComplianceView, UnitComplianceView } from '#contracts';
import { type Actor, type LocalDay, namesIn } from '#domain';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { languageOf } from '../http/language.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { complianceCsv } from './compliance-csv.js';
import { ComplianceDesk, type ComplianceFound, type ComplianceQuestion } from './compliance-desk.js';
import { cellOf, headOf, unitsOf } from './compliance-view.js';
import { ComplianceDto, ComplianceQuery, UnitComplianceDto, UnitComplianceQuery, UnitPath } from './compliance.dto.js';

/** Shows how reports came in: to a unit its own, to who reads all reports everybody's. */
@ApiTags('compliance')
@ReadingHeaders()
@Controller('compliance')
export class ComplianceController {
  constructor(private readonly desk: ComplianceDesk) {}

  @Get()
  @ApiOperation({ operationId: 'getCompliance', summary: 'On time, late, missing: by unit and period, by both measures, as JSON or CSV' })
  @ApiProduces('application/json', 'text/csv')
  @ReadAnswers(ComplianceDto)
  async all(
    @TheActor() actor: Actor,
    @Query() query: ComplianceQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplianceView | string> {
    const found = await this.desk.find(actor, questionOf(query));
    if (isForTables(query, request)) return sendCsv(found, request, response);
    const units = unitsOf(found);
    const page = pageOf(units.slice(query.offset, query.offset + query.limit), units.length, query);
    return { ...headOf(found), units: page.items, unitCount: page.total, nextOffset: page.nextOffset };
  }

  @Get(':unit')
  @ApiOperation({ operationId: 'getUnitCompliance', summary: 'The obligations behind a unit’s numbers, each with the events that say so' })
  @ApiProduces('application/json', 'text/csv')
  @ReadAnswers(UnitComplianceDto)
  async one(
    @TheActor() actor: Actor,
    @Param() { unit }: UnitPath,
    @Query() query: UnitComplianceQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<UnitComplianceView | string> {
    const found = await this.desk.find(actor, { ...questionOf(query), unit });
    if (isForTables(query, request)) return sendCsv(found, request, response);
    return {
      ...headOf(found),
      ...{ unit, unitName: namesIn(found.regime).unit(unit) },
      obligations: found.lines.map((line) => ({ ...cellOf(line), events: line.events })),
    };
  }
}

const questionOf = ({ from, to, duty, asOf, unit }: UnitComplianceQuery & { readonly unit?: string }): ComplianceQuestion => ({
  ...{ duty, asOf, unit },
  from: from as LocalDay | undefined,
  to: to as LocalDay | undefined,
});

const isForTables = ({ format }: UnitComplianceQuery, request: Request): boolean =>
  format === undefined ? request.accepts(['json', 'text/csv']) === 'text/csv' : format === 'csv';

const sendCsv = (found: ComplianceFound, request: Request, response: Response): string => {
  response.type('text/csv; charset=utf-8').attachment('compliance.csv').vary('Accept');
  return complianceCsv(found, languageOf(request.headers['accept-language']));
};
