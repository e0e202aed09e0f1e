import { Controller, Get, Inject, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Mailbox } from '#mail';
import { Public, Visitors } from '../../access/index.js';
import { problems } from '../../http/problems.js';
import { API_SETTINGS, type ApiSettings } from '../../settings.js';
import type { Facts } from '../frame/facts.js';
import { PageDesk } from '../frame/page-desk.js';
import { PageFilter } from '../frame/page-filter.js';
import { pageLanguage } from '../frame/page-language.js';
import { sendPage } from '../frame/send-page.js';
import { speech } from '../frame/speech.js';
import { letterPage } from './letter-page.js';
import { mailboxPage, PAGE_SIZE } from './mailbox-page.js';

/**
 * What a demonstration's letters look like where they arrive. The letters are to invented persons, so nobody has to sign in; but they are
 * shown to this machine only, and never where letters go out to the world.
 */
@Public()
@ApiExcludeController()
@UseFilters(PageFilter)
@Controller('mailbox')
export class MailboxController {
  readonly #mailbox: Mailbox | undefined;

  constructor(
    private readonly visitors: Visitors,
    private readonly pages: PageDesk,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {
    this.#mailbox = settings.mailboxDirectory === undefined ? undefined : new Mailbox(settings.mailboxDirectory);
  }

  @Get()
  async list(@Query('to') to: unknown, @Query('page') asked: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const speaks = speech(pageLanguage(request, response));
    const { mailbox, facts } = await this.#open(request);
    const address = typeof to === 'string' && to.trim() !== '' ? to.trim() : undefined;
    const page = pageNumber(asked);
    const found = await mailbox.list({ to: address, page, size: PAGE_SIZE });
    const body = mailboxPage({ ...found, to: address, page, zone: facts.regime?.authority.zone ?? 'UTC' }, speaks);
    sendPage(response, { title: MAILBOX, body, path: request.originalUrl, facts }, speaks);
  }

  @Get(':id')
  async letter(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const speaks = speech(pageLanguage(request, response));
    const { mailbox, facts } = await this.#open(request);
    const letter = await mailbox.read(id);
    if (letter === undefined) throw noSuchLetter();
    const zone = facts.regime?.authority.zone ?? 'UTC';
    const body = letterPage({ letter, zone, publicUrl: this.settings.publicUrl }, speaks);
    const title = letter.subject === '' ? MAILBOX : { vi: letter.subject, en: letter.subject };
    sendPage(response, { title, body, path: request.path, facts }, speaks, { letter: true });
  }

  /** As if it were not there, unless this is a demonstration and asked for from this machine. */
  async #open(request: Request): Promise<{ readonly mailbox: Mailbox; readonly facts: Facts }> {
    const visitor = await this.visitors.of(request).catch(() => undefined);
    const facts = await this.pages.facts(request, visitor);
    if (!facts.mailbox || this.#mailbox === undefined) throw problems.noSuchPath();
    return { mailbox: this.#mailbox, facts };
  }
}

const MAILBOX = { vi: 'Hộp thư diễn tập', en: 'The demonstration’s mailbox' };

const FURTHEST_PAGE = 100_000;

const pageNumber = (asked: unknown): number => {
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(page, 1), FURTHEST_PAGE);
};

const noSuchLetter = () =>
  problems.notFound('NO_SUCH_LETTER', 'Không có thư này. Hãy mở lại hộp thư.', 'There is no such letter. Open the mailbox again.');
