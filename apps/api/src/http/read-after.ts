import { applyDecorators, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';
import type { Observable } from 'rxjs';
import { LogTail, projections } from '#postgres';
import type { ApiRequest } from './api-request.js';
import { isReading } from './first-steps.js';
import { problems } from './problems.js';

const LONGEST_MS = 2_000;
const STEP_MS = 20;
const FOLLOWING = projections.map(({ name }) => name);

/**
 * Lets somebody read what he has just written: with `X-Read-After` the answer waits until that event is sealed and every table has it,
 * 2 real seconds at most; then it is given all the same and marked `X-Stale: true`. Strangers have written nothing: for them nobody waits.
 */
@Injectable()
export class ReadAfter implements NestInterceptor {
  constructor(private readonly tail: LogTail) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const asked = request.headers['x-read-after'];
    if (asked !== undefined && request.visitor !== undefined && isReading(request)) {
      const reached = await this.#waitFor(positionAt(String(asked)));
      if (!reached) context.switchToHttp().getResponse<Response>().set('X-Stale', 'true');
    }
    return next.handle();
  }

  async #waitFor(position: { readonly stream: string; readonly version: number }): Promise<boolean> {
    const until = performance.now() + LONGEST_MS;
    while (!(await this.tail.reached(position, FOLLOWING))) {
      if (performance.now() >= until) return false;
      await pause(STEP_MS);
    }
    return true;
  }
}

const positionAt = (text: string): { stream: string; version: number } => {
  const [, stream, version] = /^(.{1,400}):(\d{1,9})$/.exec(text) ?? [];
  if (stream === undefined || version === undefined) throw problems.positionUnfit();
  return { stream: decodeHeader(stream), version: Number(version) };
};

// Codes may hold letters that a header cannot; the answer that gave the position is JSON, so they come percent-encoded at best.
const decodeHeader = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw problems.positionUnfit();
  }
};

/** Names the header in the API's document. */
export const ReadingHeaders = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'X-Read-After',
      required: false,
      description: 'The position a command answered (percent-encoded): the answer shows at least that, or says X-Stale: true',
    }),
  );
