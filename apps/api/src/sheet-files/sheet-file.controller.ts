import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SheetFileAnswer, SheetFileJson } from '#contracts';
import { sheetTemplate, writeSheetCsv } from '#documents';
import type { Actor } from '#domain';
import { SheetFileDesk } from '#office';
import { TheActor } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import type { ApiRequest } from '../http/api-request.js';
import { CommandHeaders, commandRequestOf } from '../http/command-request.js';
import { languageOf } from '../http/language.js';
import { BytesAnswer } from '../http/send-bytes.js';
import { idOf, ObligationPath } from '../obligations/obligation-path.js';
import { DryRunQuery, PastedQuery } from './inputs.js';
import { receiveFile, receiveText } from './received-file.js';
import { sendText, sendWorkbook } from './send-sheet.js';
import { SheetFileAnswerDto } from './sheet-file.dto.js';
import { sheetFileProblems } from './sheet-file-problems.js';
import { SheetImporter } from './sheet-importer.js';
import { sheetJsonOf } from './sheet-json.js';

/** One unit's sheet as a file: the template out, the filled sheet in. */
@ApiTags('sheet files')
@Controller('obligations/:unit/:duty/:period')
export class SheetFileController {
  constructor(
    private readonly desk: SheetFileDesk,
    private readonly importer: SheetImporter,
  ) {}

  @Get('sheet.xlsx')
  @ApiOperation({ operationId: 'getSheetTemplate', summary: 'The sheet as a workbook to be filled in, with the draft as it stands' })
  @BytesAnswer()
  async workbook(
    @TheActor() actor: Actor,
    @Param() path: ObligationPath,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    sendWorkbook(response, await sheetTemplate(await this.#template(actor, path, request)), nameOf(path));
  }

  @Get('sheet.csv')
  @ApiOperation({
    operationId: 'getSheetCsv',
    summary: 'The same as CSV: a line for each cell, semicolons between, a comma before the fraction',
  })
  @BytesAnswer()
  async csv(@TheActor() actor: Actor, @Param() path: ObligationPath, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    sendText(response, writeSheetCsv(await this.#template(actor, path, request)), `${nameOf(path)}.csv`);
  }

  @Get('sheet.json')
  @ApiOperation({ operationId: 'getSheetJson', summary: 'The same as JSON, to be sent back with what has changed' })
  @BytesAnswer()
  async json(
    @TheActor() actor: Actor,
    @Param() path: ObligationPath,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const json: SheetFileJson = sheetJsonOf(await this.#template(actor, path, request));
    response.type('application/json').send(JSON.stringify(json));
  }

  @Post('sheet/file')
  @HttpCode(200)
  @CommandHeaders()
  @ApiOperation({
    operationId: 'importSheetFile',
    summary: 'Takes in a filled sheet (xlsx, CSV, JSON), or tells with dryRun what it would change',
  })
  @ApiConsumes('multipart/form-data', 'application/octet-stream', 'text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @CommandAnswers(SheetFileAnswerDto)
  async file(
    @TheActor() actor: Actor,
    @Param() path: ObligationPath,
    @Query() { dryRun = false }: DryRunQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SheetFileAnswer> {
    const { reading, digest } = await receiveFile(request);
    request.body = { digest, dryRun };
    const planned = await this.importer.planOne(actor, idOf(path), reading.units, reading.faults);
    return this.importer.answer({ actor, request, response, dryRun }, planned);
  }

  @Post('sheet/pasted')
  @HttpCode(200)
  @CommandHeaders()
  @ApiOperation({
    operationId: 'importPastedBlock',
    summary: 'Takes in a block copied from a spreadsheet (tabs between), from the cell where it begins',
  })
  @ApiConsumes('text/plain')
  @ApiBody({ schema: { type: 'string' } })
  @CommandAnswers(SheetFileAnswerDto)
  async pasted(
    @TheActor() actor: Actor,
    @Param() path: ObligationPath,
    @Query() { dryRun = false, cell, slot }: PastedQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SheetFileAnswer> {
    const { text, digest } = await receiveText(request);
    request.body = { digest, dryRun, cell, slot };
    const planned = await this.importer.planPasted(actor, idOf(path), { text, cell, slot });
    if (!dryRun && commandRequestOf(request).ifVersion === undefined) throw sheetFileProblems.versionNeeded();
    return this.importer.answer({ actor, request, response, dryRun }, planned);
  }

  async #template(actor: Actor, path: ObligationPath, request: ApiRequest) {
    const at = await this.desk.look(actor, idOf(path));
    return this.desk.templateOf([at], languageOf(request.headers['accept-language']));
  }
}

const nameOf = ({ unit, duty, period }: ObligationPath): string => `${unit} ${duty} ${period}`;
