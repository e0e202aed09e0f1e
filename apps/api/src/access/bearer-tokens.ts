import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessReader } from '#office';
import { problems } from '../http/problems.js';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import type { Authenticator } from './authenticator.js';
import type { Recognition } from './visitor.js';

/** Programs carry `Authorization: Bearer …`, signed by `npx dunghan token`. */
@Injectable()
export class BearerTokens implements Authenticator {
  readonly #reader: AccessReader;

  constructor(@Inject(API_SETTINGS) { tokenKey }: ApiSettings) {
    this.#reader = new AccessReader('token', tokenKey);
  }

  async recognise(request: Request): Promise<Recognition | undefined> {
    const header = request.headers.authorization;
    if (header === undefined) return undefined;
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(header) ?? [];
    const access = await this.#reader.read(token);
    if (access === undefined) throw problems.tokenInvalid();
    return { ...access, by: 'token' };
  }
}
