import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ExportAnswer, ExportKindList, ExportView, Page } from '#contracts';
import { type Actor, exportStream, factId, laterOf } from '#domain';
import { ExportDesk, OfficeClock, type ShownExport } from '#office';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import type { ApiRequest } from '../http/api-request.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import { BytesAnswer, openStored, sendBytes } from '../http/send-bytes.js';
import { ExportAnswerDto, ExportBody, ExportDto, ExportKindListDto, ExportListQuery, ExportPageDto, ExportPath } from './export.dto.js';

/** Long exports, written in the background by the worker: asked for, looked at, fetched. */
@ApiTags('exports')
@Controller('exports')
export class ExportController {
  constructor(
    private readonly desk: ExportDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'requestExport', summary: 'Asks for an export; the worker writes it, with what the asker may see now' })
  @CommandAnswers(ExportAnswerDto)
  async request(@TheAsker() { actor, request, response }: Asker, @Body() { kind, params = {} }: ExportBody): Promise<ExportAnswer> {
    const id = factId('export', actor.person, request.key);
    const now = laterOf(request.receivedAt, await this.clock.now());
    const handled = await this.desk.request(actor, { id, kind, params, now }, optionsOf(request, { export: id }));
    return reply(response, exportStream(id), handled, { export: id });
  }

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listExports', summary: 'The asker’s own exports, the latest first; for an auditor everybody’s' })
  @ReadAnswers(ExportPageDto)
  async list(@TheActor() actor: Actor, @Query() query: ExportListQuery): Promise<Page<ExportView>> {
    const { items, total } = await this.desk.list(actor, query);
    return pageOf(items.map(viewOf), total, query);
  }

  @Get('kinds')
  @ApiOperation({ operationId: 'listExportKinds', summary: 'The kinds of export there are, with their parameters' })
  @ReadAnswers(ExportKindListDto)
  kinds(): ExportKindList {
    const kinds = this.desk.kinds.map(({ kind, name, params }) => ({
      ...{ kind, name },
      params: Object.entries(params).map(([param, { example, optional = false }]) => ({ name: param, example, optional })),
    }));
    return { kinds };
  }

  @Get(':export')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getExport', summary: 'One export: how far it has got, and whether it may be fetched' })
  @ReadAnswers(ExportDto)
  async one(@TheActor() actor: Actor, @Param() { export: id }: ExportPath): Promise<ExportView> {
    return viewOf(await this.desk.one(id, actor));
  }

  @Get(':export/content')
  @ApiOperation({ operationId: 'getExportContent', summary: 'The bytes of an export that is done, to be saved' })
  @BytesAnswer()
  async content(
    @TheActor() actor: Actor,
    @Param() { export: id }: ExportPath,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { done, opened } = await openStored(() => this.desk.open(id, actor));
    const { mediaType, digest, renderer, params } = done;
    await sendBytes(request, response, { name: renderer?.fileName(params) ?? id, mediaType, digest, opened });
  }
}

const viewOf = (shown: ShownExport): ExportView => {
  const { id, kind, params, status, requestedBy, requestedAt, progress, renderer, isFetchable, version } = shown;
  return {
    ...{ export: id, kind, params, status, requestedBy, requestedAt, version },
    kindName: renderer?.name ?? { vi: kind, en: kind },
    progress: progress === undefined ? null : { done: progress.done, total: progress.total ?? null, attempt: progress.attempt },
    code: shown.status === 'failed' ? shown.code : null,
    bytes: shown.status === 'completed' ? shown.bytes : null,
    digest: shown.status === 'completed' ? shown.digest : null,
    mayFetch: isFetchable,
  };
};
