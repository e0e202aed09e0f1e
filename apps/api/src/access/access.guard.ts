import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ApiRequest } from '../http/api-request.js';
import { isReading } from '../http/first-steps.js';
import { problems } from '../http/problems.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import { CommandRate } from './command-rate.js';
import { isCrossSite } from './cross-site.js';
import { Visitors } from './visitors.js';

const PUBLIC = 'dunghan:public';

/** Lets everybody in: health, documents, links, pages that greet strangers. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);

/** Lets in whom it recognises. What he may do is decided behind it, in the command handler, on the state that was read. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: Visitors,
    private readonly rate: CommandRate,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const visitor = await this.visitors.of(request);
    if (visitor === undefined) throw problems.notSignedIn();
    if (visitor.by === 'session' && isCrossSite(request, this.settings.publicUrl)) throw problems.crossSite();
    if (!isReading(request)) this.rate.count(visitor.actor.person);
    request.visitor = visitor;
    return true;
  }
}
