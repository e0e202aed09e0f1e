import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { OfficeClock } from '#office';
import type { ApiRequest } from './api-request.js';

const log = new Logger('Request');

/** Gives each request an id and writes a line when it is answered: the route, never the path, which may hold a secret or a name. */
export const named: RequestHandler = (request, response, next) => {
  const asked = request as ApiRequest;
  const given = request.headers['x-request-id'];
  asked.requestId = typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
  response.set({ 'X-Request-Id': asked.requestId, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
  if (request.path.startsWith('/api')) response.set('Cache-Control', 'no-store');
  const began = performance.now();
  response.once('close', () => {
    const route = (asked.route as { readonly path?: string } | undefined)?.path ?? 'none';
    const milliseconds = Math.round(performance.now() - began);
    if (!route.startsWith('/api/health'))
      log.log({ requestId: asked.requestId, method: request.method, route, status: response.statusCode, milliseconds });
  });
  next();
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isReading = ({ method }: { readonly method: string }): boolean => READING.has(method);

/** Stamps a command, once it has come in whole, with the authority's time: on time or late is decided here. */
export const stamped =
  (clock: Pick<OfficeClock, 'now'>) =>
  (request: ApiRequest, _response: Response, next: NextFunction): void => {
    if (isReading(request)) return next();
    clock.now().then((now) => {
      request.receivedAt = now;
      next();
    }, next);
  };
