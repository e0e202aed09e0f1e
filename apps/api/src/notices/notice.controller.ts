import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NoticeAnswer, NoticeItem, NoticeView, Page } from '#contracts';
import { type Actor, noticeStream, readableUnits } from '#domain';
import { NoticeDesk } from '#office';
import { NoticeReads } from '#postgres';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, NoticeAnswerDto, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { problems } from '../http/problems.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import { NoticeDto, NoticeListQuery, NoticePageDto, NoticePath } from './notice.dto.js';
import { itemOf, NoticeShelf } from './notice-shelf.js';

/** Shows the ledger of notices, and has a letter sent again when a person asks. */
@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(
    private readonly reads: NoticeReads,
    private readonly shelf: NoticeShelf,
    private readonly desk: NoticeDesk,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listNotices', summary: 'The ledger of notices, the latest first; one’s own, unless one sees all' })
  @ReadAnswers(NoticePageDto)
  async list(@TheActor() actor: Actor, @Query() query: NoticeListQuery): Promise<Page<NoticeItem>> {
    const { limit, offset, person, outcome, kind, obligation, subject = obligation } = query;
    if (offset % limit !== 0) throw problems.inputFaulty([{ field: 'offset', sentence: WHOLE_PAGES }]);
    const seesAll = readableUnits(actor) === 'all';
    const { entries, total } = await this.reads.list({
      person: seesAll ? person : actor.person,
      outcome,
      subject,
      kind,
      page: offset / limit + 1,
      size: limit,
    });
    return pageOf(entries.map(itemOf), total, query);
  }

  @Get(':notice')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getNotice', summary: 'One notice with its letter and what became of it' })
  @ReadAnswers(NoticeDto)
  one(@TheActor() actor: Actor, @Param() { notice }: NoticePath): Promise<NoticeView> {
    return this.shelf.show(notice, actor);
  }

  @Post(':notice/sendings')
  @CommandHeaders()
  @ApiOperation({ operationId: 'sendNoticeAgain', summary: 'Has a letter handed over once more, marked as a possible duplicate' })
  @CommandAnswers(NoticeAnswerDto)
  async sendAgain(@TheAsker() { actor, request, response }: Asker, @Param() { notice }: NoticePath): Promise<NoticeAnswer> {
    const handled = await this.desk.sendAgain(notice, actor, optionsOf(request, { notice }));
    return reply(response, noticeStream(notice), handled, { notice });
  }
}

const WHOLE_PAGES = {
  vi: 'Cần một bội số của limit: danh sách này đọc theo trang trọn vẹn.',
  en: 'Expected: a multiple of limit; this list is read in whole pages.',
};
