import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { type Bilingual, isRefusal, type Refusal } from '#domain';
import type { Problem } from '#contracts';
import { SheetRefused } from '#office';
import { DatabaseFailure, explainLoss } from '#postgres';
import { ApiProblem, type ProblemMore } from './api-problem.js';
import type { ApiRequest } from './api-request.js';
import { inLanguage, languageOf } from './language.js';
import { isUnderApi } from './prefix.js';
import { problems } from './problems.js';

/** The one place where what was thrown becomes an answer: `application/problem+json` in the asker's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Fault');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    // What goes wrong outside /api is said by a page, which stands behind all routes.
    if (!isUnderApi(request)) return host.switchToHttp().getNext<NextFunction>()(thrown);
    const response = host.switchToHttp().getResponse<Response>();
    const told = toldOf(thrown);
    if (told.status >= 500) this.#log.error({ requestId: request.requestId, code: told.code, ...traceOf(thrown) });
    if (response.headersSent) return void response.end();
    const language = languageOf(request.headers['accept-language']);
    const { headers, ...more } = told.more;
    response
      .status(told.status)
      .set({ 'Content-Language': language, 'Cache-Control': 'no-store', ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(problemOf({ ...told, more }, language, request.requestId)));
  }
}

/** What is said of something thrown. */
export interface Told {
  readonly status: number;
  readonly code: string;
  readonly sentence: Bilingual;
  readonly more: ProblemMore;
}

const problemOf = ({ status, code, sentence, more }: Told, language: 'vi' | 'en', requestId: string): Problem => ({
  type: `urn:dunghan:problem:${code.toLowerCase().replaceAll('_', '-')}`,
  title: inLanguage(titleOf(status), language),
  status,
  detail: inLanguage(sentence, language),
  code,
  sentence,
  requestId,
  ...more,
});

/** What to say of something thrown, whoever says it. */
export const toldOf = (thrown: unknown): Told => {
  if (isApiProblem(thrown)) return thrown;
  if (isRefusal(thrown))
    return { status: STATUS_OF[thrown.code] ?? 422, code: thrown.code, sentence: thrown.sentence, more: moreOf(thrown) };
  const outside = problemOfExpress(thrown);
  if (outside) return outside;
  const lost = explainLoss(thrown);
  if (lost instanceof DatabaseFailure) return AWAY;
  return FAULT;
};

/** What a refusal tells beside its sentence. */
const moreOf = (refusal: Refusal): ProblemMore => (refusal instanceof SheetRefused ? { findings: refusal.findings } : {});

// Not by class: an error may come from another realm.
const isApiProblem = (thrown: unknown): thrown is ApiProblem => thrown instanceof Error && thrown.name === 'ApiProblem';

/** Refusals that are more than "not like this". */
const STATUS_OF: Readonly<Record<string, number>> = {
  NOT_YOUR_UNIT: 403,
  NOT_YOUR_ROLE: 403,
  OWN_UNIT: 403,
  LONG_EXTENSION: 403,
  NOT_YOUR_TURN: 403,
  NOT_YOUR_FIELD: 403,
  OWN_SEAT: 403,
  SEAT_NOT_CLEARED: 403,
  SEAT_NOT_OWN: 403,
  NOT_THE_PRINCIPAL: 403,
  PERSON_UNKNOWN: 404,
  DELEGATION_UNKNOWN: 404,
  OBLIGATION_NOT_OPENED: 404,
  FILE_TOO_LARGE: 413,
  NO_SUCH_CALENDAR_FEED: 404,
  NO_SUCH_CASE: 404,
  NO_SUCH_SUBJECT: 404,
  NO_SUCH_CHANGE: 404,
  NO_SUCH_COMPILATION: 404,
  NO_SUCH_EDITION: 404,
  NO_SUCH_FIGURE: 404,
  NO_SUCH_ROLLUP: 404,
  NO_SUCH_EXPORT: 404,
  NO_SUCH_FILE: 404,
  NO_SUCH_FORM: 404,
  NO_SUCH_IMPEDIMENT: 404,
  NO_SUCH_LETTER: 404,
  NO_SUCH_NOTICE: 404,
  NO_SUCH_PERIOD: 404,
  NO_SUCH_TASK: 404,
  NO_SUCH_VERSION: 404,
  NO_FORM: 404,
  CELL_CHANGED_MEANWHILE: 409,
  NO_PLAN: 503,
};

/** What Express, its parsers and Nest's router throw. */
const problemOfExpress = (thrown: unknown): ApiProblem | undefined => {
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { readonly status?: unknown } | null)?.status;
  if (status === 404) return problems.noSuchPath();
  if (status === 413) return problems.tooLarge();
  if (typeof status === 'number' && status >= 400 && status < 500) return problems.notJson();
  return undefined;
};

const AWAY: Told = {
  status: 503,
  code: 'DATABASE_AWAY',
  sentence: {
    vi: 'Cơ sở dữ liệu tạm thời không trả lời; việc này có thể chưa được ghi. Hãy thử lại sau ít giây với cùng Idempotency-Key.',
    en: 'The database does not answer at the moment, and this may not be recorded. Try again in a few seconds with the same Idempotency-Key.',
  },
  more: { headers: { 'Retry-After': '5' } },
};

const FAULT: Told = {
  status: 500,
  code: 'FAULT',
  sentence: {
    vi: 'Lỗi ngoài dự kiến của hệ thống. Hãy thử lại với cùng Idempotency-Key; nếu vẫn lỗi, báo mã yêu cầu này cho người quản trị.',
    en: 'An unexpected fault of the system. Try again with the same Idempotency-Key; if it stays, tell the administrator the id of this request.',
  },
  more: {},
};

/** Where it happened. Not the message: it may repeat what a person wrote. */
export const traceOf = (thrown: unknown): object => {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { cause: thrown.code } : {};
  return { name: thrown.name, ...code, at: frames.slice(0, 8).map((frame) => frame.trim()) };
};

export const titleOf = (status: number): Bilingual => TITLES[status] ?? TITLES[500]!;

const TITLES: Readonly<Record<number, Bilingual>> = {
  400: { vi: 'Yêu cầu chưa đúng', en: 'The request cannot be taken' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  409: { vi: 'Đã có người khác ghi', en: 'Changed by somebody else' },
  410: { vi: 'Không còn dùng được', en: 'No longer valid' },
  412: { vi: 'Đã thay đổi', en: 'Changed meanwhile' },
  413: { vi: 'Quá lớn', en: 'Too large' },
  422: { vi: 'Không thực hiện được', en: 'Cannot be done' },
  428: { vi: 'Cần nêu phiên bản đã xem', en: 'Say which version you looked at' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  500: { vi: 'Lỗi hệ thống', en: 'A fault of the system' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available at the moment' },
};
