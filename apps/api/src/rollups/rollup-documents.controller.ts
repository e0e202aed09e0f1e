import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Actor, rollupRefusals, seesOf } from '#domain';
import { OfficeClock, RollupDocuments, rollupFileStem, type RollupRef, type Wanted } from '#office';
import { TheActor } from '../access/index.js';
import { ReadingHeaders } from '../http/read-after.js';
import { BytesAnswer } from '../http/send-bytes.js';
import { sendDocument } from '../http/send-document.js';
import { EditionFilePath, ROLLUP_FILES, RollupFilePath } from './rollup-file.js';

/** What is compiled as files: the draft to who compiles and decides, an edition to who holds it. Long ones are exports. */
@ApiTags('rollups')
@ReadingHeaders()
@Controller('rollups/:duty/:period/:unit')
export class RollupDocumentsController {
  constructor(
    private readonly documents: RollupDocuments,
    private readonly clock: OfficeClock,
  ) {}

  @Get('editions/:edition/:file')
  @ApiOperation({ operationId: 'getEditionFile', summary: 'An edition as an official document, as a workbook, as CSV, as canonical JSON' })
  @BytesAnswer()
  async edition(
    @TheActor() actor: Actor,
    @Param() { edition, file, ...ref }: EditionFilePath,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^\d{1,6}$/.test(edition)) throw rollupRefusals.noSuchEdition();
    await this.#send({ actor, ref, file, request, response }, { kind: 'edition', edition: Number(edition) });
  }

  @Get(':file')
  @ApiOperation({ operationId: 'getDraftFile', summary: 'The same of what would be compiled now, marked as a draft' })
  @BytesAnswer()
  async draft(
    @TheActor() actor: Actor,
    @Param() { file, ...ref }: RollupFilePath,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.#send({ actor, ref, file, request, response }, { kind: 'draft', at: await this.clock.now() });
  }

  async #send({ actor, ref, file, request, response }: Asked, wanted: Wanted): Promise<void> {
    const report = await this.documents.report(ref, wanted, seesOf(actor));
    const { what, mediaType, write } = ROLLUP_FILES[file]!;
    const stem = rollupFileStem(what, { ...ref, ...(wanted.kind === 'edition' && { edition: String(wanted.edition) }) });
    await sendDocument(request, response, { name: `${stem}.${file.split('.')[1]}`, mediaType, content: await write(report) });
  }
}

interface Asked {
  readonly actor: Actor;
  readonly ref: RollupRef;
  readonly file: string;
  readonly request: Request;
  readonly response: Response;
}
