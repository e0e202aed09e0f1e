import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { FileAnswer, FileList, FileView } from '#contracts';
import { type Actor, fileStream, laterOf } from '#domain';
import { FileDesk, OfficeClock, type ShownFile } from '#office';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import type { ApiRequest } from '../http/api-request.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import { BytesAnswer, openStored, sendBytes } from '../http/send-bytes.js';
import { FileAnswerDto, FileDto, FileListDto, FileListQuery, FilePath, FileRemovalBody, UploadForm } from './file.dto.js';
import { UploadDesk } from './upload-desk.js';

/** Files that belong to reports, tasks and difficulties: taken in, shown, and given out to those who may read what they belong to. */
@ApiTags('files')
@Controller('files')
export class FileController {
  constructor(
    private readonly uploads: UploadDesk,
    private readonly desk: FileDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'uploadFile', summary: 'Takes in one file for a report, a task or a difficulty' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadForm })
  @CommandAnswers(FileAnswerDto)
  upload(@TheAsker() asker: Asker, @Req() request: ApiRequest): Promise<FileAnswer> {
    return this.uploads.receive(asker, request);
  }

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listFiles', summary: 'The files of a report, a task or a difficulty' })
  @ReadAnswers(FileListDto)
  async list(@TheActor() actor: Actor, @Query() { subject }: FileListQuery): Promise<FileList> {
    return { files: (await this.desk.list(subject, actor)).map(viewOf) };
  }

  @Get(':file')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getFile', summary: 'One file: its name, kind, size and digest' })
  @ReadAnswers(FileDto)
  async one(@TheActor() actor: Actor, @Param() { file }: FilePath): Promise<FileView> {
    return viewOf(await this.desk.one(file, actor));
  }

  @Get(':file/content')
  @ApiOperation({ operationId: 'getFileContent', summary: 'The bytes of a file, to be saved' })
  @BytesAnswer()
  async content(
    @TheActor() actor: Actor,
    @Param() { file: id }: FilePath,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { file, opened } = await openStored(() => this.desk.open(id, actor));
    const { mediaType, digest } = file;
    await sendBytes(request, response, { name: file.name ?? id, mediaType, digest, opened });
  }

  @Post(':file/removals')
  @CommandHeaders()
  @ApiOperation({ operationId: 'removeFile', summary: 'Takes a file away again, with the reason, before anything is handed in with it' })
  @CommandAnswers(FileAnswerDto)
  async remove(
    @TheAsker() { actor, request, response }: Asker,
    @Param() { file }: FilePath,
    @Body() { reason }: FileRemovalBody,
  ): Promise<FileAnswer> {
    const now = laterOf(request.receivedAt, await this.clock.now());
    const handled = await this.desk.remove(actor, file, { reason, now }, optionsOf(request, { file }));
    return reply(response, fileStream(file), handled, { file });
  }
}

const viewOf = (file: ShownFile): FileView => {
  const { id, subject, name, mediaType, bytes, digest, restricted, receivedBy, receivedAt, version } = file;
  return { file: id, subject, name: name ?? null, mediaType, bytes, digest, restricted, receivedBy, receivedAt, version };
};
