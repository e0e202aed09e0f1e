import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SheetFileAnswer } from '#contracts';
import { sheetTemplate } from '#documents';
import { type Actor, isRefusal, obligationId, Refusal } from '#domain';
import { RegimeDesk, type SheetAtHand, SheetFileDesk } from '#office';
import { TheActor } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import type { ApiRequest } from '../http/api-request.js';
import { CommandHeaders } from '../http/command-request.js';
import { languageOf } from '../http/language.js';
import { BytesAnswer } from '../http/send-bytes.js';
import { DryRunQuery, ManySheetsQuery, MOST_UNITS } from './inputs.js';
import { receiveFile } from './received-file.js';
import { sendWorkbook } from './send-sheet.js';
import { SheetFileAnswerDto } from './sheet-file.dto.js';
import { sheetFileProblems } from './sheet-file-problems.js';
import { SheetImporter } from './sheet-importer.js';

/** Many units' sheets in one file, for the office that enters them on the units' behalf, and for whoever reports for several. */
@ApiTags('sheet files')
@Controller('sheet-files')
export class ManySheetsController {
  constructor(
    private readonly desk: SheetFileDesk,
    private readonly importer: SheetImporter,
    private readonly regime: RegimeDesk,
  ) {}

  @Get('template.xlsx')
  @ApiOperation({ operationId: 'getManySheetsTemplate', summary: 'One workbook with a sheet for each unit that the asker writes for' })
  @BytesAnswer()
  async template(
    @TheActor() actor: Actor,
    @Query() query: ManySheetsQuery,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const sheets = await this.#sheetsOf(actor, query);
    const language = languageOf(request.headers['accept-language']);
    sendWorkbook(response, await sheetTemplate(await this.desk.templateOf(sheets, language)), `${query.duty} ${query.period}`);
  }

  @Post()
  @HttpCode(200)
  @CommandHeaders()
  @ApiOperation({ operationId: 'importManySheets', summary: 'Takes in one file with the sheets of many units: all of it, or nothing' })
  @ApiConsumes('multipart/form-data', 'application/octet-stream', 'text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @CommandAnswers(SheetFileAnswerDto)
  async file(
    @TheActor() actor: Actor,
    @Query() { dryRun = false }: DryRunQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SheetFileAnswer> {
    const { reading, digest } = await receiveFile(request);
    request.body = { digest, dryRun };
    const { sheets, faults } = await this.desk.planMany(actor, reading.units);
    return this.importer.answer({ actor, request, response, dryRun }, { sheets, faults: [...reading.faults, ...faults] });
  }

  /** The units that were named; else every one whose sheet the asker writes, and that has something to fill in. */
  async #sheetsOf(actor: Actor, { duty, period, units }: ManySheetsQuery): Promise<readonly SheetAtHand[]> {
    if (units !== undefined)
      return Promise.all([...new Set(units)].map((unit) => this.#named(actor, unit, obligationId(unit, duty, period))));
    const all = (await this.regime.current()).units.map(({ code }) => obligationId(code, duty, period));
    const sheets: SheetAtHand[] = [];
    for (const obligation of all) {
      try {
        sheets.push(await this.desk.take(actor, obligation));
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown; // not his to write, or not to be written on now
      }
      if (sheets.length > MOST_UNITS) throw sheetFileProblems.tooManyUnits(MOST_UNITS);
    }
    if (sheets.length === 0) throw sheetFileProblems.noUnits();
    return sheets;
  }

  /** Of one of the units that were named; a refusal says of which. */
  async #named(actor: Actor, unit: string, obligation: string): Promise<SheetAtHand> {
    try {
      return await this.desk.take(actor, obligation);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const { vi, en } = thrown.sentence;
      throw new Refusal(thrown.code, { vi: `${unit}: ${vi}`, en: `${unit}: ${en}` });
    }
  }
}
