import type { Request } from 'express';
import { isReading } from '../http/first-steps.js';

/**
 * Whether a command that a browser sends with its cookie may come from another site. `SameSite=Strict` keeps such cookies at home; this
 * is the second wall: the page's own origin, or a header that no other site can make a browser send.
 */
export const isCrossSite = (request: Request, publicUrl: string): boolean => {
  if (isReading(request)) return false;
  const { origin, host } = request.headers;
  if (origin !== undefined) return !isOwn(origin, host, publicUrl);
  return request.headers['x-requested-with'] === undefined && request.headers['sec-fetch-site'] !== 'same-origin';
};

const isOwn = (origin: string, host: string | undefined, publicUrl: string): boolean =>
  origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === host);
