import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { AccessReader, signAccess } from '#office';
import { API_SETTINGS, type ApiSettings } from '../settings.js';
import type { Authenticator } from './authenticator.js';
import type { Recognition } from './visitor.js';

const COOKIE = 'dunghan_session';
const HOURS = 12;

/** Browsers carry a signed cookie, given for a one-time link, for 12 real hours. One that has run out is the same as none. */
@Injectable()
export class Sessions implements Authenticator {
  readonly #reader: AccessReader;

  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {
    this.#reader = new AccessReader('session', settings.tokenKey);
  }

  async recognise(request: Request): Promise<Recognition | undefined> {
    const value = cookieOf(request.headers.cookie);
    const access = value === undefined ? undefined : await this.#reader.read(value);
    return access && { ...access, by: 'session' };
  }

  async begin(person: string, response: Response): Promise<void> {
    const value = await signAccess({ person, kind: 'session', seconds: HOURS * 3_600 }, this.settings.tokenKey);
    response.cookie(COOKIE, value, { ...this.#options(), maxAge: HOURS * 3_600_000 });
  }

  end(response: Response): void {
    response.clearCookie(COOKIE, this.#options());
  }

  #options(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.settings.publicUrl.startsWith('https://') };
  }
}

const cookieOf = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
