import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OneTimeLinks } from '#postgres';
import { Public, Sessions } from '../../access/index.js';
import { titleOf } from '../../http/problem-filter.js';
import { problems } from '../../http/problems.js';
import { PageDesk } from '../frame/page-desk.js';
import { pageLanguage } from '../frame/page-language.js';
import { sendPage } from '../frame/send-page.js';
import { speech } from '../frame/speech.js';
import { usedLinkPage } from './used-link-page.js';

/** Lets a browser in by a link that works once, and out again. */
@Public()
@ApiTags('access')
@Controller('access')
export class LinkController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly pages: PageDesk,
  ) {}

  @Get('link/:code')
  @ApiOperation({ operationId: 'openLink', summary: 'Begins a session by a one-time link and leads to the overview' })
  @ApiResponse({ status: 303, description: 'The cookie is set' })
  open(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#letIn(code, request, response);
  }

  @Post('link/:code')
  @HttpCode(303)
  @ApiOperation({ operationId: 'useLink', summary: 'The same, for forms' })
  @ApiResponse({ status: 303, description: 'The cookie is set' })
  use(@Param('code') code: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.#letIn(code, request, response);
  }

  @Post('sign-out')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'Ends the session of this browser' })
  @ApiResponse({ status: 204, description: 'The cookie is gone' })
  signOut(@Res({ passthrough: true }) response: Response): void {
    this.sessions.end(response);
  }

  async #letIn(code: string, request: Request, response: Response): Promise<void> {
    response.set('Cache-Control', 'no-store');
    // Whoever only looks whether the link is there, a mail filter or a browser that reads ahead, must not use it up.
    if (request.method === 'HEAD' || /prefetch|preview/.test(String(request.headers['sec-purpose'])))
      return void response.status(204).end();
    const person = await this.links.use(code);
    if (person === undefined) return this.#refuse(request, response);
    await this.sessions.begin(person, response);
    response.redirect(303, '/');
  }

  /** A person in front of a browser is shown how to get in; a program is told in its own way. */
  async #refuse(request: Request, response: Response): Promise<void> {
    const used = problems.linkUsed();
    response.vary('Accept');
    if (!isBrowser(request)) throw used;
    const speaks = speech(pageLanguage(request, response));
    const facts = await this.pages.facts(request, undefined);
    const body = usedLinkPage(used.sentence, facts.mode, speaks);
    sendPage(response, { title: titleOf(used.status), body, path: '/', facts }, speaks, { status: used.status });
  }
}

// Programs take anything; browsers name pages.
const isBrowser = ({ headers: { accept = '' } }: Request): boolean => accept.includes('text/html');
