import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { html, type Html } from '#documents';
import type { ApiRequest } from '../../http/api-request.js';
import { type Told, titleOf, toldOf, traceOf } from '../../http/problem-filter.js';
import { PageDesk } from './page-desk.js';
import { pageLanguage } from './page-language.js';
import { sendPage } from './send-page.js';
import { speech, type Speech } from './speech.js';

/** What stands in the way of a page becomes a page, too: the sentence that says what to do. */
@Catch()
export class PageFilter implements ExceptionFilter {
  readonly #log = new Logger('Fault');

  constructor(private readonly pages: PageDesk) {}

  catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    return this.show(thrown, host.switchToHttp().getRequest<ApiRequest>(), host.switchToHttp().getResponse<Response>());
  }

  async show(thrown: unknown, request: ApiRequest, response: Response): Promise<void> {
    const told = toldOf(thrown);
    if (told.status >= 500) this.#log.error({ requestId: request.requestId, code: told.code, ...traceOf(thrown) });
    if (response.headersSent) return void response.end();
    const speaks = speech(pageLanguage(request, response));
    // The database may be what is away: then the page has no head.
    const facts = await this.pages.facts(request, undefined).catch(() => undefined);
    const body = problem(told, request.requestId, speaks);
    sendPage(response, { title: titleOf(told.status), body, path: request.path, facts }, speaks, { status: told.status });
  }
}

const problem = ({ status, sentence }: Told, requestId: string, { say }: Speech): Html =>
  html`<section>
    <p>${say(sentence)}</p>
    <p><a href="/">${say({ vi: 'Về trang tổng quan', en: 'To the overview' })}</a></p>
    ${status >= 500 && html`<p class="nothing-to-say">${say({ vi: 'Mã yêu cầu', en: 'Id of the request' })}: <code>${requestId}</code></p>`}
  </section>`;
