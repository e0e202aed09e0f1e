import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#domain';
import type { ApiRequest } from '../http/api-request.js';
import { type CommandRequest, commandRequestOf } from '../http/command-request.js';

/** Who asks for something to be done, by which request, and where he is answered. */
export interface Asker {
  readonly actor: Actor;
  readonly request: CommandRequest;
  readonly response: Response;
}

/** Gives a controller of commands all three, behind the access guard. */
export const TheAsker = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const http = context.switchToHttp();
  const request = http.getRequest<ApiRequest>();
  return { actor: request.visitor!.actor, request: commandRequestOf(request), response: http.getResponse<Response>() };
});
