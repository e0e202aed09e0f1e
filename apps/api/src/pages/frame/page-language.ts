import type { Request, Response } from 'express';
import type { Language } from '#domain';

const COOKIE = 'dunghan_language';
const YEAR_MS = 365 * 86_400_000;

/** The language of a page: the one asked for by `?lang=`, which is remembered; else the remembered one; else Vietnamese. */
export const pageLanguage = (request: Request, response: Response): Language => {
  const asked = request.query['lang'];
  if (asked !== 'vi' && asked !== 'en') return remembered(request.headers.cookie);
  response.cookie(COOKIE, asked, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: YEAR_MS });
  return asked;
};

const remembered = (cookies: string | undefined): Language => (/(?:^|;\s*)dunghan_language=en(?:;|$)/.test(cookies ?? '') ? 'en' : 'vi');
