import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#domain';
import type { ApiRequest } from '../http/api-request.js';
import type { Visitor } from './visitor.js';

const visitorOf = (context: ExecutionContext): Visitor => context.switchToHttp().getRequest<ApiRequest>().visitor!;

/** Who asks, behind the access guard. */
export const TheVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => visitorOf(context));

/** The same as somebody who acts. */
export const TheActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => visitorOf(context).actor);
