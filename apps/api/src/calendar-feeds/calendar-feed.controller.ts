import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CalendarFeedAnswer, CalendarFeedList, CalendarFeedRevoked } from '#contracts';
import { type Actor, calendarFeedStream, factId, idOfCalendarFeed, laterOf } from '#domain';
import type { Instant } from '#eventsourcing';
import { CalendarFeedDesk, OfficeClock } from '#office';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import {
  CalendarFeedAnswerDto,
  CalendarFeedBody,
  CalendarFeedListDto,
  CalendarFeedPath,
  CalendarFeedRevokedDto,
} from './calendar-feed.dto.js';

/** A person's calendar feeds: opened, listed, revoked. */
@ApiTags('calendar feeds')
@Controller('calendar-feeds')
export class CalendarFeedController {
  constructor(
    private readonly desk: CalendarFeedDesk,
    private readonly clock: OfficeClock,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'openCalendarFeed', summary: 'Opens a calendar feed and tells its secret address, once' })
  @CommandAnswers(CalendarFeedAnswerDto)
  async open(@TheAsker() { actor, request, response }: Asker, @Body() { unit }: CalendarFeedBody): Promise<CalendarFeedAnswer> {
    const id = factId('calendar-feed', actor.person, request.key);
    const wish = { id, unit: unit ?? null, now: await this.#now(request.receivedAt) };
    const { handled, key } = await this.desk.open(actor, wish, optionsOf(request, { feed: id }));
    const address = key === undefined ? null : `${this.settings.publicUrl}/calendar/${key}.ics`;
    return reply(response, calendarFeedStream(id), handled, { feed: id, address });
  }

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listCalendarFeeds', summary: 'The asker’s calendar feeds, and when each was fetched last' })
  @ReadAnswers(CalendarFeedListDto)
  async list(@TheActor() actor: Actor): Promise<CalendarFeedList> {
    const feeds = await this.desk.list(actor);
    return {
      feeds: feeds.map(({ stream, unit, openedAt, revoked, usedAt }) => ({
        feed: idOfCalendarFeed(stream),
        unit,
        openedAt,
        revoked,
        usedAt,
      })),
    };
  }

  @Delete(':feed')
  @HttpCode(200)
  @CommandHeaders()
  @ApiOperation({ operationId: 'revokeCalendarFeed', summary: 'Revokes a calendar feed: its address opens nothing any more' })
  @CommandAnswers(CalendarFeedRevokedDto)
  async revoke(@TheAsker() { actor, request, response }: Asker, @Param() { feed }: CalendarFeedPath): Promise<CalendarFeedRevoked> {
    const now = await this.#now(request.receivedAt);
    return reply(response, calendarFeedStream(feed), await this.desk.revoke(actor, feed, now, optionsOf(request, { feed })), { feed });
  }

  async #now(receivedAt: Instant): Promise<Instant> {
    return laterOf(receivedAt, await this.clock.now());
  }
}
