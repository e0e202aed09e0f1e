import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { ApiRequest } from '../../http/api-request.js';
import { problems } from '../../http/problems.js';
import { PageFilter } from './page-filter.js';

/** Stands behind all routes: an address at which there is nothing, and what no page has caught, become a page, too. */
@Injectable()
export class LastPage implements OnApplicationBootstrap {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly filter: PageFilter,
  ) {}

  /** Not earlier: by now Nest has put in every route of its own. */
  onApplicationBootstrap(): void {
    this.adapter.httpAdapter.use(this.#nothingHere);
    this.adapter.httpAdapter.use(this.#thrown);
  }

  readonly #nothingHere: RequestHandler = (_request, _response, next) => next(problems.noSuchPath());

  // Express knows by its four parameters that it is for what was thrown.
  readonly #thrown: ErrorRequestHandler = (thrown, request, response, next) => {
    this.filter.show(thrown, request as ApiRequest, response).catch(next);
  };
}
