import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { TheVisitor, type Visitor } from '../access/index.js';
import type { ApiRequest } from '../http/api-request.js';
import { QueryNumberField } from '../http/fields.js';
import { Followers } from './followers.js';

const LAST = Number.MAX_SAFE_INTEGER;

export class LiveQuery {
  @QueryNumberField({
    vi: 'vị trí trong nhật ký, từ 0',
    en: 'the place in the log after which to begin, from 0',
    min: 0,
    max: LAST,
    optional: true,
  })
  after?: number;
}

/** Tells pages that something has changed, so that they load it again. */
@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly followers: Followers) {}

  @Get()
  @ApiOperation({ operationId: 'followLive', summary: 'A stream of server-sent events: that something changed, in the order of the log' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last id that was seen; the stream goes on behind it' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events named change, whose data is {seq, type, stream, version}' })
  follow(
    @TheVisitor() { actor, until }: Visitor,
    @Req() request: ApiRequest,
    @Query() { after }: LiveQuery,
    @Res() response: Response,
  ): Promise<void> {
    return this.followers.follow(response, { actor, until, after: lastSeen(request.headers['last-event-id']) ?? after });
  }
}

const lastSeen = (header: string | readonly string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
